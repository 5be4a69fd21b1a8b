import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../src/core/data/scales';
import { parseValue } from '../../../src/core/values/parseValue';
import { placeOnScale } from '../../../src/core/values/placeOnScale';
import { deepFreeze } from '../../support/deepFreeze';

function place(title: string, ...texts: string[]) {
  const placed = placeOnScale(deepFreeze(texts.map((text) => parseValue(text))), title);
  return placed && { name: placed.scale.name, values: placed.values.map(({ value }) => value) };
}

describe('an ordered scale', () => {
  it.each([
    ['Improving Adequately', 'Improving Well'],
    ['Weak', 'Excellent'],
    ['2 star', '3 star'],
    ['Adequate performance', 'Performing strongly'],
    ['Requires improvement', 'Outstanding'],
    ['Partly Accessible', 'Mainly Accessible'],
    ['Red', 'Green'],
    ['Amber', 'Green'],
    ['Grade C', 'Grade B'],
    ['Major improvement necessary', 'Very good'],
  ])('has %j below %j', (worse, better) => {
    const values = place('Overall judgement', worse, better)?.values ?? [];
    expect(values).toHaveLength(2);
    expect(values[0]).toBeLessThan(values[1]!);
  });

  it('counts its levels from the worst, which is 1', () => {
    expect(place('CPA judgement', 'Poor', 'Excellent')?.values).toEqual([1, 5]);
    expect(place('Direction of travel', 'Improving Strongly')?.values).toEqual([4]);
  });

  it('keeps the number that people gave a level', () => {
    expect(place('Equality Standard for Local Government', 'Level 3', 'Level 4')?.values).toEqual([3, 4]);
    expect(place('Hotel rating', '3 star')?.values).toEqual([3]);
  });

  it('with levels that only have numbers needs a title that names it', () => {
    expect(place('Level of the Equality Standard', 'Level 3')?.name).toBe(
      'Equality Standard for Local Government',
    );
    expect(place('Level of the procurement model', 'Level 3', 'Level 4')).toBeNull();
  });

  it('leaves numbers and reasons for no figure as they are', () => {
    const values = deepFreeze([parseValue('Good'), parseValue('N/A'), parseValue('Fair')]);
    expect(placeOnScale(values, 'CPA judgement')?.values.map(({ missing }) => missing)).toEqual([
      null,
      'not-applicable',
      null,
    ]);
  });

  it('that holds only some of the words leaves the others unreadable', () => {
    const values = deepFreeze([parseValue('Good'), parseValue('Rather nice')]);
    expect(placeOnScale(values, 'CPA judgement')?.values.map(({ missing }) => missing)).toEqual([
      null,
      'unreadable',
    ]);
  });

  it('is none where no scale knows a word, or nothing but numbers is there', () => {
    expect(place('Overall judgement', 'Rather nice')).toBeNull();
    expect(place('Overall judgement', '5', '6')).toBeNull();
  });

  it('reads the words whatever their case', () => {
    expect(place('x', 'IMPROVING WELL', 'improving strongly')?.values).toEqual([3, 4]);
  });

  it.each(SCALES.map(({ name, levels }) => [name, levels.flat()] as const))(
    '%s has no level that is taken for a number or for a reason to have none',
    (_, words) => {
      for (const word of words) {
        const said = parseValue(word.toUpperCase());
        expect([word, said.words?.toLowerCase()]).toEqual([word, word]);
      }
    },
  );

  it.each(SCALES.map(({ name, levels }) => [name, levels] as const))(
    '%s names no level twice',
    (_, levels) => {
      const words = levels.flat();
      expect(new Set(words).size).toBe(words.length);
      expect(words.every((word) => word === word.toLowerCase())).toBe(true);
    },
  );
});
