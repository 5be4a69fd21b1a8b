import type { NewCellDetails, NewSheet, NewValue } from '../../src/xlsx/create/newWorkbook';
import { fixed, header, note, percent, subtitle, tableRows, thousands, title } from './style';

const FIRST = 5;
const HIGH = 'Higher is better';
const LOW = 'Lower is better';
const PLAN = 'Plan is best';
const NEITHER = 'Neutral';

type Cell = NewValue | NewCellDetails;

/** The last three figures of the row at an index: numerator, denominator and the actual that a formula makes of them. */
function divided(index: number, numerator: number, denominator: number, actual: NewCellDetails): Cell[] {
  const row = FIRST + index;
  return [thousands(numerator), thousands(denominator), { ...actual, formula: `G${row}/H${row}` }];
}

// prettier-ignore
const ROWS: readonly (readonly Cell[])[] = [
  ['CP-01', 'Household waste sent for reuse, recycling or composting', '%', HIGH, percent(0.441, 1), percent(0.45, 1), ...divided(0, 21840, 48000, percent(0.455, 1)), 'Food waste rounds reached the last ward in May.'],
  ['CP-02', 'Missed bin collections per 100,000', 'Rate', LOW, 62, 55, null, null, 61, 'Half of the misses fell in two snow weeks.'],
  ['CP-03', 'Major planning applications decided in time', '%', HIGH, percent(0.78), 'at least 76%', ...divided(2, 57, 75, percent(0.76)), null],
  ['CP-04', 'Average days to process a change in benefit', 'Days', LOW, fixed(5.6, 1), '<5', null, null, fixed(5, 1), 'Data matching with the pension service since July.'],
  ['CP-05', 'Council tax collected in the year', '%', HIGH, percent(0.962, 1), percent(0.97, 1), null, null, percent(0.9652, 1), null],
  ['CP-06', 'Revenue budget spent at year end', '%', PLAN, percent(0.987, 1), '95-100%', null, null, percent(1.012, 1), 'Temporary accommodation cost more than planned.'],
  ['CP-07', 'Working days lost to sickness per employee', 'Days', LOW, fixed(8.9, 1), fixed(8.5, 1), ...divided(6, 9120, 1140, fixed(8, 1)), null],
  ['CP-08', 'Affordable homes completed', 'Number', HIGH, 84, 90, null, null, 68, 'The Saltmarsh Lane site stopped when its builder failed.'],
  ['CP-09', 'Food businesses inspected when due', '%', HIGH, percent(0.94), percent(0.95), ...divided(8, 0, 0, { value: { error: '#DIV/0!' }, format: '0%' }), 'The return from the shared service has not arrived.'],
  ['CP-10', 'Children in care per 10,000 under 18', 'Rate', NEITHER, 61, 60, null, null, 63, 'Planning assumption only: neither more nor fewer is better in itself.'],
];
const INDICATORS = tableRows('CEFGHI', ROWS);
const LAST = FIRST + INDICATORS.length - 1;

/** A plain, clean table: what is measured, in what, which way is good, and three figures. */
export const corporate: NewSheet = {
  name: 'Corporate plan',
  widths: { A: 9, B: 46, C: 10, D: 17, E: 14, F: 14, G: 12, H: 13, I: 12, J: 44 },
  heights: { 1: 24, 4: 34 },
  landscape: true,
  printArea: `A1:J${LAST + 2}`,
  freeze: `C${FIRST}`,
  merges: ['A1:J1', 'A2:J2'],
  rows: [
    [title('Corporate plan 2024 to 2028: key performance indicators')],
    [subtitle('Annual report 2025/26')],
    [],
    [
      'Ref',
      'Indicator',
      'Unit',
      'Polarity',
      'Previous year 2024/25',
      'Target 2025/26',
      'Numerator',
      'Denominator',
      'Actual 2025/26',
      'Commentary',
    ].map(header),
    ...INDICATORS,
    [],
    [
      note('Indicators with a figure this year:'),
      ...new Array<null>(7).fill(null),
      { value: 9, formula: `COUNT(I${FIRST}:I${LAST})`, look: { bold: true, horizontal: 'center' } },
    ],
  ],
};
