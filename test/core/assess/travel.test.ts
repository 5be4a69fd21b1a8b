import { describe, expect, it } from 'vitest';
import { judgeTravel } from '../../../src/core/assess/judgeTravel';
import { makeIndicator, type Facts } from '../support/makeIndicator';

const travel = (facts: Partial<Facts>) =>
  judgeTravel(makeIndicator({ actual: '72%', target: '76%', ...facts }));

describe('the direction of travel', () => {
  it('is improving where the figure is better than before, by polarity', () => {
    expect(travel({ previous: '70%' })).toEqual({ travel: 'improving', against: 'previous' });
    expect(travel({ previous: '70%', polarity: 'low' }).travel).toBe('declining');
    expect(travel({ previous: '75%' }).travel).toBe('declining');
    expect(travel({ previous: '75%', polarity: 'low' }).travel).toBe('improving');
  });

  it('towards an ideal is improving on either side of it', () => {
    const ideal = { actual: '12', target: '10', polarity: 'ideal' } as const;
    expect(travel({ ...ideal, previous: '13' }).travel).toBe('improving');
    expect(travel({ ...ideal, previous: '7' }).travel).toBe('improving');
    expect(travel({ ...ideal, previous: '9' }).travel).toBe('declining');
    expect(travel({ ...ideal, previous: '8' }).travel).toBe('steady');
  });

  it('is against the previous period before the baseline', () => {
    expect(travel({ previous: '75%', baseline: '60%' })).toEqual({
      travel: 'declining',
      against: 'previous',
    });
    expect(travel({ previous: 'No survey', baseline: '60%' })).toEqual({
      travel: 'improving',
      against: 'baseline',
    });
  });

  it('is steady where the figures are equal at the decimals they show', () => {
    const shown = (value: number) => ({ ...makeIndicator({ actual: '72%', target: '1' }).actual, value });
    expect(travel({ actual: shown(0.7204), previous: shown(0.7196) }).travel).toBe('steady');
    expect(travel({ actual: shown(0.7251), previous: shown(0.7249) }).travel).toBe('improving');
  });

  it('is steady even under an unknown polarity, which knows nothing else', () => {
    expect(travel({ previous: '72%', polarity: 'unknown' }).travel).toBe('steady');
    expect(travel({ previous: '70%', polarity: 'unknown' }).travel).toBe('none');
  });

  it.each<readonly [string, Partial<Facts>]>([
    ['there is nothing before', {}],
    ['the figure is a forecast', { actual: '72% (f)', previous: '70%' }],
    ['the figure is itself the baseline', { actual: '72% (Baseline)', previous: '70%' }],
    ['the figure before was a forecast', { previous: '70% (f)' }],
    ['the units differ', { previous: '70' }],
    ['the figure is a bound', { actual: '>72%', previous: '70%' }],
    ['the figure before is a bound', { previous: '<70%' }],
    ['the polarity is stated none', { previous: '70%', polarity: 'none' }],
    ['the figures add up over the year', { actual: '72', target: '76', previous: '70', cumulative: 'yes' }],
  ])('is none where %s', (_, facts) => {
    expect(travel(facts)).toEqual({ travel: 'none', against: null });
  });
});
