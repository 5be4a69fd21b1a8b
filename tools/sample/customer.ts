import type { NewSheet } from '../../src/xlsx/create/newWorkbook';
import {
  coloured,
  fixed,
  header,
  label,
  padded,
  paragraph,
  percent,
  subtitle,
  tableRows,
  thousands,
  title,
} from './style';

const WIDTH = 8;

const NARRATIVE =
  'Most of what residents told us they wanted from customer services this year has been delivered. The new ' +
  'telephone system went live in September and stage 1 complaints are now closed more than four days sooner than ' +
  'in the year before the programme began. Fewer people than planned moved their business online, because the ' +
  'licensing and parking forms were delayed until February. Answering calls promptly is still a concern in the ' +
  'weeks after annual billing, and a temporary team will cover that peak in 2026/27.';

const baseline = (value: number) => ({ value, format: '0.0%" (Baseline)"' });

// prettier-ignore
const INDICATORS = tableRows('CDEFG', [
  ['CC-01', '% of residents satisfied with the way the council handled their enquiry', percent(0.61), percent(0.64), percent(0.66), percent(0.68), percent(0.667, 1), 'No concerns'],
  ['CC-02', '% of calls answered within 30 seconds', percent(0.742, 1), percent(0.78), percent(0.8), percent(0.8), percent(0.751, 1), 'No concerns'],
  ['CC-03', 'Average days to resolve a stage 1 complaint', 21, 18, 15, 12, fixed(16.5, 1), 'No concerns'],
  ['CC-04', 'Volume of self-service transactions completed online', thousands(412300), thousands(450000), thousands(480000), thousands(510000), thousands(398250), 'Some concerns - parking forms counted from October only'],
  ['CC-05', '% of residents who feel well informed about council services', percent(0.55), 'No survey', percent(0.58), 'No survey', "No survey due - next residents' survey in 2026/27", 'No concerns'],
  ['CC-06', 'Turnout at borough elections', percent(0.3412, 1), 'N/A Baseline Year', 'No local elections', percent(0.36), baseline(0.3412), 'No concerns'],
  ['CC-07', 'Equality Standard for Local Government: level achieved', 'Level 3', 'Level 4', 'Standard closes in March 2026, to be replaced by the Equality Framework from April 2026', null, 'Level 4', 'Externally assessed'],
  ['CC-08', 'Direction of travel judgement in the annual self-assessment', 'Improving Adequately', 'Improving Well (or better)', 'Improving Well (or better)', 'Improving Strongly', 'Improving Adequately', 'Peer reviewed'],
  ['CC-09', '% of service sites accessible to disabled customers', 'N/A', 'N/A Baseline Year', 'TBC', 'TBC', 'HQ: Partly accessible\nDepots: Mainly accessible\nLibraries: Fully accessible', 'Self-assessed'],
  ['CC-10', '% of council tax payers registered for paperless bills', percent(0.284, 1), percent(0.32), 'TBC', 'TBC', percent(0.312, 1), 'No concerns'],
  ['CC-11', 'Formal complaints received per 1,000 residents', fixed(4.2, 1), fixed(4, 1), fixed(3.8, 1), fixed(3.6, 1), fixed(4.1, 1), 'No concerns'],
]);

// prettier-ignore
const ACTIVITIES = tableRows('G', [
  ['Move licensing and parking permits online', null, 'Launch remaining parking forms; retire the paper versions', null, 'Supplier capacity; card payment certification may slip', null, 'June 2026', 'Digital Services Manager'],
  ['Cut repeat contact about missed collections', null, 'Text message alerts for every crew delay of more than an hour', null, 'Incomplete mobile numbers for flats', null, 'Ongoing', 'Customer Contact Manager'],
  ['Embed the new complaints procedure', null, 'Refresher training for service leads; publish lessons learned', null, 'Turnover among complaint handlers', null, 'September 2026', 'Complaints Officer'],
]);

const FIRST = 14;
const LAST = FIRST + INDICATORS.length - 1;
/** The row whose later targets are one explanation over two years. */
const REPLACED = FIRST + 6;
const ACTIVITY_HEADER = LAST + 3;
const BOTTOM = ACTIVITY_HEADER + ACTIVITIES.length;

const activityMerges = Array.from({ length: ACTIVITIES.length + 1 }, (_, index) => ACTIVITY_HEADER + index);

/** A year-end report: lead officers and narrative, then indicators under a header of two rows, then activities. */
export const customer: NewSheet = {
  name: 'Customer',
  widths: { A: 13, B: 52, C: 16, D: 19, E: 19, F: 19, G: 32, H: 30 },
  heights: { 1: 24, 10: 50, 12: 20 },
  landscape: true,
  printArea: `A1:H${BOTTOM}`,
  merges: [
    'A1:H1',
    'A2:H2',
    'C5:H5',
    'C6:H6',
    'C7:H7',
    'A9:H9',
    'A10:H10',
    'D12:F12',
    ...['A', 'B', 'C', 'H'].map((column) => `${column}12:${column}13`),
    `E${REPLACED}:F${REPLACED}`,
    `A${ACTIVITY_HEADER - 1}:H${ACTIVITY_HEADER - 1}`,
    ...activityMerges.flatMap((row) => [`A${row}:B${row}`, `C${row}:D${row}`, `E${row}:F${row}`]),
  ],
  rows: [
    [title('Marlhaven Borough Council')],
    [subtitle('Customer and Communities: year end performance report 2025/26')],
    [],
    [
      label('Lead officer'),
      paragraph('Head of Customer and Digital'),
      label('Overall progress'),
      coloured('Amber', '#FFC000'),
      label('Direction of travel'),
      paragraph('↑'),
    ],
    padded([label('Code'), label('Improvement priority'), label('Contributory officers')], WIDTH),
    padded(
      [
        paragraph('CC-a'),
        paragraph('Make every contact with the council easy'),
        paragraph('Customer Contact Manager; Digital Services Manager'),
      ],
      WIDTH,
    ),
    padded(
      [
        paragraph('CC-b'),
        paragraph('Treat people fairly and listen to what they say'),
        paragraph('Equality Lead; Consultation Manager; Complaints Officer'),
      ],
      WIDTH,
    ),
    [],
    padded([label('Overall assessment of progress')], WIDTH),
    padded([paragraph(NARRATIVE)], WIDTH),
    [],
    ['Ref', 'Indicator', 'Baseline', 'Target', '', '', 'Year end result', 'Data quality'].map(header),
    ['', '', '', '2025/26', '2026/27', '2027/28', '2025/26', ''].map(header),
    ...INDICATORS,
    [],
    padded([label('Key activities this year')], WIDTH),
    ['Key activities', '', 'Next steps', '', 'Risks', '', 'Timescale', 'Officer'].map(header),
    ...ACTIVITIES,
  ],
};
