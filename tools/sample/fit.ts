import { rectContains } from '../../src/core/grid/rect';
import type { NewCell, NewSheet } from '../../src/xlsx/create/newWorkbook';
import { columnOf, rectOf } from '../../src/xlsx/create/elements';

const LINE = 15;
const SPARE = 5;

/**
 * Gives every row of a sheet that has no height yet the height its wrapped texts need, so that it looks the same in
 * programs that do not fit rows by themselves.
 */
export function fitted(sheet: NewSheet): NewSheet {
  const heights: Record<number, number> = {};
  sheet.rows?.forEach((cells, above) => {
    if (cells.length === 0) return;
    const lines = cells.map((cell, before) => linesOf(textOf(cell), widthAt(sheet, above + 1, before + 1)));
    heights[above + 1] = Math.max(1, ...lines) * LINE + SPARE;
  });
  return { ...sheet, heights: { ...heights, ...sheet.heights } };
}

/** The width that a text has to itself; null where it may use more than one row. */
function widthAt(sheet: NewSheet, row: number, column: number): number | null {
  const merge = (sheet.merges ?? []).map(rectOf).find((rect) => rectContains(rect, row, column));
  const { left, right } = merge ?? { left: column, right: column };
  if (merge && merge.top < merge.bottom) return null;
  const widths = Object.entries(sheet.widths ?? {}).map(([letters, width]) => ({
    at: columnOf(letters),
    width,
  }));
  return widths.reduce((sum, { at, width }) => (at >= left && at <= right ? sum + width : sum), 0);
}

function linesOf(text: string, width: number | null): number {
  if (width === null) return 1;
  const lines = text.split('\n').map((line) => Math.ceil((line.length * 0.95) / width));
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0);
}

function textOf(cell: NewCell): string {
  const isDetailed = typeof cell === 'object' && cell !== null && 'value' in cell;
  const wraps = isDetailed && cell.look?.wrap === true;
  return wraps && typeof cell.value === 'string' ? cell.value : '';
}
