import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { tidyText } from '../values/tidyText';
import { classifyHeading } from './classifyHeading';

/**
 * Periods that head a group of columns without a merge: "2019/20", a blank, "2020/21", a blank over Target, Actual,
 * Target, Actual. The blank belongs to the period left of it. Told only where two periods or more stand in one row,
 * and no farther than a group is wide, so that a year over one column says nothing of its neighbours.
 * @returns the period's text by column
 */
export function carryPeriods(
  view: SheetView,
  top: number,
  bottom: number,
  right: number,
): ReadonlyMap<number, string> {
  const carried = new Map<number, string>();
  for (let row = top; row < bottom; row++) {
    const cells = view.filled(row).map(({ cell, column, range }) => {
      const text = tidyText(displayText(cell));
      return { text, column, range, isPeriod: classifyHeading(text, null).barePeriod };
    });
    if (cells.filter(({ isPeriod }) => isPeriod).length < 2) continue;
    let widest = 1;
    cells.forEach(({ text, column, range, isPeriod }, index) => {
      const next = cells[index + 1]?.column;
      if (next !== undefined && isPeriod) widest = Math.max(widest, next - column);
      if (!isPeriod || range.right > range.left) return;
      const end = next ?? Math.min(right + 1, column + widest);
      for (let at = column + 1; at < end; at++) {
        if (isHeadedBelow(view, row, bottom, at)) carried.set(at, text);
      }
    });
  }
  return carried;
}

function isHeadedBelow(view: SheetView, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) {
    const anchored = view.at(below, column);
    if (anchored && anchored.row > row) return true;
  }
  return false;
}
