import type { NewBook } from '../../src/xlsx/create/newWorkbook';
import { actions } from './actions';
import { corporate } from './corporate';
import { customer } from './customer';
import { fitted } from './fit';
import { housing } from './housing';
import { scorecard } from './scorecard';
import { tracker } from './tracker';

/**
 * The sample workbook: the year of a council that does not exist, with the habits of real ones. What each indicator
 * should come to is known, so it is the example of the guide and a test of the whole way at once.
 */
export const marlhaven: NewBook = {
  sheets: [customer, tracker, scorecard, housing, corporate, actions].map(fitted),
};
