import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../src/core/assess/assessIndicator';
import { findScheme } from '../../../src/core/assess/parseScheme';
import { SCHEMES } from '../../../src/core/data/schemes';
import { makeIndicator, type Facts } from '../support/makeIndicator';

function rate(scheme: string, facts: Facts): string {
  const { status, statusWord } = assessIndicator(makeIndicator(facts), findScheme(scheme)!);
  return statusWord.toLowerCase() === status ? status : `${status}: ${statusWord}`;
}

/** For each scheme: polarity, target, then outturns with their status, from the best to the worst. */
type Boundary = readonly [
  polarity: 'high' | 'low' | 'ideal',
  target: string,
  ...(readonly [actual: string, status: string])[],
];

const BOUNDARIES: Readonly<Record<string, readonly Boundary[]>> = {
  Standard: [
    [
      'high',
      '76%',
      ['90%', 'green'],
      ['76%', 'green'],
      ['75.9%', 'amber'],
      ['71%', 'amber'],
      ['70.9%', 'red'],
    ],
    ['low', '20%', ['5%', 'green'], ['20%', 'green'], ['20.1%', 'amber'], ['25%', 'amber'], ['25.1%', 'red']],
    ['high', '200', ['200', 'green'], ['199', 'amber'], ['190', 'amber'], ['189.99', 'red']],
    ['low', '200', ['200', 'green'], ['201', 'amber'], ['210', 'amber'], ['210.01', 'red']],
    ['high', '-200', ['-200', 'green'], ['-210', 'amber'], ['-210.01', 'red']],
    ['high', '0.76', ['0.76', 'green'], ['0.722', 'amber'], ['0.7219', 'red']],
    ['ideal', '100', ['100', 'green'], ['105', 'amber'], ['95', 'amber'], ['105.1', 'red'], ['94.9', 'red']],
    ['high', 'Level 3', ['Level 4', 'green'], ['Level 3', 'green'], ['Level 2', 'red']],
    ['high', '0', ['1', 'green'], ['0', 'green'], ['-0.1', 'red']],
    ['low', '0', ['0', 'green'], ['1', 'red']],
    ['low', '0%', ['0%', 'green'], ['5%', 'amber'], ['5.1%', 'red']],
  ],
  'Met / not met': [
    ['high', '76%', ['76%', 'green: Met'], ['75.99%', 'red: Not met']],
    ['low', '10', ['10', 'green: Met'], ['10.01', 'red: Not met']],
  ],
  '5% / 10% bands': [
    ['high', '200', ['190', 'green'], ['189.9', 'amber'], ['180', 'amber'], ['179.9', 'red']],
    ['low', '200', ['210', 'green'], ['210.1', 'amber'], ['220', 'amber'], ['220.1', 'red']],
    ['high', '80%', ['76%', 'green'], ['75.9%', 'amber'], ['72%', 'amber'], ['71.9%', 'red']],
    ['high', 'Level 3', ['Level 3', 'green'], ['Level 2', 'red']],
    ['low', '0', ['-1', 'green'], ['0', 'green'], ['1', 'red']],
    ['high', '0', ['1', 'green'], ['0', 'green'], ['-1', 'red']],
  ],
  'Exceeded / Same / Behind': [
    ['high', '10', ['10.1', 'green: Exceeded'], ['10', 'green: Same'], ['9.9', 'red: Behind']],
    ['low', '10', ['9.9', 'green: Exceeded'], ['10', 'green: Same'], ['10.1', 'red: Behind']],
    ['ideal', '10', ['10', 'green: Same'], ['9', 'red: Behind'], ['11', 'red: Behind']],
  ],
  'Blue-Red-Amber-Green': [
    [
      'high',
      '76%',
      ['81%', 'blue'],
      ['80.9%', 'green'],
      ['76%', 'green'],
      ['71%', 'amber'],
      ['70.9%', 'red'],
    ],
    ['low', '200', ['190', 'blue'], ['191', 'green'], ['200', 'green'], ['210', 'amber'], ['211', 'red']],
    ['high', 'Level 3', ['Level 4', 'blue'], ['Level 3', 'green'], ['Level 2', 'red']],
    ['high', '0', ['9', 'green'], ['0', 'green'], ['-1', 'red']],
  ],
  'Amber by travel': [
    ['high', '200', ['200', 'green'], ['180', 'green'], ['179.9', 'red']],
    ['low', '200', ['220', 'green'], ['220.1', 'red']],
    ['low', '0', ['0', 'green'], ['1', 'red']],
  ],
};

