import type { Rect } from './rect';
import { cellAt, isFilled, type Cell, type Sheet } from './workbook';

/** A sheet with its merges resolved: the value of a merge belongs to every cell of it. */
export interface SheetView {
  readonly sheet: Sheet;
  /** The rows that hold anything, ascending. */
  readonly rowNumbers: readonly number[];
  readonly lastRow: number;
  /** The cell that speaks for a place, and where it stands; undefined where nothing does. */
  readonly at: (row: number, column: number) => Anchored | undefined;
  /** The filled cells that begin in a row, left to right, each once however wide its merge. */
  readonly filled: (row: number) => readonly Anchored[];
}

export interface Anchored {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The whole merge, or the cell alone. */
  readonly range: Rect;
}

/** Looks at a sheet through its merges. */
export function viewSheet(sheet: Sheet): SheetView {
  const rowNumbers = [...sheet.rows.keys()].filter((row) => sheet.rows.get(row)?.some(isFilled));
  const lastRow = rowNumbers.at(-1) ?? 0;
  const mergesByRow = new Map<number, Rect[]>();
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
      mergesByRow.set(row, [...(mergesByRow.get(row) ?? []), merge]);
    }
  }
  const rangeOf = (row: number, column: number): Rect =>
    mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  const at = (row: number, column: number): Anchored | undefined => {
    const range = rangeOf(row, column);
    const cell = cellAt(sheet, range.top, range.left);
    return isFilled(cell) ? { cell, row: range.top, column: range.left, range } : undefined;
  };
  const filledRows = new Map<number, readonly Anchored[]>();
  const filled = (row: number): readonly Anchored[] => {
    const known = filledRows.get(row);
    if (known) return known;
    const found = (sheet.rows.get(row) ?? []).flatMap((cell, column) => {
      if (!isFilled(cell)) return [];
      const range = rangeOf(row, column);
      return range.top === row && range.left === column ? [{ cell, row, column, range }] : [];
    });
    filledRows.set(row, found);
    return found;
  };
  return { sheet, rowNumbers, lastRow, at, filled };
}
