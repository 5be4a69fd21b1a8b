import { parseRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { DefinedName } from '../../core/grid/workbook';
import type { Undo } from './undo';

/** A range on a sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: Rect;
}

/** One hidden name: where it pointed when the run set it, and where Excel has moved it since (null: deleted). */
export interface Anchor {
  readonly then: Place;
  readonly now: Place | null;
}

export function findAnchors(undo: Undo, names: readonly DefinedName[]): Anchor[] {
  return undo.names.flatMap(([name, set]) => {
    const then = set === null ? null : parsePlace(set);
    if (!then) return [];
    const current = names.find(
      (each) => each.sheet === null && each.name.toLowerCase() === name.toLowerCase(),
    );
    return [{ then, now: current ? parsePlace(current.refersTo) : null }];
  });
}

/** The anchor of a column of its own, or undefined. */
export function anchorOf(anchors: readonly Anchor[], sheet: string, column: number): Anchor | undefined {
  return anchors.find(
    ({ then }) => then.sheet === sheet && then.range.left <= column && then.range.right >= column,
  );
}

/** The anchor on the sheet that moved as this column did: its own, else the nearest that is still there. */
export function nearestAnchor(anchors: readonly Anchor[], sheet: string, column: number): Anchor | undefined {
  const own = anchorOf(anchors, sheet, column);
  if (own) return own;
  const distance = ({ then: { range } }: Anchor) => Math.abs(range.left - column);
  return anchors
    .filter(({ then, now }) => then.sheet === sheet && now !== null)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** `'Q2 returns'!$I$20:$I$28` as a place; null where the text is none. */
export function parsePlace(refersTo: string): Place | null {
  const mark = refersTo.lastIndexOf('!');
  const range = parseRect(refersTo.slice(mark + 1));
  if (mark < 1 || !range) return null;
  const sheet = refersTo.slice(0, mark);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, range };
}
