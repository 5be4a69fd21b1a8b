import { describe, expect, it } from 'vitest';
import { findIn, outline, readingOf, tableIn } from '../support/findIn';
import { readIndicators } from '../../../src/core/indicators/readIndicators';
import { NO_SETTINGS } from '../../../src/core/indicators/settings';

const BODY = [
  ['BP-01', '% of calls answered', '90%', '85%'],
  ['BP-02', 'Homes built', 200, 190],
  ['BP-03', 'Days lost per employee', 9, 8.5],
] as const;

const facts = (table: ReturnType<typeof tableIn>) =>
  readIndicators(table, NO_SETTINGS).map(({ ref, title, actual, target }) => [
    ref,
    title,
    actual.value,
    target.value,
  ]);

const EXPECTED = [
  ['BP-01', '% of calls answered', 0.85, 0.9],
  ['BP-02', 'Homes built', 190, 200],
  ['BP-03', 'Days lost per employee', 8.5, 9],
];

describe('the header of a table', () => {
  it('may be one row', () => {
    const table = tableIn([['PI Ref', 'Definition', 'Target', 'Result'], ...BODY]);
    expect(outline(table)).toEqual({
      address: 'A1:D4',
      headerRows: [1],
      roles: ['ref', 'title', 'target', 'actual'],
      rows: [2, 3, 4],
    });
    expect(facts(table)).toEqual(EXPECTED);
  });

  it('may be two rows, with headings merged down and across', () => {
    const table = tableIn(
      [['PI Ref', 'Definition', '2008/09', null], [null, null, 'Target', 'Actual'], ...BODY],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    );
    expect(outline(table)).toMatchObject({ address: 'A1:D5', headerRows: [1, 2], rows: [3, 4, 5] });
    expect(table.columns.map(({ header }) => header)).toEqual([
      'PI Ref',
      'Definition',
      '2008/09 Target',
      '2008/09 Actual',
    ]);
    expect(table.columns.map(({ period }) => period?.label)).toEqual([
      undefined,
      undefined,
      '2008/09',
      '2008/09',
    ]);
    expect(facts(table)).toEqual(EXPECTED);
  });

  it('may be three rows', () => {
    const table = tableIn(
      [
        ['PI Ref', 'Definition', 'Performance', null],
        [null, null, '2008/09', '2008/09'],
        [null, null, 'Target', 'Actual'],
        ...BODY,
      ],
      ['A1:A3', 'B1:B3', 'C1:D1'],
    );
    expect(table.headerRows).toEqual([1, 2, 3]);
    expect(table.columns.map(({ role }) => role)).toEqual(['ref', 'title', 'target', 'actual']);
    expect(facts(table)).toEqual(EXPECTED);
  });

  it('may have its lower headings unmerged under empty cells', () => {
    const table = tableIn([
      [null, null, '2008/09', '2008/09'],
      ['PI Ref', 'Definition', 'Target', 'Actual'],
      ...BODY,
    ]);
    expect(table.headerRows).toEqual([1, 2]);
    expect(facts(table)).toEqual(EXPECTED);
  });

  it('may say the quarters under the year, merged or not', () => {
    const rows = [
      ['Ref', 'Indicator', '2023/24', '2023/24', '2023/24', 'Target'],
      [null, null, 'Q1', 'Q2', 'Q3', null],
      ['A1', '% of calls answered', '80%', '81%', null, '85%'],
    ];
    for (const merges of [[], ['C1:E1'], ['C1:E1', 'A1:A2', 'B1:B2', 'F1:F2']]) {
      const table = tableIn(rows, merges);
      expect(table.columns.map(({ period }) => period?.label).slice(2, 5)).toEqual([
        '2023/24 Q1',
        '2023/24 Q2',
        '2023/24 Q3',
      ]);
      expect(readingOf(table)).toMatchObject({ actual: 'D', target: 'F', previous: 'C' });
    }
  });

  it('may hold years stored as numbers', () => {
    const table = tableIn([
      ['Ref', 'Indicator', 2022, 2023, 'Target 2023'],
      ['A1', 'Homes built', 10, 12, 11],
    ]);
    expect(readingOf(table)).toMatchObject({ actual: 'D', target: 'E', previous: 'C' });
  });

  it('names the indicators by their title even where the titles look like codes', () => {
    const table = tableIn([
      ['Directorate', 'Ref', 'Indicator', 'Target', 'Result'],
      ['Children', 'A1', 'Key Stage 2', '80%', '81%'],
      ['Children', 'A2', 'Key Stage 4', '60%', '61%'],
    ]);
    expect(table.columns.map(({ role }) => role)).toEqual(['section', 'ref', 'title', 'target', 'actual']);
  });

  it('does not take a first row of words for a second row of headings', () => {
    const table = tableIn([
      ['Ref', 'Indicator', 'Target', 'Result', 'Comments'],
      ['A1', 'Staff survey', 'N/A', 'No survey', 'Next year'],
      ['A2', 'Homes built', 10, 12, ''],
    ]);
    expect(table.headerRows).toEqual([1]);
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('what stands above a table', () => {
  const header = ['PI Ref', 'Definition', 'Target', 'Result'];
  const table = tableIn([header, ...BODY]);

  it.each([
    [[['Performance report']]],
    [[['Performance report'], [], ['Adult Social Care'], []]],
    [[['Prepared by', 'A. Officer'], ['Version', '2'], []]],
    [[[], [], []]],
    [[['A long introduction that says what the report is for, and for whom it was written by the council.']]],
  ])('changes the addresses and nothing else: %j', (above) => {
    const moved = tableIn([...above, header, ...BODY]);
    expect(outline(moved).roles).toEqual(outline(table).roles);
    expect(moved.rows.map(({ row }) => row - above.length)).toEqual(table.rows.map(({ row }) => row));
    expect(moved.headerRows).toEqual([above.length + 1]);
    expect(facts(moved)).toEqual(EXPECTED);
  });
});

describe('the order and the place of the columns', () => {
  const header = ['PI Ref', 'Definition', 'Target', 'Result'];
  const rows = [header, ...BODY];

  it.each([[[0, 1, 3, 2]], [[1, 0, 2, 3]], [[3, 2, 1, 0]], [[2, 3, 0, 1]], [[1, 3, 0, 2]]])(
    'change the letters and nothing else: %j',
    (order) => {
      const table = tableIn(rows.map((row) => order.map((at) => row[at])));
      expect(facts(table)).toEqual(EXPECTED);
      expect(table.columns.map(({ role }) => role)).toEqual(
        order.map((at) => (['ref', 'title', 'target', 'actual'] as const)[at]!),
      );
    },
  );

  it('may leave blank columns left of the table and inside it', () => {
    const table = tableIn(
      rows.map(([ref, title, target, actual]) => [null, null, ref, title, null, target, null, actual]),
    );
    expect(outline(table).address).toBe('C1:H4');
    expect(facts(table)).toEqual(EXPECTED);
  });
});

describe('false friends among the headings', () => {
  const roleOf = (heading: string, texts: readonly (string | number)[]) =>
    tableIn([
      ['Ref', 'Indicator', 'Target', 'Actual', heading],
      ...texts.map((text, index) => [`A${index + 1}`, `Homes built ${index + 1}`, 10, 12, text]),
    ]).columns.at(-1)?.role;

  it.each([
    ['Target date', ['31/03/2009', '30/06/2009'], 'due'],
    ['Target Date for completion', ['March 2009', 'June 2009'], 'due'],
    ['% of target', ['95%', '101%'], 'variance'],
    ['Variance from target', [-2, 3], 'variance'],
    ['Target met?', ['Yes', 'No'], 'status'],
    ['Forecast', [10, 11], 'forecast'],
    ['Estimated outturn', [10, 11], 'forecast'],
    ['Status', [3, 4], 'other'],
    ['Status', ['Red', 'Green'], 'status'],
    ['Target population', [300, 400], 'other'],
    ['Reasons for missing the target', ['Snow', 'Staff'], 'comment'],
    ['Owner', ['A. Officer', 'B. Officer'], 'owner'],
  ] as const)('%s over %j is no target and no outturn', (heading, texts, role) => {
    expect(roleOf(heading, texts)).toBe(role);
  });
});

describe('a sheet without a table', () => {
  it.each([
    [[]],
    [[['Performance report']]],
    [[['Ref', 'Indicator', 'Target', 'Result']]],
    [
      [
        ['Name', 'Telephone'],
        ['A. Officer', '0113 000 0000'],
      ],
    ],
  ])('gives none: %j', (rows) => {
    expect(findIn(rows).tables).toEqual([]);
  });
});
