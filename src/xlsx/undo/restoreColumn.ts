import { cellAt } from '../../core/grid/workbook';
import type { Sheet } from '../../core/grid/workbook';
import type { Rect } from '../../core/grid/rect';
import { isSameValue, valueKey } from './sameValue';
import { LOOK_ONLY } from './undo';
import type { UndoCell } from './undo';

/** A cell of today and what it is to be again. */
interface Restored {
  readonly row: number;
  readonly column: number;
  readonly cell: UndoCell;
}

export interface RestoredColumn {
  readonly restored: readonly Restored[];
  readonly leftAlone: readonly { readonly row: number; readonly column: number }[];
}

/** Cells at fixed places: each goes back where it still holds what was written. */
export function restoreInPlace(
  sheet: Sheet,
  column: number,
  cells: readonly UndoCell[],
  rowOf: (row: number) => number,
): RestoredColumn {
  const restored: Restored[] = [];
  const leftAlone: { row: number; column: number }[] = [];
  for (const cell of cells) {
    const row = rowOf(cell.row);
    const { value = null, formula = null } = cellAt(sheet, row, column) ?? {};
    const isOurs = cell.wrote === LOOK_ONLY || (formula === null && isSameValue(value, cell.wrote));
    const isBackAlready = cell.before === null && value === null && formula === null;
    // The formula of a follower of a shared formula is not told anywhere near it, so it cannot be put back.
    if ((isOurs || isBackAlready) && cell.before?.formula !== '=') restored.push({ row, column, cell });
    else leftAlone.push({ row, column });
  }
  return { restored, leftAlone };
}

/**
 * Cells of a column of our own that held nothing before. Rows may have been sorted, inserted and deleted since, so a
 * cell is known by its value alone: what we wrote anywhere in the column is ours, wherever it is now.
 *
 * @param taken rows that are put back in another way
 */
export function restoreByValue(
  sheet: Sheet,
  column: number,
  cells: readonly UndoCell[],
  { then, now, taken }: { then: Rect; now: Rect; taken: ReadonlySet<number> },
): RestoredColumn {
  const [first] = cells;
  if (!first) return { restored: [], leftAlone: [] };
  const ours = new Set(cells.map(({ wrote }) => valueKey(wrote)));
  const byRow = new Map(cells.map((cell) => [cell.row, cell]));
  const restored: Restored[] = [];
  const leftAlone: { row: number; column: number }[] = [];
  for (let row = now.top; row <= now.bottom; row++) {
    if (taken.has(row)) continue;
    const { value = null, formula = null } = cellAt(sheet, row, column) ?? {};
    const key = valueKey(value);
    const cell = byRow.get(row - now.top + then.top);
    if (formula === null && ours.has(key)) restored.push({ row, column, cell: cell ?? first });
    else if (formula === null && key === '' && cell) restored.push({ row, column, cell });
    else if (cell) leftAlone.push({ row, column });
  }
  return { restored, leftAlone };
}

/**
 * Follows rows that were inserted inside the range: the row of each cell today, found by walking down and stepping
 * over at most as many rows as the range has grown by.
 */
export function followInsertions(
  sheet: Sheet,
  column: number,
  cells: readonly UndoCell[],
  then: Rect,
  now: Rect,
): (row: number) => number {
  const rows = new Map<number, number>();
  let shift = now.top - then.top;
  let spare = Math.max(0, now.bottom - now.top - (then.bottom - then.top));
  for (const { row, wrote } of cells) {
    const holds = (step: number) => isSameValue(cellAt(sheet, row + shift + step, column)?.value, wrote);
    for (let step = 0; step <= spare; step++) {
      if (!holds(step)) continue;
      shift += step;
      spare -= step;
      break;
    }
    rows.set(row, row + shift);
  }
  return (row) => rows.get(row) ?? row + shift;
}
