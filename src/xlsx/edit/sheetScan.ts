import type { Rect } from '../../core/grid/rect';
import type { Cell } from '../../core/grid/workbook';
import { isOn } from '../xml/xmlParser';
import type { Attributes } from '../xml/xmlParser';

/** Columns of interest by row, ascending. */
export type Wanted = ReadonlyMap<number, readonly number[]>;

/** An element with where it stands, as far as an edit needs to know. */
export interface Placed {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

export type FormulaKind = 'none' | 'plain' | 'shared-master' | 'shared-follower' | 'array-master';

/** A cell that is there. */
export interface ScannedCell {
  readonly start: number;
  readonly openEnd: number;
  end: number;
  readonly style: number;
  /** What it holds, or null where it only has a look. */
  content: Cell | null;
  formula: FormulaKind;
}

export interface ScannedRow extends Placed {
  readonly cells: ReadonlyMap<number, ScannedCell>;
  /** Where a cell that is not there yet would go, by column. */
  readonly gaps: ReadonlyMap<number, number>;
}

/** A sheet's own text with the places of all that an edit may touch. */
export interface SheetScan {
  readonly part: string;
  readonly text: string;
  readonly prefix: string;
  readonly root: Placed;
  /** The direct children of the sheet. */
  readonly children: readonly Placed[];
  readonly rows: ReadonlyMap<number, ScannedRow>;
  /** Where a wanted row that is not there yet would go, by row. */
  readonly rowGaps: ReadonlyMap<number, number>;
  readonly columns: readonly Placed[];
  readonly merges: readonly Rect[];
  /** Ranges that one array formula or data table fills. */
  readonly filled: readonly Rect[];
  readonly hasFormulas: boolean;
}

export function scannedChild(scan: SheetScan, name: string): Placed | undefined {
  return scan.children.find((child) => child.name === name);
}

/** The look that a place shows where no cell is stored: its row's, else its column's. */
export function inheritedStyle(scan: SheetScan, row: number, column: number): number {
  const attributes = scan.rows.get(row)?.attributes;
  if (attributes?.['s'] !== undefined && isOn(attributes['customFormat'])) return Number(attributes['s']);
  const covering = scan.columns.find(
    ({ attributes: each }) => Number(each['min']) <= column && Number(each['max']) >= column,
  );
  return Number(covering?.attributes['style'] ?? 0);
}

/** The look that a place shows. */
export function shownStyle(scan: SheetScan, row: number, column: number): number {
  return scan.rows.get(row)?.cells.get(column)?.style ?? inheritedStyle(scan, row, column);
}
