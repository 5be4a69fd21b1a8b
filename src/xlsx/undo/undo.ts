import type { Cell } from '../../core/grid/workbook';
import type { PartEdit } from '../edit/packageEdits';
import type { Content } from '../edit/sheetChange';
import type { PortableLook } from '../styles/styleBook';
import { packRuns, unpackRuns } from '../../core/plan/undoRuns';

/**
 * What is needed to take one run back, kept twice: as the inverse splices of every part, for a file that nobody has
 * saved since, and in plain words, for one that another program has written anew.
 */
export interface Undo {
  readonly version: 1;
  /** Outturn's own document before the run. */
  readonly record: string | null;
  readonly parts: readonly PartEdit[];
  /** Parts that the run added, without Outturn's own. */
  readonly added: readonly string[];
  /** Parts that the run dropped, with their content, deflated, in base64. */
  readonly removed: readonly (readonly [part: string, size: number, content: string])[];
  readonly sheets: readonly UndoSheet[];
  readonly looks: readonly PortableLook[];
  readonly names: readonly (readonly [name: string, set: string | null, before: string | null])[];
}

export interface UndoSheet {
  readonly sheet: string;
  readonly columns: readonly UndoColumn[];
  readonly widths: readonly (readonly [column: number, set: string, before: string | null])[];
  readonly autoFilter: RangeUndo | null;
  readonly printArea: RangeUndo | null;
  readonly tables: readonly (readonly [name: string, set: string, before: string])[];
}

export type RangeUndo = readonly [set: string, before: string | null];

/** The cells of one column that a run wrote, packed: numbers repeat and rows follow each other. */
export interface UndoColumn {
  readonly column: number;
  /** First row and count, again and again. */
  readonly rows: readonly number[];
  /** What was written, cell by cell; `LOOK_ONLY` where the content stayed. */
  readonly wrote: readonly Cell['value'][];
  /** What cells held before: place in the list, value, formula. Cells that held nothing are absent. */
  readonly before: readonly (readonly [index: number, value: Cell['value'], formula: string | null])[];
  /** Look before and count, again and again: see `UndoCell`. */
  readonly looks: readonly number[];
}

/** Stands for what was written where only the look changed; no plan writes a yes or no. */
export const LOOK_ONLY = true;

export const NO_CELL = -1;
export const DEFAULT_LOOK = 0;

export interface UndoCell {
  readonly row: number;
  readonly wrote: Cell['value'];
  readonly before: Content | null;
  /** `NO_CELL`, `DEFAULT_LOOK`, or one more than the place in the list of looks. */
  readonly look: number;
}

export function packColumn(column: number, cells: readonly UndoCell[]): UndoColumn {
  return {
    column,
    ...packRuns(cells),
    wrote: cells.map(({ wrote }) => wrote),
    before: cells.flatMap(({ before }, index) =>
      before ? [[index, before.value, before.formula] as const] : [],
    ),
  };
}

export function unpackColumn(column: UndoColumn): UndoCell[] {
  const { rows, looks } = unpackRuns(column, column.wrote.length);
  const before = new Map(column.before.map(([index, value, formula]) => [index, { value, formula }]));
  return column.wrote.map((wrote, index) => ({
    row: rows[index] ?? 0,
    wrote,
    before: before.get(index) ?? null,
    look: looks[index] ?? DEFAULT_LOOK,
  }));
}
