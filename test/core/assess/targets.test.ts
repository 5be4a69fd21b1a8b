import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../src/core/assess/assessIndicator';
import { findScheme } from '../../../src/core/assess/parseScheme';
import { STANDARD } from '../../../src/core/data/schemes';
import { makeIndicator, type Facts } from '../support/makeIndicator';

const assess = (facts: Facts, scheme = STANDARD) => assessIndicator(makeIndicator(facts), scheme);
const status = (actual: string, target: string, polarity: Facts['polarity'] = 'high') =>
  assess({ actual, target, polarity }).status;

describe('a strict target', () => {
  it('is not met by equality: under 10 days is not met by 10', () => {
    expect(status('9.9 days', 'under 10 days', 'low')).toBe('green');
    expect(status('10 days', 'under 10 days', 'low')).toBe('amber');
    expect(status('10.6 days', 'under 10 days', 'low')).toBe('red');
    expect(
      assess({ actual: '10', target: '<10', polarity: 'low' }, findScheme('Met / not met')!).status,
    ).toBe('red');
    expect(status('90%', '>90%')).toBe('amber');
  });

  it('says so in its reason', () => {
    expect(assess({ actual: '10 days', target: 'under 10 days', polarity: 'low' }).reason).toBe(
      '10 days against a target of under 10 days: not met, since the limit itself does not count, within the 5% tolerance',
    );
  });

  it('met by equality where it is no strict one: at most 10 is met by 10', () => {
    expect(status('10 days', 'at most 10 days', 'low')).toBe('green');
    expect(status('95%', '95%+')).toBe('green');
  });
});

describe('a range as target', () => {
  const ideal = (actual: string) => status(actual, '95-100%', 'ideal');

  it('is green inside it, ends included', () => {
    expect(['95%', '97%', '100%'].map(ideal)).toEqual(['green', 'green', 'green']);
  });

  it('is left on either side by the distance to its nearer end', () => {
    expect(['90%', '89.9%', '105%', '105.1%'].map(ideal)).toEqual(['amber', 'red', 'amber', 'red']);
    expect(assess({ actual: '92%', target: '95-100%', polarity: 'ideal' }).variance).toMatchObject({
      absolute: -0.03,
      points: -3,
      favourable: -0.03,
      adverse: true,
    });
  });

  it('is said as one', () => {
    expect(assess({ actual: '97%', target: '95-100%', polarity: 'ideal' }).reason).toBe(
      '97% against a target of 95% to 100%: inside the range',
    );
  });
});

describe('an outturn that is only a bound', () => {
  it('is judged where every value it allows gives one colour', () => {
    expect(status('<5', '6', 'low')).toBe('green');
    expect(status('<5', '5', 'low')).toBe('green');
    expect(status('<5', 'under 5', 'low')).toBe('green');
    expect(status('≤5', '5', 'low')).toBe('green');
    expect(status('>90%', '85%')).toBe('green');
    expect(status('>30', '20', 'low')).toBe('red');
    expect(status('95-100%', '95%')).toBe('green');
  });

  it('has no colour where it allows two', () => {
    expect(assess({ actual: '<5', target: '4', polarity: 'low' }).notRated).toBe('bound-allows-two');
    expect(assess({ actual: '≤5', target: 'under 5', polarity: 'low' }).notRated).toBe('bound-allows-two');
    expect(assess({ actual: '>90%', target: '95%' }).notRated).toBe('bound-allows-two');
    expect(assess({ actual: '90-100%', target: '95%' }).notRated).toBe('bound-allows-two');
  });

  it('has no colour where its ends miss a point that lies inside it', () => {
    expect(assess({ actual: '0-100', target: '50', polarity: 'ideal' }).notRated).toBe('bound-allows-two');
    expect(assess({ actual: '>10', target: '50', polarity: 'ideal' }).notRated).toBe('bound-allows-two');
    expect(status('60-70', '50', 'ideal')).toBe('red');
  });

  it('has no variance, since nobody knows the figure', () => {
    expect(assess({ actual: '<5', target: '6', polarity: 'low' }).variance).toBeNull();
    expect(assess({ actual: '<5', target: '6', polarity: 'low' }).reason).toBe(
      'under 5 against a target of 6: the same for every figure that it allows',
    );
  });
});

describe('units', () => {
  it.each([
    ['72%', '76'],
    ['5 days', '5 weeks'],
    ['£5', '5 days'],
    ['Level 3', '3'],
    ['Level 3', '3 star'],
    ['£1.2m', '1'],
  ])('%s and %s differ, and are not judged', (actual, target) => {
    expect(assess({ actual, target }).notRated).toBe('units-differ');
  });

  it.each([
    ['5 days', '6'],
    ['£450', '500'],
    ['£450', '£500'],
    ['£1.2m', '£1.5m'],
    ['5 calls', '6'],
  ])('%s and %s are of one kind', (actual, target) => {
    expect(assess({ actual, target }).notRated).toBeNull();
  });
});
