import type { Value } from '../values/value';

/**
 * True where two figures are of one kind, so that one may be taken from the other. A bare number takes the unit of the
 * figure beside it, unless that would be a percentage, or money shown in thousands or millions: then nobody can say
 * what the bare number means. Source: domain rules on units.
 */
export function isComparable(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return adopts(a, b) || adopts(b, a);
  if (a.kind === 'currency' && a.factor !== b.factor)
    return sameCurrency(a, b) && a.factor !== 1 && b.factor !== 1;
  if (a.kind === 'scale') return levelName(a) === levelName(b);
  return a.unitWord === b.unitWord || a.unitWord === null || b.unitWord === null;
}

function adopts(bare: Value, other: Value): boolean {
  if (bare.kind !== 'number' || bare.unitWord !== null) return false;
  return other.kind === 'duration' || (other.kind === 'currency' && other.factor === 1 && bare.factor === 1);
}

function sameCurrency(a: Value, b: Value): boolean {
  if (a.kind === 'scale') return levelName(a) === levelName(b);
  return a.unitWord === b.unitWord || a.unitWord === null || b.unitWord === null;
}

/** "Level 3" and "Level 4" are levels of one kind; "Level 3" and "3 star" are not. Words alone are placed by the row. */
function levelName({ words }: Value): string {
  return words !== null && /\d/.test(words) ? words.toLowerCase().replace(/\d+/, '').trim() : '';
}
