import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/core/tables/findTables';
import { workbook, type PlainRow } from '../../support/workbook';
import { assessRows, judgeRows } from '../support/judgeRows';
import { readingOf, tableIn } from '../support/findIn';

const reads = (headings: readonly string[], ...rows: readonly PlainRow[]) =>
  readingOf(
    tableIn([
      ['Ref', 'Indicator', ...headings],
      ...(rows.length > 0 ? rows : [['A1', 'Homes built', ...headings.map((_, index) => 10 + index)]]),
    ]),
  );

describe('which outturn is judged', () => {
  it('is the only one', () => {
    expect(reads(['Target', 'Actual'])).toMatchObject({ actual: 'D', target: 'C' });
  });

  it('is the one of the period that the title states', () => {
    const table = tableIn([
      ['Performance report, Quarter 2 2011/12'],
      [],
      ['Ref', 'Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['A1', '% of calls answered', '90%', '85%', '86%', '87%', '88%'],
    ]);
    expect(table).toMatchObject({ kind: 'scorecard', period: { label: '2011/12 Q2' } });
    expect(table.periodSource).toBe('the title above the table');
    expect(readingOf(table)).toMatchObject({ actual: 'E', previous: 'D' });
  });

  it('is the one of the period that the name of the sheet states', () => {
    const table = tableIn(
      [
        ['Ref', 'Indicator', 'Target', 'Q1 2011/12', 'Q2 2011/12', 'Q3 2011/12'],
        ['A1', '% of calls answered', '90%', '85%', '86%', '87%'],
      ],
      [],
      'Q1 2011-12',
    );
    expect(readingOf(table).actual).toBe('D');
  });

  it('is the one of the period that a cover sheet states', () => {
    const book = workbook({
      Cover: [['Corporate scorecard'], ['Quarter 1 2011/12']],
      Scores: [
        ['Ref', 'Indicator', 'Target', 'Q1 2011/12', 'Q2 2011/12'],
        ['A1', '% of calls answered', '90%', '85%', '86%'],
      ],
    });
    expect(readingOf(findTables(book).tables[0]!).actual).toBe('D');
  });

  it('is else the latest that at least half of the reporting rows have', () => {
    const headings = ['Target', 'Q1 2011/12', 'Q2 2011/12', 'Q3 2011/12'];
    const row = (ref: string, ...actuals: readonly (string | null)[]) => [
      ref,
      `% of ${ref} answered`,
      '90%',
      ...actuals,
    ];
    const half = [row('A', '80%', '81%', null), row('B', '80%', null, null)];
    expect(reads(headings, ...half).actual).toBe('E');
    const fewer = [...half, row('C', '80%', null, null)];
    expect(reads(headings, ...fewer).actual).toBe('D');
    const silent = [...half, row('C', null, null, null), row('D', 'No survey', null, null)];
    expect(reads(headings, ...silent).actual).toBe('E');
  });

  it('leaves a row without a figure for that period unrated, and says so', () => {
    const assessments = assessRows([
      ['Performance report, Quarter 3 2011/12'],
      ['Ref', 'Indicator', 'High or low is good', 'Target', 'Q1', 'Q2', 'Q3'],
      ['A1', '% of calls answered', 'High', '90%', '85%', '86%', '91%'],
      ['A2', '% of letters answered', 'High', '90%', '85%', '91%', null],
    ]);
    expect(assessments.map(({ status }) => status)).toEqual(['green', 'none']);
    expect(assessments[1]?.reason).toBe('Not rated: no figure for Q3');
  });
});

describe('two columns that could both be the outturn', () => {
  const rows = [
    ['Ref', 'Indicator', 'High or low is good', 'Target', 'Result', 'Actual', 'Outturn'],
    ['A1', 'Homes built', 'High', 10, 12, 8, 9],
    ['A2', 'Homes let', 'High', 10, 12, 8, 9],
  ];

  it('make the table a question, and nothing is coloured', () => {
    const judged = judgeRows(rows);
    expect(judged.tables[0]?.table).toMatchObject({ confidence: 'question', reading: { actual: null } });
    const assessments = judged.tables.flatMap((table) => table.assessments);
    expect(assessments.map(({ status, notRated }) => [status, notRated])).toEqual([
      ['none', 'table-is-a-question'],
      ['none', 'table-is-a-question'],
    ]);
  });

  it('are asked about once', () => {
    expect(judgeRows(rows).questions).toMatchObject([
      { id: 'actual:Sheet1!A1', about: 'role', cell: 'E1', options: ['E', 'F', 'G'] },
    ]);
  });

  it('are settled by the answer, and by a column named in the settings', () => {
    for (const settings of [
      { answers: { 'actual:Sheet1!A1': 'F' } },
      { columns: { 'Sheet1!F': 'actual' as const } },
    ]) {
      const judged = judgeRows(rows, settings);
      expect(judged.questions).toEqual([]);
      expect(judged.tables[0]?.assessments.map(({ status }) => status)).toEqual(['red', 'red']);
    }
  });
});

describe('which target it is held against', () => {
  it('is the one of the same period', () => {
    expect(reads(['2008/09 Target', '2009/10 Target', '2010/11 Target', '2009/10 Actual'])).toMatchObject({
      actual: 'F',
      target: 'D',
    });
  });

  it('is the one of its year, for a part of the year', () => {
    expect(reads(['2008/09 Target', '2009/10 Target', 'Q2 2009/10 Actual']).target).toBe('D');
  });

  it('is the one without a period where none is of the same', () => {
    expect(reads(['Target', '2010/11 Target', '2009/10 Actual']).target).toBe('C');
  });

  it('is none where every target is for another year', () => {
    expect(reads(['2010/11 Target', '2011/12 Target', '2009/10 Actual']).target).toBeNull();
  });

  it('is a question where two could be it', () => {
    const table = tableIn([
      ['Ref', 'Indicator', 'Annual target', 'Local target', 'Actual'],
      ['A1', 'Homes built', 10, 12, 11],
    ]);
    expect(table.confidence).toBe('question');
    expect(table.reading).toMatchObject({ target: null, undecided: { role: 'target', columns: [3, 4] } });
  });
});

describe('which figure came before', () => {
  it('is the outturn of the year just before, wherever it stands', () => {
    expect(reads(['2006/07 Actual', '2007/08 Actual', '2008/09 Actual', '2008/09 Target'])).toMatchObject({
      actual: 'E',
      previous: 'D',
    });
    expect(reads(['2008/09 Actual', '2008/09 Target', '2007/08 Actual'])).toMatchObject({
      actual: 'C',
      previous: 'E',
    });
  });

  it('is none over a gap: that is no year-on-year', () => {
    expect(reads(['2006/07 Actual', '2008/09 Actual', '2008/09 Target'])).toMatchObject({
      actual: 'D',
      previous: null,
    });
  });

  it('is the column headed last year', () => {
    expect(reads(['Last year', 'Target', 'Actual'])).toMatchObject({ previous: 'C', actual: 'E' });
  });

  it('is told apart from the baseline', () => {
    expect(reads(['Baseline', 'Target', 'Actual'])).toEqual({
      baseline: 'C',
      target: 'D',
      actual: 'E',
      previous: null,
    });
  });

  it('is last year’s outturn and no part of the series of targets', () => {
    const [assessment] = assessRows([
      ['Ref', 'Indicator', '2007/08 Actual', '2008/09 Target', '2009/10 Target', '2008/09 Actual'],
      ['A1', 'Widgets in use', 8, 10, 12, 11],
    ]);
    expect(assessment?.indicator.polarity.polarity).toBe('unknown');
  });
});

describe('a year that cannot be as it is written', () => {
  it('is read as what it must mean, and raised as an issue', () => {
    const judged = judgeRows([
      ['Ref', 'Indicator', '20011/12 Target', '2011/12 Actual'],
      ['A1', 'Homes built', 10, 12],
    ]);
    expect(judged.tables[0]?.table.reading.target).toBe(3);
    expect(judged.issues).toMatchObject([{ rule: 'PER01', cells: ['C1'], expected: '2011/12' }]);
  });
});

describe('an outturn without a period beside one of an earlier year', () => {
  const rows = [
    ['Ref', 'Indicator', '2019/20 Outturn', 'Target', 'Actual'],
    ['A1', 'Homes let', 95, 90, 50],
  ];

  it('is for the period that the title states', () => {
    expect(readingOf(tableIn([['Performance 2020/21'], ...rows]))).toMatchObject({
      actual: 'E',
      target: 'D',
    });
  });

  it('is a question where nothing states the period', () => {
    expect(tableIn(rows).reading.undecided).toEqual({ role: 'actual', columns: [3, 5] });
  });
});

describe('periods over groups of columns that are not merged', () => {
  it('belong to every column of their group', () => {
    const table = tableIn([
      [null, null, '2019/20', null, '2020/21'],
      ['Ref', 'Indicator', 'Target', 'Actual', 'Target', 'Actual'],
      ['A1', 'Homes let', 95, 90, 50, 60],
    ]);
    expect(readingOf(table)).toMatchObject({ actual: 'F', target: 'E', previous: 'D' });
  });

  it('never lend an outturn the target of the next group', () => {
    const table = tableIn([
      ['Report 2020/21'],
      [null, null, '2019/20', null, '2020/21'],
      ['Ref', 'Indicator', 'Target', 'Actual', 'Target'],
      ['A1', 'Homes let', 95, 90, 50],
    ]);
    expect(readingOf(table)).toMatchObject({ actual: 'D', target: 'C' });
  });

  it('say nothing of their neighbours where only one column is headed so', () => {
    const table = tableIn([
      [null, null, '2019/20', null, 'Latest'],
      ['Ref', 'Indicator', 'Previous', 'Target', 'Actual'],
      ['A1', 'Homes let', 95, 90, 50],
    ]);
    expect(table.columns.map(({ period }) => period?.label ?? null)).toEqual([
      null,
      null,
      '2019/20',
      null,
      null,
    ]);
  });
});
