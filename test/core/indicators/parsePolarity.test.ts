import { describe, expect, it } from 'vitest';
import { parsePolarity } from '../../../src/core/indicators/parsePolarity';

const WORDINGS = {
  high: [
    'high',
    'Higher is better',
    'High is good',
    'Bigger is better',
    'maximise',
    'Maximise',
    'Aim to increase',
    'increase',
    'up',
    'U',
    'H',
    '+',
    'max',
  ],
  low: [
    'low',
    'Lower is better',
    'Low is good',
    'Smaller is better',
    'minimise',
    'Aim to reduce',
    'decrease',
    'down',
    'D',
    'L',
    '-',
    '−',
    'min',
  ],
  ideal: ['Plan is best', 'on target', 'closer to target', 'Within range', 'range', 'Goldilocks', 'target'],
  none: ['neutral', 'n/a', 'N/A', 'contextual', 'No judgement', 'none'],
} as const;

describe('a cell of a polarity column', () => {
  const cases = Object.entries(WORDINGS).flatMap(([polarity, words]) =>
    words.map((word) => [word, polarity] as const),
  );

  it.each(cases)('%j means %s', (word, polarity) => {
    expect(parsePolarity(word, 'Polarity')).toBe(polarity);
  });

  it('says yes or no where the heading asks: One is high', () => {
    expect(['Yes', 'Y', 'No', 'n'].map((word) => parsePolarity(word, 'One is high'))).toEqual([
      'high',
      'high',
      'low',
      'low',
    ]);
    expect(['Yes', 'No'].map((word) => parsePolarity(word, 'Low is good?'))).toEqual(['low', 'high']);
  });

  it('says nothing with a yes under a heading that does not ask', () => {
    expect(parsePolarity('Yes', 'Polarity')).toBeNull();
  });

  it('says with an order of ranking which value comes first', () => {
    expect(
      ['Ascending', 'Descending', 'Goldilocks'].map((word) => parsePolarity(word, 'Ranking_Type')),
    ).toEqual(['low', 'high', 'ideal']);
  });

  it('says nothing with "Ascending" under another heading: it may mean the order, or the way that is wanted', () => {
    expect(parsePolarity('Ascending', 'Polarity')).toBeNull();
  });

  it.each(['', 'UNKNOWN', 'text', '?', '72%'])('says nothing that is known with %j', (word) => {
    expect(parsePolarity(word, 'Polarity')).toBeNull();
  });
});
