import type { Rect } from '../../core/grid/rect';
import type { Cell } from '../../core/grid/workbook';

/** What a cell is to hold. */
export type Content = Pick<Cell, 'value' | 'formula'>;

/** What is to happen to one cell. What is left out stays. */
export interface CellChange {
  readonly content?: Content;
  readonly style?: number;
  /** The cell is to be gone, as if it had never been stored. */
  readonly isRemoved?: true;
}

/** What is to happen to one sheet, with looks already resolved to formats of the workbook. */
export interface SheetChange {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellChange>>;
  /** Stored widths by column; null removes the column's own width. */
  readonly widths: ReadonlyMap<number, string | null>;
  /** The filter's new range; `none` takes it away, null leaves it. */
  readonly autoFilter: Rect | 'none' | null;
}
