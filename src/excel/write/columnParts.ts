import { rectContains, type Rect } from '../../core/grid/rect';
import type { SheetPlan } from '../../core/plan/writePlan';
import type { ColumnPart } from '../looks/loadColumns';
import { boxesAround } from './groupCells';

/** A column with more parts than this is taken as one, however its cells differ. */
const MOST_PARTS = 12;

/**
 * The parts of columns that a plan writes, borrows for or borrows from. Cells that are written together mostly look
 * alike, and what looks alike is told in few words: headings, bodies and what stands alone are parts of their own.
 */
export function columnParts({ sheet, cells, borrow }: SheetPlan): ColumnPart[] {
  const rects = borrow.flatMap(({ from, to }) => [...columnsOf(from), ...columnsOf(to)]);
  const alone = cells.filter(({ row, column }) => !rects.some((rect) => rectContains(rect, row, column)));
  const byColumn = new Map<number, Map<string, Rect>>();
  for (const rect of [...rects, ...boxesAround(alone).flatMap(columnsOf)]) {
    const parts = byColumn.get(rect.left) ?? new Map<string, Rect>();
    byColumn.set(rect.left, parts.set(`${rect.top}:${rect.bottom}`, rect));
  }
  return [...byColumn.values()].flatMap((parts) =>
    (parts.size > MOST_PARTS ? [boundsOf([...parts.values()])] : [...parts.values()]).map((rect) => ({
      sheet,
      rect,
    })),
  );
}

/** The rectangle around others. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { top, left, bottom, right } of rects) {
    bounds.top = Math.min(bounds.top, top);
    bounds.left = Math.min(bounds.left, left);
    bounds.bottom = Math.max(bounds.bottom, bottom);
    bounds.right = Math.max(bounds.right, right);
  }
  return bounds;
}

function columnsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.right - rect.left + 1 }, (_, index) => ({
    ...rect,
    left: rect.left + index,
    right: rect.left + index,
  }));
}
