import type { NewSheet } from '../../src/xlsx/create/newWorkbook';
import { fixed, header, note, percent, subtitle, tableRows, thousands, title } from './style';

const TICK = '✓';

// prettier-ignore
const INDICATORS = tableRows('CDEFGHIJKLM', [
  ['HS-01', '% of rent collected', percent(0.9681, 1), null, TICK, null, percent(0.98, 1), percent(0.9835, 1), TICK, null, null, percent(0.985, 1), 'High', 'Direct debit take-up passed 70% in the autumn.'],
  ['HS-02', '% of council homes that are not decent', percent(0.045, 2), null, null, TICK, percent(0.04, 2), percent(0.0425, 2), null, null, TICK, percent(0.035, 2), 'Low', 'Twelve homes at Quayside Court wait for scaffolding.'],
  ['HS-03', 'Average energy efficiency rating of council homes', '57.5 (e)', null, 'x', null, 59, 59, null, TICK, null, 61, 'High', 'The 2024/25 figure was estimated from a sample of surveys.'],
  ['HS-04', '% of repairs completed at the first visit', percent(0.91, 1), null, null, null, percent(0.93, 1), percent(0.905, 1), null, null, TICK, percent(0.9, 1), null, 'The target for 2026/27 is lowered while the new contractor settles in.'],
  ['HS-05', 'Private homes made fit or brought back into use', 96, 'x', null, null, 120, percent(0.056, 1), null, null, TICK, 113, 'High', 'Reported this year as a share of long-term empty homes; the definition is under review.'],
  ['HS-06', 'Average days to re-let an empty home', 31, null, TICK, null, 28, 34, null, null, TICK, 26, 'Low', 'Asbestos surveys held back nine homes.'],
  ['HS-07', "Arrears of current tenants (£'000)", thousands(1284.6, 1), null, TICK, null, thousands(1250, 1), thousands(1198.2, 1), TICK, null, null, thousands(1150, 1), 'Low', null],
  ['HS-08', 'Investment in council homes (£m)', '£9.4m', null, null, null, '£10.2m', '£9.9m', null, null, TICK, '£10.5m', 'High', 'One roofing scheme moved into April.'],
  ['HS-09', 'Working days lost to sickness per housing employee', fixed(9.8, 1), TICK, null, null, fixed(9, 1), fixed(9.6, 1), null, null, TICK, fixed(8.5, 1), 'Low', null],
]);

const LAST = 5 + INDICATORS.length;

/** Ticks under merged headings say how the council stands; a column says which way is good, for most. */
export const housing: NewSheet = {
  name: 'Housing',
  widths: { A: 9, B: 38, C: 12, D: 10, E: 10, F: 10, G: 12, H: 12, I: 12, J: 10, K: 10, L: 12, M: 9, N: 44 },
  heights: { 1: 24, 4: 32, 5: 22 },
  landscape: true,
  printArea: `A1:N${LAST + 2}`,
  autoFilter: `A5:N${LAST}`,
  merges: [
    'A1:N1',
    'A2:N2',
    'D4:F4',
    'I4:K4',
    ...['A', 'B', 'C', 'G', 'H', 'L', 'M', 'N'].map((column) => `${column}4:${column}5`),
  ],
  rows: [
    [title('Housing and Homes: performance against targets')],
    [subtitle('Outturn for the year to 31 March 2026')],
    [],
    [
      'Ref',
      'Indicator',
      'Actual 2024/25',
      'Comparison with other councils 2024/25',
      '',
      '',
      'Target 2025/26',
      'Actual 2025/26',
      'Actual against target',
      '',
      '',
      'Target 2026/27',
      'Good is',
      'Comments',
    ].map(header),
    ['', '', '', 'BOTTOM', 'MIDDLE', 'TOP', '', '', 'EXCEEDED', 'SAME', 'BEHIND', '', '', ''].map(header),
    ...INDICATORS,
    [],
    [note('(e) estimate. The comparison is with the sixteen councils of the county housing group.')],
  ],
};
