import { describe, expect, it } from 'vitest';
import { readIndicators } from '../../../src/core/indicators/readIndicators';
import { NO_SETTINGS } from '../../../src/core/indicators/settings';
import { findIn, outline, tableIn } from '../support/findIn';
import type { PlainRow } from '../../support/workbook';

const HEADER = ['Ref', 'Indicator', 'Target', 'Result'] as const;
const rowsOf = (rows: readonly PlainRow[], merges: readonly string[] = []) =>
  tableIn([HEADER, ...rows], merges).rows.map(({ row }) => row);
const refsOf = (rows: readonly PlainRow[]) =>
  readIndicators(tableIn([HEADER, ...rows]), NO_SETTINGS).map(({ ref }) => ref);

describe('the rows of a table', () => {
  it('run on over a blank row, and over three', () => {
    expect(rowsOf([['A1', 'Homes built', 10, 12], [], ['A2', 'Homes let', 10, 12]])).toEqual([2, 4]);
    expect(rowsOf([['A1', 'Homes built', 10, 12], [], [], [], ['A2', 'Homes let', 10, 12]])).toEqual([2, 6]);
  });

  it('end at a longer gap', () => {
    const gap = [[], [], [], []];
    expect(rowsOf([['A1', 'Homes built', 10, 12], ...gap, ['A2', 'Homes let', 10, 12]])).toEqual([2]);
  });

  it('do not count a line that only compares', () => {
    expect(
      rowsOf([
        ['A1', 'Homes built', 10, 12],
        [null, 'National average', null, 9],
        [null, 'CIPFA family group median', 8, 9],
      ]),
    ).toEqual([2]);
  });

  it('do not count a header that a page break repeats', () => {
    expect(rowsOf([['A1', 'Homes built', 10, 12], [...HEADER], ['A2', 'Homes let', 10, 12]])).toEqual([2, 4]);
  });

  it('do not count what a page foot leaves between them', () => {
    expect(
      refsOf([
        ['A1', 'Homes built', 10, 12],
        [null, 'Page 1 of 2'],
        [...HEADER],
        ['A2', 'Homes let', 10, 12],
      ]),
    ).toEqual(['A1', 'A2']);
  });

  it('do not count totals and averages', () => {
    expect(
      refsOf([
        ['A1', 'Homes built', 10, 12],
        ['A2', 'Homes let', 10, 12],
        [null, 'Total', 20, 24],
        [null, 'Average', 10, 12],
      ]),
    ).toEqual(['A1', 'A2']);
  });

  it('do not count footnotes', () => {
    const table = tableIn([
      HEADER,
      ['A1', 'Homes built', 10, 12],
      ['A2', 'Homes let', 10, 12],
      ['* Figures are provisional'],
      [],
      ['Source: the housing system'],
    ]);
    expect(outline(table)).toMatchObject({ address: 'A1:D3', rows: [2, 3] });
  });

  it('count a row with neither figure: it says why, and is not rated', () => {
    expect(
      refsOf([
        ['A1', 'Staff survey', 'TBC', 'No survey'],
        ['A2', 'Homes let', null, null],
        ['A3', 'x', 1, 2],
      ]),
    ).toEqual(['A1', 'A2', 'A3']);
  });
});

describe('a row that a page break carried over', () => {
  const rows = [
    HEADER,
    ['A1', '% of calls that are', '76%', '65.8%'],
    [null, 'answered within a minute', null, '(predicted year end position)'],
    ['A2', 'Homes let', 10, 12],
  ];

  it('belongs to the indicator above it: one title, one figure', () => {
    const [first, second] = readIndicators(tableIn(rows), NO_SETTINGS);
    expect(first).toMatchObject({ ref: 'A1', title: '% of calls that are answered within a minute' });
    expect(first?.actual).toMatchObject({ cell: 'D2', value: 0.658 });
    expect(first?.actual.flags).toContain('forecast');
    expect(second).toMatchObject({ ref: 'A2', title: 'Homes let' });
  });

  it('is told with that row', () => {
    expect(tableIn(rows).rows.map(({ row, continuations }) => [row, continuations])).toEqual([
      [2, [3]],
      [4, []],
    ]);
  });
});

describe('section rows', () => {
  it('name the rows below them', () => {
    const table = tableIn([
      HEADER,
      ['Housing'],
      ['A1', 'Homes built', 10, 12],
      ['Streets'],
      ['A2', 'Bins emptied', 10, 12],
    ]);
    expect(table.rows.map(({ section }) => section)).toEqual(['Housing', 'Streets']);
  });

  it('may be a column of their own, merged over their rows', () => {
    const table = tableIn(
      [
        ['Directorate', ...HEADER],
        ['Housing', 'A1', 'Homes built', 10, 12],
        [null, 'A2', 'Homes let', 10, 12],
        ['Streets', 'A3', 'Bins emptied', 10, 12],
      ],
      ['A2:A3'],
    );
    expect(table.rows.map(({ section }) => section)).toEqual(['Housing', 'Housing', 'Streets']);
  });
});

describe('a merged figure', () => {
  it('belongs to every row of its merge', () => {
    const table = tableIn([HEADER, ['A1', 'Homes built', 10, 12], ['A2', 'Homes let', null, 9]], ['C2:C3']);
    expect(readIndicators(table, NO_SETTINGS).map(({ target }) => target.value)).toEqual([10, 10]);
  });
});

describe('tables stacked on one sheet', () => {
  const indicators = [HEADER, ['A1', 'Homes built', 10, 12], ['A2', 'Homes let', 10, 12]];
  const actions = [
    ['Key activities', 'Lead officer', 'Milestones', 'Progress'],
    ['Write the plan', 'A. Officer', 'Plan agreed in March', 'Done'],
    ['Build the homes', 'B. Officer', 'Start on site in June', 'On its way'],
  ];

  it('are told apart: indicators above, actions below', () => {
    const { tables, ignored } = findIn([...indicators, [], ...actions]);
    expect(tables.map(outline)).toMatchObject([{ address: 'A1:D3', rows: [2, 3] }]);
    expect(ignored).toMatchObject([{ why: 'actions, not indicators' }]);
  });

  it('are both listed where both hold indicators', () => {
    const second = [
      ['Ref', 'Measure', 'Plan', 'Actual', 'Owner'],
      ['B1', 'Bins emptied', 10, 12, 'A. Officer'],
    ];
    for (const gap of [[[]], [[], [], []], [['Streets'], []], [[], [], [], [], []]]) {
      const { tables } = findIn([...indicators, ...gap, ...second]);
      expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
    }
  });
});
