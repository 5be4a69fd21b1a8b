import { assumeUnit, findUnit, type UnitHint } from '../values/unitHint';
import type { Value } from '../values/value';

/** A figure of a row with the unit that its heading names. */
interface Placed {
  readonly value: Value;
  readonly heading: UnitHint | null;
}

/** The figures of a row, and what its unit cell and title say of them. */
export interface PlacedRow {
  readonly placed: readonly Placed[];
  readonly unitCell: string;
  readonly title: string;
}

/** How a table writes its bare percentages: 97 or 0.97. */
export type PercentStyle = 'whole' | 'fraction';

/** Between a fraction and a whole percentage of one row there is at least this factor. */
const APART = 20;

/**
 * How a table writes bare numbers that are percentages. One of them over 1.5 shows that they are whole; where all are
 * smaller, and not all of them 0 and 1, they are fractions. Source: domain rules on units.
 */
export function findPercentStyle(rows: readonly PlacedRow[]): PercentStyle {
  let fractions = 0;
  for (const row of rows) {
    for (const figure of barePercentages(row)) {
      if (figure > 1.5) return 'whole';
      if (!Number.isInteger(figure)) fractions += 1;
    }
  }
  return fractions > 0 ? 'fraction' : 'whole';
}

/**
 * Gives the bare numbers of a row the unit that stands beside them: in their heading, else in the unit column, else in
 * the title. A row that holds 0.9 beside 95 may mean either 0.9% or 90%: its small figures keep no unit, so that nobody
 * compares them. Source: domain rules on units.
 */
export function settleUnits(row: PlacedRow, style: PercentStyle): readonly Value[] {
  const general = generalUnit(row);
  const bare = barePercentages(row);
  const least = Math.min(...bare);
  const isDoubtful = least <= 1 && Math.max(...bare) >= least * APART && Math.max(...bare) > 1.5;
  return row.placed.map(({ value, heading }) => {
    const hint = heading ?? general;
    const isSmall = Math.abs(value.value ?? 0) <= 1;
    if (isDoubtful && isSmall && hint?.kind === 'percent') return value;
    return assumeUnit(value, hint, style === 'fraction');
  });
}

function generalUnit({ unitCell, title }: PlacedRow): UnitHint | null {
  return findUnit(unitCell, 'unit') ?? findUnit(title, 'title');
}

/** The sizes of the bare numbers of a row that are percentages by what stands beside them; zeros say nothing. */
function barePercentages(row: PlacedRow): readonly number[] {
  const general = generalUnit(row);
  return row.placed.flatMap(({ value, heading }) => {
    const isBare = value.kind === 'number' && (heading ?? general)?.kind === 'percent';
    return isBare && value.value !== null && value.value !== 0 ? [Math.abs(value.value)] : [];
  });
}
