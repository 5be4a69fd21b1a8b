import { rectsOverlap, type Rect } from '../grid/rect';
import type { Sheet } from '../grid/workbook';
import type { Table } from '../tables/table';
import type { SheetPlan } from './writePlan';

/**
 * Lets what the sheet does with the table take our columns in: its AutoFilter, so that they sort and filter with their
 * rows; its print area; and the Excel table that it is, where it is one.
 * @param own our columns from the header's last row down
 * @param whole the same with the key under them
 */
export function widenSheet(
  sheet: Sheet,
  { range, headerRows }: Table,
  own: Rect,
  whole: Rect,
): Pick<SheetPlan, 'autoFilter' | 'printArea' | 'excelTables'> {
  const { autoFilter, printArea } = sheet;
  const headerRow = headerRows.at(-1) ?? range.top;
  const filters = autoFilter !== null && autoFilter.top === headerRow && rectsOverlap(autoFilter, range);
  const reaches = (area: Rect) => area.right + 1 >= own.left;
  return {
    autoFilter:
      filters && autoFilter.right < own.right && reaches(autoFilter)
        ? { ...autoFilter, right: own.right }
        : null,
    printArea: printArea !== null && rectsOverlap(printArea, range) ? widened(printArea, whole) : null,
    excelTables: sheet.excelTables
      .filter(
        (table) => rectsOverlap(table.range, range) && table.range.right < own.right && reaches(table.range),
      )
      .map(({ name, range: before }) => ({ name, range: { ...before, right: own.right } })),
  };
}

function widened(area: Rect, whole: Rect): Rect | null {
  const wider = {
    ...area,
    right: Math.max(area.right, whole.right),
    bottom: Math.max(area.bottom, whole.bottom),
  };
  return wider.right === area.right && wider.bottom === area.bottom ? null : wider;
}
