import { describe, expect, it } from 'vitest';
import { findPercentStyle, settleUnits } from '../../../src/core/indicators/settleUnits';
import { parseValue } from '../../../src/core/values/parseValue';
import { assumeUnit, findUnit } from '../../../src/core/values/unitHint';
import { deepFreeze } from '../../support/deepFreeze';

const bare = (text: string) => deepFreeze(parseValue(text));

describe('the unit beside a figure', () => {
  it.each([
    ['%', 'unit', 'percent'],
    ['Percentage', 'unit', 'percent'],
    ['Days', 'unit', 'duration'],
    ['£', 'unit', 'currency'],
    ['% of calls answered', 'title', 'percent'],
    ['Percentage of tenants satisfied', 'title', 'percent'],
    ['Actual (%)', 'heading', 'percent'],
  ] as const)('is read from %j as a %s', (text, place, kind) => {
    expect(findUnit(text, place)?.kind).toBe(kind);
  });

  it('is money in thousands or millions where it says so', () => {
    expect(findUnit("Actual £'000", 'heading')).toMatchObject({ kind: 'currency', factor: 1000 });
    expect(findUnit('£m', 'unit')).toMatchObject({ kind: 'currency', factor: 1e6 });
  });

  it('is none where a title asks for a number of things', () => {
    expect(findUnit('Number of schools below the % floor', 'title')).toBeNull();
    expect(findUnit('', 'title')).toBeNull();
  });
});

describe('a bare number', () => {
  it('under a percentage title is that percentage, and says that its unit is assumed', () => {
    const value = assumeUnit(bare('72'), findUnit('% of calls answered', 'title'));
    expect(value).toMatchObject({ value: 0.72, kind: 'percent', decimals: 2 });
    expect(value.flags).toContain('unitAssumed');
  });

  it("under £'000 is thousands of pounds", () => {
    expect(assumeUnit(bare('1.2'), findUnit("£'000", 'heading'))).toMatchObject({
      value: 1200,
      kind: 'currency',
      factor: 1000,
    });
  });

  it('keeps the unit that it states itself', () => {
    const stated = bare('72%');
    expect(assumeUnit(stated, findUnit('Days', 'unit'))).toBe(stated);
  });
});

describe('the bare numbers of a table under a percentage', () => {
  const rowOf = (...texts: string[]) =>
    deepFreeze({
      placed: texts.map((text) => ({ value: bare(text), heading: null })),
      unitCell: '',
      title: '% of calls answered',
    });
  const settle = (...rows: ReturnType<typeof rowOf>[]) => {
    const style = findPercentStyle(rows);
    return rows.map((row) => settleUnits(row, style).map(({ value, kind }) => [value, kind]));
  };

  it('are fractions where all are small, and whole percentages where one is not', () => {
    expect(settle(rowOf('0.72', '0.76'))).toEqual([
      [
        [0.72, 'percent'],
        [0.76, 'percent'],
      ],
    ]);
    expect(settle(rowOf('72', '76'))).toEqual([
      [
        [0.72, 'percent'],
        [0.76, 'percent'],
      ],
    ]);
  });

  it('are read as their neighbours are: 0.9 in a table of whole percentages is 0.9%', () => {
    expect(settle(rowOf('98', '97.1'), rowOf('0.9', '1.6'), rowOf('1', '0.5')).slice(1)).toEqual([
      [
        [0.009, 'percent'],
        [0.016, 'percent'],
      ],
      [
        [0.01, 'percent'],
        [0.005, 'percent'],
      ],
    ]);
  });

  it('keep no unit in a row where 0.9 stands beside 95: nobody can say which is meant', () => {
    expect(settle(rowOf('0.9', '95'))[0]?.map(([, kind]) => kind)).toEqual(['number', 'percent']);
  });
});
