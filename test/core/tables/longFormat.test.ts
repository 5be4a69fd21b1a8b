import { describe, expect, it } from 'vitest';
import { tableIn } from '../support/findIn';
import { assessRows, judgeRows } from '../support/judgeRows';

const YEARS = [
  ['Code', 'Indicator', 'Year', 'Polarity', 'Target', 'Actual'],
  ['A1', '% of homes let', '2019/20', 'High', '90%', '95%'],
  ['A1', '% of homes let', '2020/21', 'High', null, '10%'],
  ['B1', '% of streets swept', '2019/20', 'High', '80%', '50%'],
  ['B1', '% of streets swept', '2020/21', 'High', '80%', '85%'],
];

describe('a table with a row for each indicator and period', () => {
  it('is long, and each row is judged for the period that it states', () => {
    expect(tableIn(YEARS).orientation).toBe('long');
    expect(assessRows(YEARS).map(({ indicator, status }) => [indicator.table.period?.label, status])).toEqual(
      [
        ['2019/20', 'green'],
        ['2020/21', 'none'],
        ['2019/20', 'red'],
        ['2020/21', 'green'],
      ],
    );
  });

  it('never lends a row the target of another', () => {
    const [, second] = assessRows(YEARS);
    expect(second?.notRated).toBe('no-target');
  });

  it('counts its indicators once and its judgements by row', () => {
    const indicators = assessRows(YEARS).map(({ indicator }) => indicator.ref);
    expect(new Set(indicators).size).toBe(2);
    expect(indicators).toHaveLength(4);
  });

  it('takes the year from one column and the month from another, as a name or as a number', () => {
    const rows = (month: string | number) => [
      ['Ref', 'Indicator', 'Period year', 'Period month', 'Target', 'Actual'],
      ['A1', '% answered', 2008, month, 90, 95],
      ['A1', '% answered', 2009, month, 90, 95],
    ];
    const periods = (month: string | number) =>
      assessRows(rows(month)).map(({ indicator }) => indicator.table.period?.label);
    expect(periods(4)).toEqual(['2008-04', '2009-04']);
    expect(periods('April')).toEqual(['2008-04', '2009-04']);
  });

  it('reads quarters however the column writes them', () => {
    const rows = ['Q1 2008/09', '2008-09 Q1', '2008-09;Q1'].map((period) =>
      assessRows([
        ['Ref', 'Indicator', 'Period', 'Target', 'Actual'],
        ['A1', '% answered', period, 90, 95],
      ]).map(({ indicator }) => indicator.table.period?.label),
    );
    expect(rows.flat()).toEqual(['2008/09 Q1', '2008/09 Q1', '2008/09 Q1']);
  });

  it('asks whether a count for a month adds up, whatever its title says: the target may be the month’s', () => {
    const { questions } = judgeRows([
      ['Ref', 'Indicator', 'Polarity', 'Month', 'Target', 'Actual'],
      ['A1', 'Volume of calls', 'High', 'April 2023', 900, 905],
      ['A1', 'Volume of calls', 'High', 'May 2023', 900, 905],
    ]);
    expect(questions.map(({ about }) => about)).toEqual(['cumulative']);
  });

  it('takes nothing for a period that is none: how often is no period', () => {
    const rows = [
      ['Ref', 'Indicator', 'Period', 'Target', 'Actual'],
      ['A1', 'Homes', 'Quarterly', 10, 12],
      ['A2', 'Streets', 'Annual', 10, 12],
    ];
    expect(assessRows(rows).map(({ indicator }) => indicator.table.period)).toEqual([null, null]);
  });
});

describe('a table with a row for each indicator and area', () => {
  const rows = [
    ['Indicator', 'Area', 'Polarity', 'Target', 'Actual'],
    ['% of homes let', 'North', 'High', '90%', '95%'],
    ['% of homes let', 'South', 'High', '90%', '50%'],
  ];

  it('is long, and each row names its area', () => {
    expect(tableIn(rows).orientation).toBe('long');
    expect(assessRows(rows).map(({ indicator, status }) => [indicator.area, status])).toEqual([
      ['North', 'green'],
      ['South', 'red'],
    ]);
  });

  it('is not long where every row is another indicator, each of an area', () => {
    const table = tableIn([
      ['Indicator', 'Area', 'Target', 'Actual'],
      ['Homes', 'North', 10, 12],
      ['Streets', 'South', 10, 12],
    ]);
    expect(table.orientation).toBe('down');
  });
});
