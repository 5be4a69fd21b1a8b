import type { Rect } from '../../core/grid/rect';
import type { Anchor } from '../../core/plan/anchors';
import type { ColumnPlace } from './anchors';
import { fingerprint } from './fingerprint';
import { LOOK_ONLY } from './undo';
import type { Content, UndoCell } from './undo';

/** Which rows of a column of today go back to what, and which are left alone. */
export interface RestoredColumn {
  readonly restored: readonly { readonly row: number; readonly cell: UndoCell }[];
  readonly leftAlone: readonly number[];
}

/** What a row of the column holds today. */
type ContentAt = (row: number) => Content;

/**
 * Decides what goes back. In a column of our own, cells that held nothing are known by what we wrote, wherever sorting
 * has moved it; all others by their place, and only where they still hold what we wrote.
 *
 * @param own the anchor in which all of the cells lie, or null
 */
export function restoreColumn(
  cells: readonly UndoCell[],
  place: ColumnPlace,
  own: Anchor | null,
  contentAt: ContentAt,
): RestoredColumn {
  if (!own?.now) return restoreInPlace(cells, (row) => row + place.shift, contentAt);
  const { then, now } = { then: own.then.range, now: own.now.range };
  const rowOf = followInsertions(cells, then, now, contentAt);
  const isKnownByValue = ({ wrote, before }: UndoCell) => wrote !== LOOK_ONLY && wrote !== '' && !before;
  const fixed = cells.filter((cell) => !isKnownByValue(cell));
  const taken = new Set(fixed.map(({ row }) => rowOf(row)));
  const inPlace = restoreInPlace(fixed, rowOf, contentAt);
  const byValue = restoreByValue(cells.filter(isKnownByValue), then, now, taken, contentAt);
  return {
    restored: [...inPlace.restored, ...byValue.restored],
    leftAlone: [...inPlace.leftAlone, ...byValue.leftAlone],
  };
}

function restoreInPlace(
  cells: readonly UndoCell[],
  rowOf: (row: number) => number,
  contentAt: ContentAt,
): RestoredColumn {
  const restored: RestoredColumn['restored'][number][] = [];
  const leftAlone: number[] = [];
  for (const cell of cells) {
    const row = rowOf(cell.row);
    const holds = fingerprint(contentAt(row));
    const isBackAlready = holds === fingerprint(cell.before?.content);
    if (cell.wrote === LOOK_ONLY || holds === cell.wrote || isBackAlready) restored.push({ row, cell });
    else leftAlone.push(row);
  }
  return { restored, leftAlone };
}

function restoreByValue(
  cells: readonly UndoCell[],
  then: Rect,
  now: Rect,
  taken: ReadonlySet<number>,
  contentAt: ContentAt,
): RestoredColumn {
  const [first] = cells;
  if (!first) return { restored: [], leftAlone: [] };
  const ours = new Set(cells.map(({ wrote }) => wrote));
  const byRow = new Map(cells.map((cell) => [cell.row, cell]));
  const restored: RestoredColumn['restored'][number][] = [];
  const leftAlone: number[] = [];
  for (let row = now.top; row <= now.bottom; row++) {
    if (taken.has(row)) continue;
    const holds = fingerprint(contentAt(row));
    const cell = byRow.get(row - now.top + then.top);
    if (ours.has(holds)) restored.push({ row, cell: cell ?? first });
    else if (holds === '' && cell) restored.push({ row, cell });
    else if (cell) leftAlone.push(row);
  }
  return { restored, leftAlone };
}

/** Walks down the column and steps over at most as many inserted rows as the range has grown by. */
function followInsertions(
  cells: readonly UndoCell[],
  then: Rect,
  now: Rect,
  contentAt: ContentAt,
): (row: number) => number {
  const rows = new Map<number, number>();
  let shift = now.top - then.top;
  let spare = Math.max(0, now.bottom - now.top - (then.bottom - then.top));
  for (const { row, wrote } of cells) {
    for (let step = 0; step <= spare; step++) {
      if (fingerprint(contentAt(row + shift + step)) !== wrote) continue;
      shift += step;
      spare -= step;
      break;
    }
    rows.set(row, row + shift);
  }
  return (row) => rows.get(row) ?? row + shift;
}
