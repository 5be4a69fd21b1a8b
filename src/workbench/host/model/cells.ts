import type { Box } from './address';
import { boundBoxes } from './address';
import type { SheetModel, StoredCell, StoredValue } from './bookModel';
import { isPlain, PLAIN_LOOK } from './look';
import type { CellLook, Line } from './look';

const EMPTY_CELL: StoredCell = { value: null, formula: null, look: PLAIN_LOOK };

export function cellOf(sheet: SheetModel, row: number, column: number): StoredCell {
  return sheet.cells.get(row)?.get(column) ?? EMPTY_CELL;
}

/** Stores a cell; one that holds and shows nothing is not stored at all. */
export function putCell(sheet: SheetModel, row: number, column: number, cell: StoredCell): void {
  const isNothing = cell.value === null && cell.formula === null && isPlain(cell.look);
  const cells = sheet.cells.get(row) ?? new Map<number, StoredCell>();
  if (isNothing) cells.delete(column);
  else cells.set(column, cell);
  if (cells.size > 0) sheet.cells.set(row, cells);
  else sheet.cells.delete(row);
}

/** Types into a cell as a person would; the look stays. */
export function typeInto(sheet: SheetModel, row: number, column: number, value: StoredValue): void {
  putCell(sheet, row, column, { ...cellOf(sheet, row, column), value, formula: null });
}

export function restyle(sheet: SheetModel, row: number, column: number, look: Partial<CellLook>): void {
  const cell = cellOf(sheet, row, column);
  putCell(sheet, row, column, { ...cell, look: { ...cell.look, ...look } });
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

const ACROSS = {
  top: { row: -1, column: 0, side: 'bottom' },
  bottom: { row: 1, column: 0, side: 'top' },
  left: { row: 0, column: -1, side: 'right' },
  right: { row: 0, column: 1, side: 'left' },
} as const;

/** The line along a side: neighbours share it, whichever of them it is stored with. */
export function lineOf(sheet: SheetModel, row: number, column: number, side: Side): Line | null {
  const across = ACROSS[side];
  return (
    cellOf(sheet, row, column).look[side] ??
    cellOf(sheet, row + across.row, column + across.column).look[across.side]
  );
}

/** Draws a line, or rubs it out for both neighbours. */
export function drawLine(
  sheet: SheetModel,
  row: number,
  column: number,
  side: Side,
  line: Line | null,
): void {
  restyle(sheet, row, column, { [side]: line });
  const across = ACROSS[side];
  if (cellOf(sheet, row + across.row, column + across.column).look[across.side] !== null)
    restyle(sheet, row + across.row, column + across.column, { [across.side]: line });
}

/** The rectangle around everything that is stored, or around what holds content alone; null where there is nothing. */
export function usedBox(sheet: SheetModel, contentOnly: boolean): Box | null {
  let used: Box | null = null;
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value, formula }] of cells) {
      if (contentOnly && value === null && formula === null) continue;
      const box = { top: row, left: column, bottom: row, right: column };
      used = used ? boundBoxes(used, box) : box;
    }
  }
  if (!contentOnly) for (const merge of sheet.merges) used = used ? boundBoxes(used, merge) : merge;
  return used;
}
