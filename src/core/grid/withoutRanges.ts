import { rectContains, type Rect } from './rect';
import type { Sheet } from './workbook';

/** The sheet as if nothing stood in these ranges: what Outturn wrote is never read as the workbook's own statement. */
export function withoutRanges(sheet: Sheet, ranges: readonly Rect[]): Sheet {
  if (ranges.length === 0) return sheet;
  const rows = new Map(
    [...sheet.rows].map(([row, cells]) => {
      const touched = ranges.filter((range) => row >= range.top && row <= range.bottom);
      if (touched.length === 0) return [row, cells];
      return [
        row,
        cells.map((cell, column) =>
          touched.some((range) => rectContains(range, row, column)) ? undefined : cell,
        ),
      ];
    }),
  );
  return { ...sheet, rows };
}
