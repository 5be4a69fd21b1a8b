import type { NewSheet } from '../../src/xlsx/create/newWorkbook';
import { day, header, subtitle, tableRows, title } from './style';

// prettier-ignore
const ACTIONS = tableRows('DE', [
  ['A1', 'Agree the customer strategy with members', 'Head of Customer and Digital', day('2025-04-07'), day('2025-06-30'), 'Adopted by Cabinet in June and published.', 'Complete'],
  ['A2', 'Move all parking forms to the new platform', 'Digital Services Manager', day('2025-05-01'), day('2026-02-27'), 'Residents’ permits are live; visitors’ permits follow.', 'Delayed'],
  ['A3', 'Train every service lead in the complaints procedure', 'Complaints Officer', day('2025-09-01'), day('2026-03-31'), 'Five of seven sessions held.', 'On track'],
  ['A4', 'Set up a partner survey for the neighbourhood boards', 'Consultation Manager', day('2025-10-06'), day('2026-04-30'), 'Questions tested with two boards.', 'On track'],
  ['A5', 'Review the lettings process from notice to key', 'Head of Housing', day('2025-11-03'), day('2026-05-29'), 'Process mapped; surveys to be ordered at notice.', 'On track'],
  ['A6', 'Renew the absence policy', 'HR Business Partner', day('2026-01-12'), day('2026-07-31'), 'Waiting for the new national guidance.', 'Not started'],
]);

/** An action plan: it holds no indicators. */
export const actions: NewSheet = {
  name: 'Actions',
  widths: { A: 8, B: 50, C: 28, D: 13, E: 13, F: 48, G: 14 },
  heights: { 1: 24, 4: 22 },
  landscape: true,
  printArea: `A1:G${4 + ACTIONS.length}`,
  merges: ['A1:G1', 'A2:G2'],
  rows: [
    [title('Improvement plan: actions')],
    [subtitle('Position at 31 March 2026')],
    [],
    ['No.', 'Action', 'Lead officer', 'Start', 'Due', 'Progress', 'Status'].map(header),
    ...ACTIONS,
  ],
};
