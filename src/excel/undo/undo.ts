import type { CellLook } from '../looks/cellLook';

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
  const rows: number[] = [];
  const looks: number[] = [];
  for (const { row, look } of cells) {
    const [first = NaN, count = 0] = rows.slice(-2);
    if (first + count === row) rows[rows.length - 1] = count + 1;
    else rows.push(row, 1);
    const [last, times = 0] = looks.slice(-2);
    if (last === look) looks[looks.length - 1] = times + 1;
    else looks.push(look, 1);
  }
  return {
    column,
    rows,
    looks,
    wrote: cells.map(({ wrote }) => wrote),
    before: cells.flatMap(({ before }, index) =>
      before ? [[index, before.content, before.isText ? 1 : 0] as const] : [],
    ),
  };
}

export function unpackColumn(column: UndoColumn): UndoCell[] {
  const most = column.wrote.length;
  const rows = unpackRuns(column.rows, most, (first, step) => first + step);
  const looks = unpackRuns(column.looks, most, (look) => look);
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

/** No more than `most` values, so that a count in a hostile workbook costs nothing. */
function unpackRuns(
  runs: readonly number[],
  most: number,
  value: (first: number, step: number) => number,
): number[] {
  const values: number[] = [];
  for (let at = 0; at + 1 < runs.length; at += 2) {
    const count = Math.min(runs[at + 1] ?? 0, most - values.length);
    for (let step = 0; step < count; step++) values.push(value(runs[at] ?? 0, step));
  }
  return values;
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
