import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/core/values/parseValue';
import type { Missing } from '../../../src/core/data/missing';
import { deepFreeze } from '../../support/deepFreeze';
import { sharedPath } from '../../support/shared';

const REASONS: Readonly<Partial<Record<Missing, readonly string[]>>> = deepFreeze({
  blank: ['', ' ', '-', '–', '—', '\u00A0'],
  'not-applicable': ['N/A', 'n/a', 'NA', '[z]', 'z', 'Not applicable'],
  'to-be-confirmed': ['TBC', 'tbc', 'TBA', 'to be confirmed', 'Baseline to be set'],
  'not-collected': [
    '..',
    ':',
    '[x]',
    'x',
    'No survey',
    'No Survey',
    'No local elections',
    'New indicator none available',
    'Not held',
    'Not given',
    'Cost exceeded',
    'Nor held',
  ],
  'not-due': [
    'No survey due in 2008-09',
    'No survey due - next Residents Survey in Q2 2009/10',
    'Annual Indicator',
  ],
  'baseline-year': ['N/A Baseline Year', 'Baseline year'],
  'in-development': [
    'Indicator being developed',
    'Indicator being developed - To be collected through a survey',
  ],
  discontinued: [
    'No longer carried out',
    'to be replaced',
    'Equality Standard to be replaced by Equality Framework from 2009',
  ],
  suppressed: ['[c]', 'c', '*', '[low]', '[k]'],
  error: ['#N/A', '#DIV/0!', '#REF!', '#VALUE!'],
});

describe('a text that stands where a figure would', () => {
  const cases = Object.entries(REASONS).flatMap(([missing, texts]) =>
    texts.map((text) => [text, missing] as const),
  );

  it.each(cases)('%j is missing, and the reason is %s', (text, missing) => {
    expect(parseValue(text)).toMatchObject({ value: null, missing, text });
  });
});

const seen = sharedPath('vectors', 'markers_seen.json');
/** Those of the list that stand alone for no value; the others qualify a value that is there. */
const ALONE = ['[x]', '[c]', '[z]', '[low]', '[k]', '[w]', '-', 'c', '..', 'NA', 'N/A'];

describe.skipIf(seen === null)('the markers of official statistics (beside the checkout)', () => {
  const markers = readMarkers();

  it('are never read as a number, least of all as 0', () => {
    for (const marker of markers) expect([marker, parseValue(marker).value]).toEqual([marker, null]);
  });

  it('give a reason for having no value where they stand for none', () => {
    for (const marker of markers.filter((one) => ALONE.includes(one))) {
      expect([marker, parseValue(marker).missing]).not.toEqual([marker, 'unreadable']);
    }
  });

  it('leave the number as it is where they qualify it, one alone or several', () => {
    const qualifying = markers.filter((marker) => !ALONE.includes(marker));
    expect(qualifying.length).toBeGreaterThan(6);
    for (const marker of qualifying) {
      expect([marker, parseValue(`57.5${marker}`).value]).toEqual([marker, 57.5]);
      expect([marker, parseValue(`57.5 ${marker}[e]`).value]).toEqual([marker, 57.5]);
    }
  });
});

function readMarkers(): readonly string[] {
  if (seen === null) return [];
  const { cases } = JSON.parse(readFileSync(seen, 'utf8')) as { cases: { marker: string }[] };
  return cases.map(({ marker }) => marker);
}
