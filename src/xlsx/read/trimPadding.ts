import type { Cell } from '../../core/grid/workbook';

/** Coloured cells this far beyond the content still count as near it: a rating column without a word in it. */
const MARGIN = 64;

/**
 * Drops cells that are only coloured and lie far beyond everything that holds content. People colour whole rows and
 * columns; no table reaches into that, and sixteen thousand cells a row would be read for nothing.
 */
export function trimPadding(rows: Map<number, (Cell | undefined)[]>): Map<number, (Cell | undefined)[]> {
  let lastColumn = 0;
  let lastRow = 0;
  for (const [row, cells] of rows) {
    const last = cells.findLastIndex(holdsContent);
    if (last < 0) continue;
    lastColumn = Math.max(lastColumn, last);
    lastRow = row;
  }
  for (const [row, cells] of rows) {
    if (row > lastRow + MARGIN) rows.delete(row);
    else if (cells.length > lastColumn + MARGIN + 1) rows.set(row, cells.slice(0, lastColumn + MARGIN + 1));
  }
  return rows;
}

function holdsContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}
