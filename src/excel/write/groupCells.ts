import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells of a column that lie further apart are written separately. */
const GAP = 100;

/** An address may have 8,192 characters at most; far fewer are safe. */
const LONGEST_ADDRESS = 2000;

/** Rectangles around cells that lie close together: columns side by side that begin and end alike are one. */
export function boxesAround(cells: Iterable<CellPlace>): Rect[] {
  return joinColumns(cells, GAP);
}

/** Rectangles that hold exactly these cells. */
export function exactBoxes(cells: Iterable<CellPlace>): Rect[] {
  return joinColumns(cells, 1);
}

/** Texts of addresses joined by commas, each short enough for one call. */
export function addressesOf(boxes: readonly Rect[]): string[] {
  const texts: string[] = [];
  for (const address of boxes.map(formatRect)) {
    const last = texts.at(-1);
    if (last === undefined || last.length + 1 + address.length > LONGEST_ADDRESS) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

function joinColumns(cells: Iterable<CellPlace>, gap: number): Rect[] {
  const rowsByColumn = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = rowsByColumn.get(column);
    if (rows) rows.push(row);
    else rowsByColumn.set(column, [row]);
  }
  const boxes: Rect[] = [];
  const open = new Map<string, number>();
  for (const [column, rows] of [...rowsByColumn].sort(([a], [b]) => a - b)) {
    for (const [top, bottom] of runsOf(rows, gap)) {
      const key = `${top}:${bottom}`;
      const index = open.get(key);
      const left = index === undefined ? undefined : boxes[index];
      if (index !== undefined && left?.right === column - 1) boxes[index] = { ...left, right: column };
      else open.set(key, boxes.push({ top, left: column, bottom, right: column }) - 1);
    }
  }
  return boxes;
}

function runsOf(rows: number[], gap: number): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row - last[1] <= gap) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
