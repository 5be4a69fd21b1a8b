import type { Box } from './address';
import type { CellLook } from './look';

export type StoredValue = string | number | boolean | { readonly error: string } | null;

/** A cell as Excel holds it. Cells are replaced, never changed. */
export interface StoredCell {
  readonly value: StoredValue;
  /** With its equals sign, or null. */
  readonly formula: string | null;
  readonly look: CellLook;
}

/** An Excel table. */
export interface TableModel {
  readonly id: string;
  name: string;
  range: Box;
  hasHeader: boolean;
  hasTotals: boolean;
}

/** A column's own criteria, as the API speaks them; null where it filters nothing. */
export type FilterCriteria = Readonly<Record<string, unknown>> | null;

interface FilterModel {
  range: Box;
  criteria: FilterCriteria[];
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  readonly cells: Map<number, Map<number, StoredCell>>;
  merges: Box[];
  autoFilter: FilterModel | null;
  printArea: Box[] | null;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Widths in points, by column. */
  readonly columnWidths: Map<number, number>;
  readonly tables: TableModel[];
}

export interface NameModel {
  readonly name: string;
  /** The sheet it belongs to, or null for the workbook. */
  readonly sheet: string | null;
  /** With its equals sign. */
  formula: string;
  isVisible: boolean;
  comment: string;
}

/** A workbook as the simulated Excel holds it; tests may look into it and change it as a person would. */
export interface BookModel {
  readonly name: string;
  readonly sheets: SheetModel[];
  readonly names: NameModel[];
  readonly settings: Map<string, unknown>;
  readonly xmlParts: { readonly id: string; xml: string }[];
  readonly counts1904: boolean;
}
