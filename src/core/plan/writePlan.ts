import type { Rect } from '../grid/rect';

/**
 * Everything that is to change in a workbook, as a value: it can be shown, counted, applied and taken back.
 * Nothing outside it is ever changed.
 */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  /** The looks that cells refer to by index. */
  readonly looks: readonly Look[];
  /** Hidden defined names to set, or to remove where `refersTo` is null. All belong to the workbook. */
  readonly names: readonly NameEdit[];
  /** Outturn's own document to keep with the workbook (JSON text), or null to remove it. */
  readonly record: string | null;
}

export interface SheetPlan {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  /** Looks taken over from other cells before anything else: each `from` is one row or one cell wide and repeats over `to`. */
  readonly borrow: readonly Borrow[];
  /** Widths in characters, as Excel shows them. */
  readonly widths: readonly WidthEdit[];
  /** The AutoFilter's new range, or null to leave it. Criteria stay. */
  readonly autoFilter: Rect | null;
  /** The print area's new range, or null to leave it. */
  readonly printArea: Rect | null;
  /** Excel tables that grow to the right; the header cells of the new columns are among `cells`. */
  readonly excelTables: readonly { readonly name: string; readonly range: Rect }[];
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** Text is always text, never a formula; null empties the cell. */
  readonly value: string | number | null;
  /** Index into the plan's looks, or null to leave the look as it is (after borrowing). */
  readonly look: number | null;
}

/** `from` has the height of `to` and is one column wide, or is a single cell. */
export interface Borrow {
  readonly from: Rect;
  readonly to: Rect;
}

export interface WidthEdit {
  readonly column: number;
  readonly width: number;
}

/** What changes in a cell's look; a property that is left out stays as it is. */
export interface Look {
  readonly numberFormat?: string;
  /** `"#RRGGBB"`, or null for no fill. */
  readonly fill?: string | null;
  /** `"#RRGGBB"` of the text. */
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
}

export interface NameEdit {
  readonly name: string;
  readonly refersTo: string | null;
}
