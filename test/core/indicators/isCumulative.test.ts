import { describe, expect, it } from 'vitest';
import { readRows } from '../support/judgeRows';

/** Whether the one indicator of a table adds up over the year, under this heading of its outturn. */
function adds(title: string, heading: string, actual: string | number, answers = {}) {
  const rows = [
    ['Ref', 'Indicator', '2008/09 Target', heading],
    ['A1', title, 100, actual],
  ];
  return readRows(rows, { answers })[0]?.cumulative;
}

describe('whether an in-year figure adds up over the year', () => {
  it('is yes for a count or a sum whose wording says so', () => {
    expect(adds('Volume of waste sent to landfill', 'Q2 2008/09 Actual', 40)).toBe('yes');
    expect(adds('Number of homes built to date', 'Q2 2008/09 Actual', 40)).toBe('yes');
  });

  it('is yes where the figure itself says so', () => {
    expect(adds('Number of homes built', 'Q2 2008/09 Actual', '40 (YTD)')).toBe('yes');
  });

  it('is a question for a count under a year-to-date heading with no other sign', () => {
    expect(adds('Number of homes built', '2008/09 Year to date result', 40)).toBe('unknown');
    expect(adds('Number of homes built', 'Q2 2008/09 Actual', 40)).toBe('unknown');
  });

  it('is as it was answered', () => {
    expect(adds('Number of homes built', 'Q2 2008/09 Actual', 40, { 'cumulative:A1': 'yes' })).toBe('yes');
    expect(adds('Number of homes built', 'Q2 2008/09 Actual', 40, { 'cumulative:A1': 'no' })).toBe('no');
  });

  it.each([
    ['% of calls answered', '72%'],
    ['Volume of calls answered', '72%'],
    ['Average time to re-let a home', 40],
    ['Burglary rate', 40],
    ['Incidents per 1,000 population', 40],
    ['Satisfaction score', 40],
    ['Equality Standard', 'Level 3'],
  ])('is no for a percentage, a rate or an average, whatever is answered: %s', (title, actual) => {
    expect(adds(title, 'Q2 2008/09 year to date', actual, { 'cumulative:A1': 'yes' })).toBe('no');
  });

  it('is no for a figure for the whole year', () => {
    expect(adds('Volume of waste sent to landfill', '2008/09 Actual', 40)).toBe('no');
    expect(adds('Volume of waste sent to landfill', 'Actual', 40)).toBe('no');
  });
});
