import type { CellError, DefinedName, ExcelTable, Visibility } from '../../core/grid/workbook';
import type { Look } from '../../core/plan/writePlan';

/** What a new workbook is to hold. Only the sheets and their names are needed. */
export interface NewBook {
  readonly sheets: readonly NewSheet[];
  readonly names?: readonly NewName[];
  readonly date1904?: boolean;
}

/** A sheet: `rows` from A1 on, or `cells` by address, or both (`cells` win). Rows count from 1, columns are letters. */
export interface NewSheet {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
  readonly rows?: readonly (readonly NewCell[])[];
  readonly cells?: Readonly<Record<string, NewCell>>;
  /** Ranges such as `"A1:H1"`. */
  readonly merges?: readonly string[];
  /** Widths in characters, as Excel shows them. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Heights in points. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly autoFilter?: string;
  readonly printArea?: string;
  /** The first cell that scrolls: `"A5"` keeps four rows in sight. */
  readonly freeze?: string;
  readonly excelTables?: readonly NewTable[];
  /** Printed on A4 landscape, one page wide. */
  readonly landscape?: boolean;
}

export type NewValue = string | number | boolean | CellError | null;

/** A cell is its value, or the value with what belongs to it. Text is always text, never a formula. */
export type NewCell = NewValue | NewCellDetails;

export interface NewCellDetails {
  /** What is stored; for a formula, its result. */
  readonly value: NewValue;
  /** With or without its equals sign. */
  readonly formula?: string;
  /** The number format's code, in its en-US form; wins over the look's. */
  readonly format?: string;
  readonly look?: Look;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  /** The height of the letters in points; 11 where left out. */
  readonly size?: number;
}

/** A defined name: of the workbook and visible where nothing else is said. */
type NewName = Pick<DefinedName, 'name' | 'refersTo'> & Partial<Pick<DefinedName, 'sheet' | 'hidden'>>;

/** An Excel table: with a header row and without totals where nothing else is said. */
export type NewTable = Pick<ExcelTable, 'name'> &
  Partial<Pick<ExcelTable, 'hasHeader' | 'hasTotals'>> & { readonly range: string };
