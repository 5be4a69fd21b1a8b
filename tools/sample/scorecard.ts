import type { NewSheet } from '../../src/xlsx/create/newWorkbook';
import { coloured, fixed, header, note, percent, tableRows, thousands, title } from './style';

const BEING_DEVELOPED = 'Indicator being developed';

// prettier-ignore
const MEASURES = tableRows('CEFGH', [
  ['Make it easy to deal with the council online', 'The web team has rebuilt the ten busiest pages and tested them with residents. Work on single sign-on is six weeks late because the supplier changed its product.', coloured('Amber', '#FFC000'), 'Increase the share of high demand services available online', BEING_DEVELOPED, BEING_DEVELOPED, null, null],
  [null, null, null, 'Increase customer satisfaction with the council website', percent(0.582, 1), percent(0.604, 1), null, null],
  [null, null, null, 'Reduce the number of contacts that could have been avoided', thousands(3410), thousands(3275), null, null],
  ['Use evidence to plan services', 'The neighbourhood profiles were published in July and are used in service planning across the directorate.', 'Green', 'N/A', null, null, null, null],
  ['Work closely with partners in neighbourhoods', 'Two of the four neighbourhood boards have not met since the spring. A new chair is being sought for each of them.', 'Red', 'Increase the percentage of partners who say that joint working is effective', `${BEING_DEVELOPED} - to be collected in the spring partner survey`, null, null, null],
  [null, null, null, 'Increase the number of volunteers placed with neighbourhood groups', 42, null, null, null],
  ['Support a healthy and skilled workforce', 'Absence is slightly up after a difficult September. Managers have been offered coaching on return-to-work meetings.', 'Green', 'Reduce days lost to sickness per full time employee', fixed(2.1, 1), fixed(2.3, 1), null, null],
]);

/** Priorities over several rows each, words for progress, quarters side by side and no targets at all. */
export const scorecard: NewSheet = {
  name: 'Scorecard',
  widths: { A: 28, B: 60, C: 12, D: 44, E: 15, F: 15, G: 10, H: 10 },
  heights: { 1: 24, 3: 30 },
  landscape: true,
  printArea: 'A1:H12',
  merges: [
    'A1:H1',
    ...['A', 'B', 'C'].flatMap((column) => [`${column}4:${column}6`, `${column}8:${column}9`]),
    'E8:H8',
  ],
  rows: [
    [title('Customer and Communities directorate scorecard   Reporting period: Quarter 2 2025/26')],
    [],
    ['Priorities', 'Progress summary', 'Overall progress', 'Supporting measures', 'Q1', 'Q2', 'Q3', 'Q4'].map(
      header,
    ),
    ...MEASURES,
    [],
    [
      note(
        'Overall progress is the judgement of the directorate management team on the priority as a whole.',
      ),
    ],
  ],
};
