import { rectContains } from '../../core/grid/rect';
import type { Sheet, Workbook } from '../../core/grid/workbook';
import type { Anchor } from '../../core/plan/anchors';
import { anchorOf, nearestAnchor } from './anchors';
import { followInsertions, restoreByValue, restoreInPlace } from './restoreColumn';
import type { RestoredColumn } from './restoreColumn';
import { LOOK_ONLY, unpackColumn } from './undo';
import type { UndoCell, UndoColumn, UndoSheet } from './undo';

/** What goes back on one sheet of today. */
export interface RestoredSheet extends RestoredColumn {
  readonly sheet: Sheet;
}

/** Finds the cells of one sheet of the run where they are today, and which of them may go back. */
export function restoreCells(
  undo: UndoSheet,
  workbook: Workbook,
  anchors: readonly Anchor[],
): RestoredSheet[] {
  return undo.columns.flatMap((packed): RestoredSheet[] => {
    const own = anchorOf(anchors, undo.sheet, packed.column);
    const place = placeOf(undo.sheet, packed.column, anchors);
    const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
    // Somebody deleted the column, or the sheet: there is nothing to put back.
    if (!sheet || !place) return [];
    const cells = unpackColumn(packed);
    if (!own) return [{ sheet, ...restoreInPlace(sheet, place.column, cells, (row) => row + place.shift) }];
    return restoreOwnColumn(sheet, place, packed, cells, own).map((column) => ({ sheet, ...column }));
  });
}

/** Where a column of then is now, by the names that moved along with it; null where it was deleted. */
export function placeOf(
  sheet: string,
  column: number,
  anchors: readonly Anchor[],
): { sheet: string; column: number; shift: number } | null {
  const anchor = nearestAnchor(anchors, sheet, column);
  if (!anchor) return { sheet, column, shift: 0 };
  const { then, now } = anchor;
  return (
    now && {
      sheet: now.sheet,
      column: column + now.range.left - then.range.left,
      shift: now.range.top - then.range.top,
    }
  );
}

function restoreOwnColumn(
  sheet: Sheet,
  place: { column: number; shift: number },
  { column }: UndoColumn,
  cells: readonly UndoCell[],
  { then, now }: Anchor,
): RestoredColumn[] {
  if (!now) return [];
  const isInside = ({ row }: UndoCell) => rectContains(then.range, row, column);
  const isKnownByValue = (cell: UndoCell) => {
    const isWritten = cell.wrote !== LOOK_ONLY && cell.wrote !== null;
    return isInside(cell) && isWritten && cell.before === null;
  };
  const inside = cells.filter(isInside);
  const rowOf = followInsertions(sheet, place.column, inside, then.range, now.range);
  const fixed = inside.filter((cell) => !isKnownByValue(cell));
  const taken = new Set(fixed.map(({ row }) => rowOf(row)));
  return [
    restoreInPlace(
      sheet,
      place.column,
      cells.filter((cell) => !isInside(cell)),
      (row) => row + place.shift,
    ),
    restoreInPlace(sheet, place.column, fixed, rowOf),
    restoreByValue(sheet, place.column, cells.filter(isKnownByValue), {
      then: then.range,
      now: now.range,
      taken,
    }),
  ];
}
