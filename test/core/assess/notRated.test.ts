import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../src/core/assess/assessIndicator';
import { STANDARD } from '../../../src/core/data/schemes';
import { missingValue } from '../../../src/core/values/value';
import { makeIndicator, type Facts } from '../support/makeIndicator';

const assess = (facts: Facts, scheme = STANDARD) => assessIndicator(makeIndicator(facts), scheme);
const why = (facts: Facts) => assess(facts).notRated;

describe('the reason why there is no colour', () => {
  it('is each of these where nothing else stands in the way', () => {
    expect(why({ actual: '5', target: '6', polarity: 'none' })).toBe('polarity-none');
    expect(why({ actual: 'No survey', target: '6' })).toBe('no-actual');
    expect(why({ actual: 'Rather nice', target: '6' })).toBe('actual-unreadable');
    expect(why({ actual: '5 and 7', target: '6' })).toBe('actual-several');
    expect(why({ actual: '5', target: 'TBC' })).toBe('no-target');
    expect(why({ actual: '5', target: 'Rather nice' })).toBe('target-unreadable');
    expect(why({ actual: '5 (Baseline)', target: '6' })).toBe('actual-is-baseline');
    expect(why({ actual: '5 (predicted year end position)', target: '6' })).toBe('actual-is-forecast');
    expect(why({ actual: '5%', target: '6 days' })).toBe('units-differ');
    expect(why({ actual: '<9', target: '6' })).toBe('bound-allows-two');
    expect(why({ actual: '5', target: '6', polarity: 'unknown' })).toBe('polarity-unknown');
  });

  it('is the first that applies, in this order', () => {
    const ladder: readonly (readonly [Facts, string])[] = [
      [{ actual: 'No survey', target: 'TBC', polarity: 'none' }, 'polarity-none'],
      [{ actual: 'No survey', target: 'TBC', polarity: 'unknown' }, 'no-actual'],
      [{ actual: 'Rather nice', target: 'TBC', polarity: 'unknown' }, 'actual-unreadable'],
      [{ actual: '5 (Baseline)', target: 'TBC', polarity: 'unknown' }, 'no-target'],
      [{ actual: '5 (Baseline) (f)', target: '6 days', polarity: 'unknown' }, 'actual-is-baseline'],
      [{ actual: '5% (f)', target: '6 days', polarity: 'unknown' }, 'actual-is-forecast'],
      [{ actual: '5%', target: '6 days', polarity: 'unknown' }, 'units-differ'],
    ];
    for (const [facts, code] of ladder) expect([facts, why(facts)]).toEqual([facts, code]);
  });

  it('is said with the reason that the cell itself gives', () => {
    expect(assess({ actual: 'No survey due in 2008-09', target: '6' }).reason).toBe(
      'Not rated: no outturn: not due yet ("No survey due in 2008-09")',
    );
    expect(assess({ actual: '5', target: 'N/A Baseline Year' }).reason).toBe(
      'Not rated: no target: baseline year ("N/A Baseline Year")',
    );
    expect(assess({ actual: '5', target: 'TBC' }).reason).toBe('Not rated: no target: to be confirmed');
  });

  it('is never a colour, whatever the figures would give', () => {
    for (const facts of [
      { actual: '60', target: '6', polarity: 'none' },
      { actual: '6', target: '6', polarity: 'none' },
      { actual: '60 (Baseline)', target: '6' },
    ] as const) {
      expect(assess(facts)).toMatchObject({ status: 'none', statusWord: 'Not rated' });
    }
  });

  it('is one sentence', () => {
    for (const facts of [
      { actual: '', target: '' },
      { actual: 'x', target: 'y' },
      { actual: '5', target: '6', polarity: 'unknown' },
      { actual: '5%', target: '6' },
    ] as const) {
      expect(assess(facts).reason).toMatch(/^Not rated: [^.\n]*(?:\d\.\d[^.\n]*)*$/);
    }
  });
});

describe('what is missing', () => {
  it('is never 0: a blank outturn is not a miss', () => {
    expect(assess({ actual: missingValue('blank'), target: '6' })).toMatchObject({
      status: 'none',
      notRated: 'no-actual',
      variance: null,
    });
  });

  it('differs from a 0 that someone typed', () => {
    expect(assess({ actual: '0', target: '6' }).status).toBe('red');
  });
});

describe('a forecast', () => {
  const facts = { actual: '5 (f)', target: '6' };

  it('is judged by a scheme that allows it, and the reason says that it is one', () => {
    const judged = assess(facts, { ...STANDARD, judgesForecasts: true });
    expect(judged.status).toBe('red');
    expect(judged.reason).toContain('a forecast');
  });

  it('has no travel, and neither has a baseline', () => {
    expect(assess({ ...facts, previous: '4' }).travel).toBe('none');
    expect(assess({ actual: '5 (Baseline)', target: '6', previous: '4' }).travel).toBe('none');
  });
});

describe('an unknown polarity', () => {
  it('does not stand in the way of a target met exactly', () => {
    const judged = assess({ actual: '6', target: '6', polarity: 'unknown' });
    expect(judged).toMatchObject({ status: 'green', notRated: null });
    expect(judged.reason).toBe('6 against a target of 6: met exactly');
  });

  it('still tells the variance, but not whether it is favourable', () => {
    expect(assess({ actual: '5', target: '6', polarity: 'unknown' }).variance).toMatchObject({
      absolute: -1,
      favourable: null,
      adverse: null,
    });
  });
});
