import { SCALES, type Scale } from '../data/scales';
import type { Value } from './value';

/** The values of one row, placed on a scale that knows them all, and that scale; null where none does. */
export interface OnScale {
  readonly scale: Scale;
  readonly values: readonly Value[];
}

/**
 * Finds the ordered scale that holds every one of these words. The title decides between scales that share words; a
 * scale that needs to be named by the title is only used where it is. Source: domain rules on scales.
 * @param values the row's figures; those that are numbers, markers or several values stay as they are
 */
export function placeOnScale(
  values: readonly Value[],
  title: string,
  more: readonly Scale[] = [],
): OnScale | null {
  const spoken = values.filter((value) => value.words !== null);
  if (spoken.length === 0) return null;
  const fits = [...more, ...SCALES].filter(
    (scale) =>
      (!scale.title || scale.title.test(title)) &&
      spoken.some((value) => isOn(scale, value)) &&
      spoken.every((value) => isOn(scale, value) || value.missing === 'unreadable'),
  );
  const scale =
    fits.find((fit) => fit.title) ??
    fits.find((fit) => title.toLowerCase().includes(fit.name.split(' ')[0]?.toLowerCase() ?? fit.name)) ??
    fits.sort((a, b) => countOn(b, spoken) - countOn(a, spoken))[0];
  return scale ? { scale, values: values.map((value) => placeOne(scale, value)) } : null;
}

function countOn(scale: Scale, values: readonly Value[]): number {
  return values.filter((value) => isOn(scale, value)).length;
}

function isOn(scale: Scale, value: Value): boolean {
  return levelOf(scale, value) >= 0;
}

function levelOf(scale: Scale, value: Value): number {
  const words = value.words?.toLowerCase() ?? '';
  return scale.levels.findIndex((level) => level.includes(words));
}

function placeOne(scale: Scale, value: Value): Value {
  const level = levelOf(scale, value);
  if (level < 0) return value;
  // Levels and stars are numbered by people; their own number is the position. Other words count from the worst, 1.
  const numbered = /\d/.test(value.words ?? '') && value.value !== null;
  return { ...value, value: numbered ? value.value : level + 1, kind: 'scale', missing: null, decimals: 0 };
}
