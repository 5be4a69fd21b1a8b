import { rectContains, type Rect } from '../../core/grid/rect';
import { parsePlace } from '../../core/grid/place';
import type { Anchor } from '../../core/plan/anchors';
import type { Undo } from './undo';

/** The anchors of a run that has only just been done, so that nothing can have moved. */
export function standingAnchors(undo: Undo): Anchor[] {
  return undo.names.flatMap(([, set]) => {
    const then = set === null ? null : parsePlace(set);
    return then ? [{ then, now: then }] : [];
  });
}

/** The anchor that a cell of then lies in, or null. */
export function anchorOf(
  anchors: readonly Anchor[],
  sheet: string,
  row: number,
  column: number,
): Anchor | null {
  return anchors.find(({ then }) => then.sheet === sheet && rectContains(then.range, row, column)) ?? null;
}

/** Where a column of then is today. */
export interface ColumnPlace {
  readonly sheet: string;
  readonly column: number;
  /** How many rows it has moved down. */
  readonly shift: number;
}

/** Where cells of a column of then are now, by the nearest anchor that is still there. */
export function placeOf(anchors: readonly Anchor[], sheet: string, column: number): ColumnPlace {
  const distance = ({ then: { range } }: Anchor) => Math.abs(range.left - column);
  const near = anchors
    .filter(({ then, now }) => then.sheet === sheet && now !== null)
    .sort((a, b) => distance(a) - distance(b))[0];
  return (near && placeIn(near, column)) ?? { sheet, column, shift: 0 };
}

/** Where a column is now that lies in an anchor, or beside it; null where the anchor was deleted. */
export function placeIn({ then, now }: Anchor, column: number): ColumnPlace | null {
  return (
    now && {
      sheet: now.sheet,
      column: column + now.range.left - then.range.left,
      shift: now.range.top - then.range.top,
    }
  );
}

/** A range as it was before, moved along as what was set has moved; null where it is no longer what was set. */
export function followRange(set: Rect | null, before: Rect | null, now: Rect | null): Rect | null {
  if (!set || !before || !now || now.right - now.left !== set.right - set.left) return null;
  return moveRange(before, set, now);
}

/** The range moved, and grown, as another has. */
export function moveRange(range: Rect, then: Rect, now: Rect): Rect {
  return {
    top: range.top + now.top - then.top,
    left: range.left + now.left - then.left,
    bottom: range.bottom + now.bottom - then.bottom,
    right: range.right + now.right - then.right,
  };
}
