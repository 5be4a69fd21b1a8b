import type { Sheet } from '../grid/workbook';
import { findRoom, firstFilled } from './findRoom';
import type { OwnColumn } from './ownColumns';
import type { RatedTable } from './ratedTable';

/** Columns that exist stay where they are; missing ones follow them, or the table. */
export function placeColumns(
  sheet: Sheet,
  { table, own }: RatedTable,
  wanted: readonly OwnColumn[],
  place: number | null,
): { readonly columns: ReadonlyMap<OwnColumn, number> } | { readonly why: string } {
  const columns = new Map([...(own?.columns ?? [])].map(([column, { left }]) => [column, left] as const));
  // Rows may have been added to the table since, and notes beside them.
  for (const at of columns.values()) {
    const { top, bottom } = table.range;
    const filled = firstFilled(sheet, { top, bottom, left: at, right: at });
    if (filled) return { why: `${filled} is not empty` };
  }
  const missing = wanted.filter((column) => !columns.has(column));
  if (missing.length === 0) return { columns };
  const room = findRoom(
    sheet,
    table,
    missing.length,
    columns.size > 0 ? Math.max(...columns.values()) + 1 : place,
  );
  if (room.left === null) return { why: room.why };
  missing.forEach((column, index) => columns.set(column, room.left + index));
  return { columns };
}