describe.each(Object.entries(BOUNDARIES))('the scheme %s', (scheme, boundaries) => {
  const cases = boundaries.flatMap(([polarity, target, ...steps]) =>
    steps.map(([actual, status]) => [actual, target, polarity, status] as const),
  );

  it.each(cases)('rates %s against %s, %s, as %s', (actual, target, polarity, status) => {
    expect(rate(scheme, { actual, target, polarity })).toBe(status);
  });
});

it('every shipped scheme has its boundaries tested', () => {
  expect(SCHEMES.map(({ name }) => name)).toEqual(Object.keys(BOUNDARIES));
});

describe('the scheme Amber by travel', () => {
  const far = { target: '200', polarity: 'high' } as const;

  it('is amber beyond its limit where the figure is held or improved', () => {
    expect(rate('Amber by travel', { ...far, actual: '150', previous: '140' })).toBe('amber');
    expect(rate('Amber by travel', { ...far, actual: '150', previous: '150' })).toBe('amber');
  });

  it('is red beyond its limit where the figure declined or nothing is known of before', () => {
    expect(rate('Amber by travel', { ...far, actual: '150', previous: '151' })).toBe('red');
    expect(rate('Amber by travel', { ...far, actual: '150' })).toBe('red');
  });

  it('is green within its limit although the figure declined', () => {
    expect(rate('Amber by travel', { ...far, actual: '185', previous: '199' })).toBe('green');
  });
});

describe('a tolerance that the table states', () => {
  it('takes the place of the scheme: points for a percentage', () => {
    const facts = { target: '76%', tolerance: '2%' };
    expect(rate('Standard', { ...facts, actual: '74%' })).toBe('amber');
    expect(rate('Standard', { ...facts, actual: '73.9%' })).toBe('red');
    expect(rate('Standard', { target: '76%', tolerance: '2', actual: '74%' })).toBe('amber');
  });

  it('takes the place of the scheme: the indicator’s own unit, or a share of the target', () => {
    expect(rate('Standard', { target: '200', tolerance: '20', actual: '180' })).toBe('amber');
    expect(rate('Standard', { target: '200', tolerance: '20', actual: '179' })).toBe('red');
    expect(rate('Standard', { target: '200', tolerance: '20%', actual: '160' })).toBe('amber');
    expect(rate('Standard', { target: '200', tolerance: '20%', actual: '159' })).toBe('red');
  });

  it('is all the leeway there is, where the scheme would be green short of the target', () => {
    const facts = { target: '200', tolerance: '2' };
    expect(rate('5% / 10% bands', { ...facts, actual: '200' })).toBe('green');
    expect(rate('5% / 10% bands', { ...facts, actual: '198' })).toBe('amber');
    expect(rate('5% / 10% bands', { ...facts, actual: '195' })).toBe('red');
  });

  it('of 0 leaves no amber, not even at the limit of a strict target', () => {
    expect(rate('Standard', { target: '<10', tolerance: '0', actual: '10', polarity: 'low' })).toBe('red');
  });

  it('changes nothing in a scheme that has no amber, or has it by travel', () => {
    const facts = { target: '200', tolerance: '2', actual: '199' };
    expect(rate('Met / not met', facts)).toBe('red: Not met');
    expect(rate('Amber by travel', facts)).toBe('green');
  });

  it('allows amber on a scale where the scheme has no step for it', () => {
    expect(rate('Standard', { target: 'Level 3', tolerance: '1', actual: 'Level 2' })).toBe('amber');
  });
});
