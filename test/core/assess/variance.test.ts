import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../src/core/assess/assessIndicator';
import { findScheme } from '../../../src/core/assess/parseScheme';
import { STANDARD } from '../../../src/core/data/schemes';
import { makeIndicator, type Facts } from '../support/makeIndicator';

const assess = (facts: Facts, scheme = STANDARD) => assessIndicator(makeIndicator(facts), scheme);

describe('the variance', () => {
  it('of a percentage is told in points and relative to the target', () => {
    expect(assess({ actual: '72%', target: '76%' }).variance).toEqual({
      absolute: -0.04,
      relative: -0.0526315789473684,
      points: -4,
      steps: null,
      favourable: -0.04,
      adverse: true,
    });
  });

  it('is favourable where a low figure is good and it is lower', () => {
    expect(assess({ actual: '8', target: '10', polarity: 'low' }).variance).toMatchObject({
      absolute: -2,
      relative: -0.2,
      points: null,
      favourable: 2,
      adverse: false,
    });
  });

  it('from an ideal is minus the distance, on both sides', () => {
    for (const actual of ['8', '12']) {
      expect(assess({ actual, target: '10', polarity: 'ideal' }).variance).toMatchObject({
        favourable: -2,
        adverse: true,
      });
    }
  });

  it('on a scale has steps and no percentage', () => {
    expect(assess({ actual: 'Level 2', target: 'Level 4' }).variance).toMatchObject({
      steps: -2,
      relative: null,
      points: null,
      favourable: -2,
    });
  });

  it('from a target of 0 has no relative part: nothing is divided by 0', () => {
    expect(assess({ actual: '3', target: '0', polarity: 'low' }).variance).toMatchObject({
      absolute: 3,
      relative: null,
      favourable: -3,
    });
  });

  it('from a negative target is relative to its size', () => {
    expect(assess({ actual: '-8', target: '-10' }).variance).toMatchObject({
      absolute: 2,
      relative: 0.2,
      favourable: 2,
    });
  });

  it('is exact, without the tail of a binary float', () => {
    expect(assess({ actual: '0.3', target: '0.1' }).variance?.absolute).toBe(0.2);
    expect(assess({ actual: '1.1%', target: '3.3%' }).variance?.points).toBe(-2.2);
  });
});

describe('what is worth a remark', () => {
  const stored = (value: number, text: string, decimals: number) => ({
    ...makeIndicator({ actual: 1, target: 1 }).actual,
    kind: 'percent' as const,
    value,
    text,
    decimals,
  });

  it('is a colour that hangs on decimals which are not shown', () => {
    const sensitive = assess({ actual: stored(0.7096, '71%', 2), target: '76%' });
    expect(sensitive).toMatchObject({ status: 'red', roundingSensitive: true });
    expect(assess({ actual: stored(0.71, '71%', 2), target: '76%' }).roundingSensitive).toBe(false);
    expect(assess({ actual: stored(0.7604, '76%', 2), target: '76%' }).roundingSensitive).toBe(false);
    expect(assess({ actual: stored(0.7596, '76%', 2), target: '76%' })).toMatchObject({
      status: 'amber',
      roundingSensitive: true,
    });
  });

  it('is a tolerance of at least half of the target: 5 points on 4% hide a doubling', () => {
    const wide = assess({ actual: '8%', target: '4%', polarity: 'low' });
    expect(wide).toMatchObject({ status: 'amber', wideTolerance: true });
    expect(wide.reason).toContain('the tolerance is at least half of the target');
    expect(assess({ actual: '8%', target: '10%' }).wideTolerance).toBe(true);
    expect(assess({ actual: '8%', target: '10.1%' }).wideTolerance).toBe(false);
    expect(assess({ actual: '8', target: '4' }).wideTolerance).toBe(false);
    expect(assess({ actual: '8%', target: '4%' }, findScheme('Met / not met')!).wideTolerance).toBe(false);
  });
});

describe('the sentence that gives the reason', () => {
  it.each<readonly [Facts, string]>([
    [
      { actual: '72%', target: '76%' },
      '72% against a target of 76%: 4.0 percentage points adverse, within the 5-point tolerance',
    ],
    [
      { actual: '61%', target: '76%' },
      '61% against a target of 76%: 15.0 percentage points adverse, beyond the 5-point tolerance',
    ],
    [{ actual: '80%', target: '76%' }, '80% against a target of 76%: 4.0 percentage points favourable'],
    [{ actual: '76%', target: '76%' }, '76% against a target of 76%: met exactly'],
    [
      { actual: '1 day', target: '2 days', polarity: 'low' },
      '1 day against a target of 2 days: 50.0% favourable',
    ],
    [
      { actual: '1,058,555', target: '1,000,000' },
      '1,058,555 against a target of 1,000,000: 5.9% favourable',
    ],
    [{ actual: '195', target: '200' }, '195 against a target of 200: 2.5% adverse, within the 5% tolerance'],
    [{ actual: 'Level 2', target: 'Level 3' }, 'Level 2 against a target of Level 3: 1 step adverse'],
    [{ actual: 'Level 5', target: 'Level 3' }, 'Level 5 against a target of Level 3: 2 steps favourable'],
    [
      { actual: '£1.2m', target: '£1.5m', polarity: 'low' },
      '£1.2 million against a target of £1.5 million: 20.0% favourable',
    ],
    [{ actual: '-£450', target: '-£500' }, '-£450 against a target of -£500: 10.0% favourable'],
    [
      { actual: '3', target: '0', polarity: 'low' },
      '3 against a target of 0: 3 adverse; no amber, since the target is 0',
    ],
    [
      { actual: '185', target: '200', tolerance: '20' },
      '185 against a target of 200: 7.5% adverse, within the tolerance of 20',
    ],
    [
      { actual: '170', target: '200', tolerance: '10%' },
      '170 against a target of 200: 15.0% adverse, beyond the tolerance of 20',
    ],
    [
      { actual: '198', target: '200', tolerance: '2.5' },
      '198 against a target of 200: 1.0% adverse, within the tolerance of 2.5',
    ],
    [
      { actual: '74%', target: '76%', tolerance: '2.5' },
      '74% against a target of 76%: 2.0 percentage points adverse, within the 2.5-point tolerance',
    ],
  ])('of %j', (facts, reason) => {
    expect(assess(facts).reason).toBe(reason);
  });
});
