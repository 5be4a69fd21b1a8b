import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/core/values/parseValue';
import type { Value } from '../../../src/core/values/value';
import { deepFreeze } from '../../support/deepFreeze';

type Said = Partial<Pick<Value, 'value' | 'kind' | 'missing' | 'flags' | 'bound' | 'high' | 'factor'>>;

/** Text to what it says. What a line leaves out is not looked at; value and missing are null where not given. */
const FIGURES: readonly (readonly [string, Said])[] = deepFreeze([
  // Plain numbers and thousands, as councils and transport authorities type them.
  ['467,054', { value: 467054, kind: 'number', flags: ['textNumber'] }],
  ['1,058,555', { value: 1058555, kind: 'number', flags: ['textNumber'] }],
  ['18,221.1', { value: 18221.1, kind: 'number', flags: ['textNumber'] }],
  ['288 325', { value: 288325, kind: 'number' }],
  ['.84', { value: 0.84, kind: 'number' }],
  ['-5', { value: -5, kind: 'number' }],
  ['−5', { value: -5, kind: 'number' }],
  ['+5', { value: 5, kind: 'number' }],
  ['0', { value: 0, kind: 'number' }],
  ['nil', { value: 0, kind: 'number' }],
  ['57⁴', { value: 57, kind: 'number' }],
  ['７２', { value: 72, kind: 'number' }],
  ['5.2 per 1,000', { value: 5.2, kind: 'number' }],
  // Another locale's separators.
  ['1.234,5', { value: 1234.5, kind: 'number' }],
  ['1.234.567', { value: 1234567, kind: 'number' }],
  ['72,5', { value: 72.5, kind: 'number' }],
  // Percentages.
  ['72%', { value: 0.72, kind: 'percent', flags: ['textNumber'] }],
  ['65.8 %', { value: 0.658, kind: 'percent' }],
  ['95 per cent', { value: 0.95, kind: 'percent' }],
  ['-3%', { value: -0.03, kind: 'percent' }],
  // Brackets are a minus sign in accounts.
  ['(34,658.0)', { value: -34658, kind: 'number' }],
  ['(79)', { value: -79, kind: 'number' }],
  ['(£79)', { value: -79, kind: 'currency' }],
  ['£(79)', { value: -79, kind: 'currency' }],
  ['(-5)', { value: -5, kind: 'number' }],
  ['5-', { value: -5, kind: 'number' }],
  // Money and its magnitude.
  ['£21.5m', { value: 21500000, kind: 'currency', factor: 1e6 }],
  ['£1.2 million', { value: 1200000, kind: 'currency', factor: 1e6 }],
  ['£2bn', { value: 2e9, kind: 'currency', factor: 1e9 }],
  ['£450', { value: 450, kind: 'currency', factor: 1 }],
  ['-£450', { value: -450, kind: 'currency' }],
  ["£311'000", { value: 311000, kind: 'currency', factor: 1000 }],
  ['12k', { value: 12000, kind: 'number', factor: 1000 }],
  // Durations and ratios.
  ['16.5 days', { value: 16.5, kind: 'duration' }],
  ['3 minutes', { value: 3, kind: 'duration' }],
  ['1 in 4', { value: 0.25, kind: 'ratio' }],
  ['2:1', { value: 2, kind: 'ratio' }],
  // Bounds and ranges.
  ['<5', { value: 5, bound: '<' }],
  ['≤10', { value: 10, bound: '≤' }],
  ['<= 10', { value: 10, bound: '≤' }],
  ['95%+', { value: 0.95, kind: 'percent', bound: '≥' }],
  ['>90%', { value: 0.9, kind: 'percent', bound: '>' }],
  ['at least 76%', { value: 0.76, kind: 'percent', bound: '≥' }],
  ['no more than 12', { value: 12, bound: '≤' }],
  ['under 10 days', { value: 10, kind: 'duration', bound: '<' }],
  ['5 or fewer', { value: 5, bound: '≤' }],
  ['90% or above', { value: 0.9, bound: '≥' }],
  ['95% (or better)', { value: 0.95, bound: '≥', flags: [] }],
  ['95% (p) (or better) [e]', { value: 0.95, bound: '≥', flags: ['estimate', 'provisional'] }],
  ['10 days (maximum)', { value: 10, bound: '≤', flags: [] }],
  ['95-100%', { value: 0.95, high: 1, kind: 'percent', bound: null }],
  ['95% to 100%', { value: 0.95, high: 1, kind: 'percent' }],
  ['between 5 and 10', { value: 5, high: 10, kind: 'number' }],
  ['2–3 days', { value: 2, high: 3, kind: 'duration' }],
  // Qualifiers leave the number and become flags.
  ['35.76% (Baseline)', { value: 0.3576, kind: 'percent', flags: ['baseline', 'textNumber'] }],
  ['57.5 (e)', { value: 57.5, flags: ['estimate', 'textNumber'] }],
  ['57.5 [e]', { value: 57.5, flags: ['estimate', 'textNumber'] }],
  ['12 (p)', { value: 12, flags: ['provisional', 'textNumber'] }],
  ['12 (prov)', { value: 12, flags: ['provisional', 'textNumber'] }],
  ['12 (Rev)', { value: 12, flags: ['revised', 'textNumber'] }],
  ['12 [r]', { value: 12, flags: ['revised', 'textNumber'] }],
  ['12*', { value: 12, flags: ['doubtful', 'textNumber'] }],
  ['12†', { value: 12, flags: ['doubtful', 'textNumber'] }],
  ['65.8% (predicted year end position)', { value: 0.658, flags: ['forecast', 'textNumber'] }],
  ["311,196.3 (£'000)", { value: 311196300, kind: 'currency', factor: 1000 }],
  // Levels.
  ['Level 4', { value: 4, kind: 'scale' }],
  ['Level 1 accreditation has been confirmed', { value: 1, kind: 'scale' }],
  ['Level 4 or better', { value: 4, kind: 'scale', bound: '≥' }],
  ['3 star', { value: 3, kind: 'scale' }],
]);

