import type { CellLook } from '../looks/cellLook';
import { packRuns, unpackRuns } from '../../core/plan/undoRuns';

/** What is needed to take one run back, kept in the workbook until the next one. */
export interface Undo {
  readonly version: 1;
  /** Outturn's own document before the run. */
  readonly record: string | null;
  readonly sheets: readonly UndoSheet[];
  /** Parts of looks that cells had before, each told once. */
  readonly looks: readonly Partial<CellLook>[];
  readonly names: readonly UndoName[];
}

type UndoName = readonly [name: string, set: string | null, before: string | null];

export interface UndoSheet {
  readonly sheet: string;
  readonly columns: readonly UndoColumn[];
  /** Widths in points. */
  readonly widths: readonly (readonly [column: number, set: number, before: number])[];
  readonly autoFilter: readonly [set: string, before: string, criteria: readonly unknown[]] | null;
  readonly printArea: readonly [set: string, before: string] | null;
  readonly tables: readonly (readonly [name: string, set: string, before: string])[];
}

/** The cells of one column that a run changed, packed: rows follow each other, and looks repeat. */
export interface UndoColumn {
  readonly column: number;
  /** First row and count, again and again. */
  readonly rows: readonly number[];
  /** The fingerprint of what was written, cell by cell; `LOOK_ONLY` where the content stayed. */
  readonly wrote: readonly string[];
  /** Cells that held something: place in the list, what `formulas` said, and 1 where it is text. */
  readonly before: readonly (readonly [index: number, content: Content, isText: 0 | 1])[];
  /** Place in the list of looks and count, again and again. */
  readonly looks: readonly number[];
}

/** What `formulas` says of a cell; `""` where it is empty. */
export type Content = string | number | boolean;

/** Stands for what was written where only the look changed. */
export const LOOK_ONLY = '*';

export interface UndoCell {
  readonly row: number;
  readonly wrote: string;
  /** Null where the cell held nothing. */
  readonly before: { readonly content: Content; readonly isText: boolean } | null;
  /** Place in the list of looks. */
  readonly look: number;
}

export function packColumn(column: number, cells: readonly UndoCell[]): UndoColumn {
  return {
    column,
    ...packRuns(cells),
    wrote: cells.map(({ wrote }) => wrote),
    before: cells.flatMap(({ before }, index) =>
      before ? [[index, before.content, before.isText ? 1 : 0] as const] : [],
    ),
  };
}

export function unpackColumn(column: UndoColumn): UndoCell[] {
  const { rows, looks } = unpackRuns(column, column.wrote.length);
  const before = new Map(
    column.before.map(([index, content, isText]) => [index, { content, isText: isText === 1 }]),
  );
  return column.wrote.map((wrote, index) => ({
    row: rows[index] ?? 0,
    wrote,
    before: before.get(index) ?? null,
    look: looks[index] ?? 0,
  }));
}

/** The undo kept in a workbook, or null where it is none that this version understands. */
export function parseUndo(text: string | null): Undo | null {
  if (text === null) return null;
  try {
    const undo: unknown = JSON.parse(text);
    return isUndo(undo) ? undo : null;
  } catch {
    return null;
  }
}

function isUndo(value: unknown): value is Undo {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
    return false;
  const { sheets, looks, names } = value as Partial<Record<keyof Undo, unknown>>;
  return [sheets, looks, names].every(Array.isArray);
}
