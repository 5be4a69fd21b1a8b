import { findUnit, assumeUnit, type UnitHint } from '../values/unitHint';
import type { Value } from '../values/value';

/** A figure of a row with the heading of its column. */
export interface Placed {
  readonly value: Value;
  readonly heading: UnitHint | null;
}

/**
 * Gives the bare numbers of a row the unit that stands beside them: in their heading, else in the unit column, else in
 * the title. Bare numbers under a percentage are fractions where none exceeds 1 and one is not whole; where some are
 * fractions and some are not they keep no unit, since no reading of them is safe. Source: domain rules on units.
 */
export function settleUnits(placed: readonly Placed[], unitCell: string, title: string): readonly Value[] {
  const general = findUnit(unitCell, 'unit') ?? findUnit(title, 'title');
  const hintOf = ({ heading }: Placed) => heading ?? general;
  const bare = placed
    .filter((one) => one.value.kind === 'number' && hintOf(one)?.kind === 'percent')
    .flatMap(({ value }) => (value.value === null || value.value === 0 ? [] : [Math.abs(value.value)]));
  const fractions = bare.filter((figure) => figure <= 1 && !Number.isInteger(figure)).length;
  const wholes = bare.filter((figure) => figure > 1.5).length;
  if (fractions > 0 && wholes > 0) return placed.map(({ value }) => value);
  return placed.map((one) => assumeUnit(one.value, hintOf(one), fractions > 0));
}