describe('a text with a figure', () => {
  it.each(FIGURES)('%j says its number, its unit and what qualifies it', (text, said) => {
    expect(parseValue(text)).toMatchObject({ missing: null, text, ...said });
  });

  it('says how many decimals it shows, of the number that is kept', () => {
    expect(parseValue('72.5%').decimals).toBe(3);
    expect(parseValue('16.50 days').decimals).toBe(2);
    expect(parseValue('£1.2m').decimals).toBe(-5);
  });

  it.each([
    ['57.5 [r][e]', ['estimate', 'revised']],
    ['57.5 (p) *', ['doubtful', 'provisional']],
    ['57.5* (e) (Baseline)', ['baseline', 'doubtful', 'estimate']],
  ])('%j keeps every one of its stacked qualifiers', (text, flags) => {
    const { value, flags: found } = parseValue(text);
    expect(value).toBe(57.5);
    expect(found.filter((flag) => flag !== 'textNumber').sort()).toEqual(flags);
  });
});

describe('a text with several values', () => {
  it.each(['ASC: Partly Accessible E&N: Mainly Accessible', 'N/A 95%', '12% and 15%', 'Q1: 5 Q2: 7'])(
    '%j is flagged, and no number is taken from it',
    (text) => {
      expect(parseValue(text)).toMatchObject({ value: null, missing: null, flags: ['several'] });
    },
  );
});

describe('a text that is no figure', () => {
  it.each([
    'Top 4 among OECD member countries.',
    'Approved HRH Strategy',
    'Equality Standard to be had from 2009',
    '2008/09',
    'Improve',
    '1.2.3',
    '12 monkeys of 4 kinds',
    '1 in 0',
  ])('%j gives no number', (text) => {
    expect(parseValue(text).value).toBeNull();
  });

  it('is unreadable, and keeps its words for a scale that may know them', () => {
    expect(parseValue('Improving Well')).toMatchObject({ missing: 'unreadable', words: 'Improving Well' });
    expect(parseValue('Improving Well (or better)')).toMatchObject({
      words: 'Improving Well',
      bound: '≥',
      flags: [],
    });
  });
});
