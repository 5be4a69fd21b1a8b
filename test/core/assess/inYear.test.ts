import { describe, expect, it } from 'vitest';
import { assessRows } from '../support/judgeRows';

/** Judges a count that adds up over the year, under this heading, against a target of 100 for the year. */
function assess(
  heading: string,
  actual: string | number,
  title = 'Volume of homes built',
  target: string | number = 100,
) {
  const [assessment] = assessRows(
    [
      ['Ref', 'Indicator', 'High or low is good', '2008/09 Target', heading],
      ['A1', title, 'High', target, actual],
      ['A2', title, 'High', target, actual],
    ],
    {},
  );
  return assessment!;
}

describe('a cumulative count against the target of the year', () => {
  it.each([
    ['Q1', 25],
    ['Q2', 50],
    ['Q3', 75],
    ['Q4', 100],
  ])('is held in %s against a straight line', (quarter, line) => {
    const met = assess(`${quarter} 2008/09 Actual`, line);
    expect(met.judgedAgainst).toMatchObject({ value: line });
    expect(met.status).toBe('green');
    const edge = assess(`${quarter} 2008/09 Actual`, line * 0.95);
    expect(edge.status).toBe('amber');
    expect(assess(`${quarter} 2008/09 Actual`, line * 0.95 - 0.01).status).toBe('red');
  });

  it('says that the straight line is assumed', () => {
    const half = assess('Q2 2008/09 Actual', 48);
    expect(half.judgedAgainst).toEqual({ value: 50, basis: 'straight-line', cell: 'D2' });
    expect(half.reason).toBe(
      "48 against 50, half of the year's target of 100 (assumed straight line): 4.0% adverse, within the 5% tolerance",
    );
  });

  it('is held against a twelfth for each month, exactly', () => {
    const july = assess('July 2008 Actual', 4, 'Volume of homes built', 12);
    expect(july.judgedAgainst?.value).toBe(4);
    expect(july.status).toBe('green');
  });

  it('to date at the end of the year is held against the target itself', () => {
    const end = assess('Q4 2008/09 year to date', 96);
    expect(end.judgedAgainst).toMatchObject({ value: 100, basis: 'target' });
    expect(end.status).toBe('amber');
  });

  it('has no travel against another part of a year', () => {
    expect(assess('Q2 2008/09 Actual', 48).travel).toBe('none');
  });
});

describe('a percentage, a rate or an average in the year', () => {
  it.each([
    ['% of calls answered', '72%', '76%', 0.76],
    ['Average time to re-let a home', 72, 76, 76],
    ['Burglary rate', 72, 76, 76],
  ] as const)('is never pro-rated: %s', (title, actual, target, against) => {
    const judged = assess('Q1 2008/09 year to date', actual, title, target);
    expect(judged.judgedAgainst).toEqual({ value: against, basis: 'target', cell: 'D2' });
  });
});

describe('a count with no sign of whether it adds up', () => {
  it('is a question under a year-to-date heading', () => {
    expect(assess('2008/09 Q2 year to date', 48, 'Homes built').notRated).toBe('cumulative-unknown');
  });

  it('is judged where the answer is known', () => {
    const rows = [
      ['Ref', 'Indicator', 'High or low is good', '2008/09 Target', 'Q2 2008/09 YTD'],
      ['A1', 'Homes built', 'High', 100, 50],
    ];
    const judged = (answer: string) => assessRows(rows, { answers: { 'cumulative:A1': answer } })[0];
    expect(judged('yes')).toMatchObject({ status: 'green', judgedAgainst: { value: 50 } });
    expect(judged('no')).toMatchObject({ status: 'red', judgedAgainst: { value: 100 } });
  });

  it('is judged against a target for the same part of the year, which needs no line', () => {
    const [judged] = assessRows([
      ['Ref', 'Indicator', 'High or low is good', 'Q2 2008/09 Target', 'Q2 2008/09 Actual'],
      ['A1', 'Homes built', 'High', 40, 50],
    ]);
    expect(judged).toMatchObject({ status: 'green', judgedAgainst: { value: 40, basis: 'target' } });
  });
});
