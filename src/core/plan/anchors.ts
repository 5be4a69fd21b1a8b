import { parsePlace, type Place } from '../grid/place';
import type { DefinedName } from '../grid/workbook';

/** One hidden name: where it pointed when a run set it, and where it has moved since (null: its cells are gone). */
export interface Anchor {
  readonly then: Place;
  readonly now: Place | null;
}

/**
 * The anchors of a run, by the names of today.
 * @param set the names that the run set, each with what it referred to; null where the run removed it
 */
export function findAnchors(
  set: readonly (readonly [name: string, refersTo: string | null, ...rest: unknown[]])[],
  names: readonly DefinedName[],
): Anchor[] {
  return set.flatMap(([name, refersTo]) => {
    const then = refersTo === null ? null : parsePlace(refersTo);
    if (!then) return [];
    const today = names.find((each) => each.sheet === null && each.name.toLowerCase() === name.toLowerCase());
    return [{ then, now: today ? parsePlace(today.refersTo) : null }];
  });
}
