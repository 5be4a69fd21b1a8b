import type { Value } from '../values/value';

/**
 * True where two figures are of one kind, so that one may be taken from the other. A bare number takes the unit of the
 * figure beside it, unless that would be a percentage, or money shown in thousands or millions: then nobody can say
 * what the bare number means. Source: domain rules on units.
 */
export function isComparable(a: Value, b: Value): boolean {
  if (a.kind === 'date' || b.kind === 'date') return false;
  if (a.kind !== b.kind) return adopts(a, b) || adopts(b, a);
  if (a.kind === 'currency' && a.factor !== b.factor) return sameCurrency(a, b) && isSameSize(a, b);
  if (a.kind === 'scale') return levelName(a) === levelName(b);
  return a.unitWord === b.unitWord || a.unitWord === null || b.unitWord === null;
}

function adopts(bare: Value, other: Value): boolean {
  if (bare.kind !== 'number' || bare.unitWord !== null) return false;
  return other.kind === 'duration' || (other.kind === 'currency' && other.factor === 1 && bare.factor === 1);
}

/** "£1.2m" beside "£1,150,000" is one size of money; beside "£1.15" someone has left the millions out. */
function isSameSize(a: Value, b: Value): boolean {
  const ratio = Math.abs((a.value ?? 0) / (b.value ?? 0));
  return ratio >= 0.01 && ratio <= 100;
}

function sameCurrency(a: Value, b: Value): boolean {
  if (a.kind === 'scale') return levelName(a) === levelName(b);
  return a.unitWord === b.unitWord || a.unitWord === null || b.unitWord === null;
}

/** "Level 3" and "Level 4" are levels of one kind; "Level 3" and "3 star" are not. Words alone are placed by the row. */
function levelName({ words }: Value): string {
  return words !== null && /\d/.test(words) ? words.toLowerCase().replace(/\d+/, '').trim() : '';
}
