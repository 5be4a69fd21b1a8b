import type { Rect } from './rect';

/**
 * A workbook read once into plain data. Both ways of holding a workbook - a file and Excel - give exactly this,
 * so that everything after it is the same for both.
 */
export interface Workbook {
  /** The file's name, as people know it. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Outturn's own document as an earlier run left it in the workbook: JSON text, or null. */
  readonly record: string | null;
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden';

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Row number to the cells of that row by column number; rows ascend; a cell that holds nothing is absent. */
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly autoFilter: Rect | null;
  readonly printArea: Rect | null;
  readonly excelTables: readonly ExcelTable[];
}

/** What Excel calls a table (a ListObject); "table" alone always means a table of performance indicators. */
export interface ExcelTable {
  readonly name: string;
  readonly range: Rect;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to, or null where it belongs to the workbook. */
  readonly sheet: string | null;
  /** The formula without its equals sign: `'Q2 returns'!$I$20:$I$28`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

export interface CellError {
  /** `"#N/A"`, `"#DIV/0!"` ... */
  readonly error: string;
}

export interface Cell {
  /** What is stored, before any number format; null for a cell that has only a fill. */
  readonly value: string | number | boolean | CellError | null;
  /** The number format's code, in its en-US form; `"General"` where there is none. */
  readonly format: string;
  /** The formula with its equals sign, or null. A follower of a shared formula says `"="`. */
  readonly formula: string | null;
  /** The fill as `"#RRGGBB"`, or null where the cell has none. */
  readonly fill: string | null;
}

/** The cell at a place, or undefined where nothing is stored. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.[column];
}

/** True where something a reader would see as content is stored: blanks and empty text are not. */
export function isFilled(
  cell: Cell | undefined,
): cell is Cell & { value: string | number | boolean | CellError } {
  const value = cell?.value ?? null;
  if (value === null) return false;
  return typeof value !== 'string' || value.trim() !== '' || cell?.formula !== null;
}
