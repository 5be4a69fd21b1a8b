import type { NewSheet } from '../../src/xlsx/create/newWorkbook';
import { header, label, padded, paragraph, subtitle, tableRows, title } from './style';

const WIDTH = 7;

const NARRATIVE =
  'The first half of the year went well: the ' +
  'booking pages carry more traffic than last summer and callers give up less often. Two figures are forecasts or ' +
  'are reported once a year only, as the comments say.';

// prettier-ignore
const BEFORE_THE_PAGE_BREAK = tableRows('CDE', [
  ['AX-01', 'Digital inclusion index', 'N/A', 'TBC', 'Annual indicator', 'Calculated from the winter panel; the first result is due in Quarter 4.', 'Under development'],
  ['AX-02', 'Volume of payments and bookings made online', '541,900', '590000', '288,410', 'Quarter 2 brought in 149,120 of these. Green waste renewals fall in Quarter 4 and normally lift the second half.', 'No concerns with data'],
  ['AX-03', '% of stage 1 complaints answered within', '64%', '72%', '66.2%', 'Performance to the end of September is 63.4%; a backlog in highways is being', 'No concerns with data'],
]);

// prettier-ignore
const CONTINUATION = tableRows('CDE', [
  [null, '15 working days (housing repairs have a standard of their own)', null, null, '(predicted year end position)', 'cleared and the service expects to recover only part of the shortfall by March.', null],
]);

// prettier-ignore
const AFTER_THE_PAGE_BREAK = tableRows('CDE', [
  ['AX-04', '% of web forms acknowledged within one working day', 'N/A', '80%', '82.4%', 'First year of reporting. Automatic acknowledgements are left out.', 'No concerns with data'],
  ['AX-05', '% of emails answered within five working days', '88%', '90%', '91.3%', 'Above target in both quarters.', 'Concerns - two mailboxes are not counted'],
  ['AX-06', '% of calls abandoned by the caller', '12.5%', '10%', '11.2%', 'The call-back service started in July.', 'No concerns with data'],
  ['AX-07', 'Number of customer accounts opened to date', '8,250', '12000', '6,480', 'Accounts are opened automatically with a new council tax bill since May.', 'No concerns with data'],
  ['AX-08', 'Average wait in the customer service centre (minutes)', '14', '10', '10', 'Appointments now take two thirds of the counter time.', 'No concerns with data'],
  ['AX-09', 'Home visits completed by the outreach team', '1,150', '1,200', '655', 'Two posts were filled in August.', 'Some concerns with data'],
]);

const HEADER = 8;
const STRAY = HEADER + BEFORE_THE_PAGE_BREAK.length + 2;
const LAST = STRAY + 2 + AFTER_THE_PAGE_BREAK.length;

/** A half-year tracker whose every cell is text, with a page break of the paper it was pasted from in its middle. */
export const tracker: NewSheet = {
  name: 'Q2 tracker',
  widths: { A: 13, B: 46, C: 12, D: 12, E: 20, F: 58, G: 24 },
  heights: { 1: 24, 6: 36 },
  landscape: true,
  printArea: `A1:G${LAST}`,
  merges: ['A1:G1', 'A2:G2', 'B4:G4', 'A5:G5', 'A6:G6', `A${STRAY}:G${STRAY}`],
  rows: [
    [title('Improvement objective 4: easier access to services')],
    [subtitle('Action tracker, Quarter 2 2025/26 (April to September 2025)')],
    [],
    padded([label('Lead officer'), paragraph('Assistant Director, Customer Services')], WIDTH),
    padded([label('Position at the half year')], WIDTH),
    padded([paragraph(NARRATIVE)], WIDTH),
    [],
    ['Ref', 'Title', 'Base line', 'Target', 'Year to date result', 'Comments', 'Data quality'].map(header),
    ...BEFORE_THE_PAGE_BREAK,
    [],
    [subtitle('Marlhaven Borough Council: Access Board papers, Quarter 2 - page 2 of 4')],
    [],
    ...CONTINUATION,
    ...AFTER_THE_PAGE_BREAK,
  ],
};
