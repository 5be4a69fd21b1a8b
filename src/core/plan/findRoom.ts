import { LAST_COLUMN, formatCell, formatColumn } from '../grid/address';
import { rectsOverlap, type Rect } from '../grid/rect';
import { cellAt, isFilled, type ExcelTable, type Sheet } from '../grid/workbook';
import type { Table } from '../tables/table';

/** Where our columns may stand, or what is in the way. */
export type Room =
  { readonly left: number; readonly why: null } | { readonly left: null; readonly why: string };

/**
 * Looks for room for our columns: immediately right of the table, or where the user says. Nothing that stands there is
 * ever overwritten or pushed: a filled cell, a merge, another table or the sheet's edge is said.
 * @param sheet the sheet without our own columns
 * @param width how many columns are needed
 * @param place a column that the user names, or null
 */
export function findRoom(sheet: Sheet, table: Table, width: number, place: number | null): Room {
  const excelTable = sheet.excelTables.find(({ range }) => rectsOverlap(range, table.range)) ?? null;
  const left = place ?? rightOf(table.range, excelTable) + 1;
  const needed: Rect = { top: table.range.top, left, bottom: table.range.bottom, right: left + width - 1 };
  if (needed.right > LAST_COLUMN) return { left: null, why: 'the sheet ends there' };
  if (place !== null && rectsOverlap(needed, table.range))
    return { left: null, why: `column ${formatColumn(place)} is inside the table` };
  const filled = firstFilled(sheet, needed);
  if (filled) return { left: null, why: `${filled} is not empty` };
  if (sheet.merges.some((merge) => rectsOverlap(merge, needed)))
    return { left: null, why: 'merged cells are in the way' };
  const other = sheet.excelTables.find((one) => one !== excelTable && rectsOverlap(one.range, needed));
  return other ? { left: null, why: `the Excel table ${other.name} is in the way` } : { left, why: null };
}

function rightOf(range: Rect, excelTable: ExcelTable | null): number {
  return Math.max(range.right, excelTable?.range.right ?? 0);
}

/** The first cell of the range that holds something, or null. */
export function firstFilled(sheet: Sheet, range: Rect): string | null {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (isFilled(cellAt(sheet, row, column))) return formatCell(row, column);
    }
  }
  return null;
}
