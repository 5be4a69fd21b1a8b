import type { Rect } from '../../core/grid/rect';
import type { Workbook } from '../../core/grid/workbook';
import type { SheetPlan } from '../../core/plan/writePlan';
import { boundsOf } from './columnParts';

/**
 * Where the figures stand that a plan was made of: what the rows that it writes held, left and right of what it writes.
 * A rating of figures that someone has corrected meanwhile would be wrong from the start.
 */
export function figureRects({ sheet: name, cells }: SheetPlan, seen: Workbook | null): Rect[] {
  const sheet = seen?.sheets.find((each) => each.name === name);
  if (!sheet || cells.length === 0) return [];
  const written = boundsOf(
    cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
  );
  let [left, right, bottom] = [Infinity, 0, 0];
  for (const [row, found] of sheet.rows) {
    if (row < written.top || row > written.bottom) continue;
    const first = found.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    left = Math.min(left, first);
    right = Math.max(right, found.length - 1);
    bottom = row;
  }
  return [
    { top: written.top, bottom, left, right: written.left - 1 },
    { top: written.top, bottom, left: written.right + 1, right },
  ].filter((rect) => rect.left <= rect.right && rect.top <= rect.bottom);
}
