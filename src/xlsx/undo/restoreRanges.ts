import { parseRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { Sheet } from '../../core/grid/workbook';
import { FILTER_NAME, PRINT_AREA_NAME, rangeNames } from '../edit/rangeNames';
import type { SheetScan } from '../edit/sheetScan';
import { storedWidth } from '../edit/spliceColumns';
import type { NameChange } from '../edit/spliceNames';
import type { SheetEdit } from '../edit/editBook';
import type { TablePart } from '../read/readTable';
import type { SheetPart, WorkbookPart } from '../read/workbookPart';
import type { RangeUndo, UndoSheet } from './undo';

/** Other programs round a width to their own pixels. */
const WIDTH_TOLERANCE = 0.3;

/** The widths that go back: those that are still what was set. */
export function restoreWidths(
  undo: UndoSheet,
  scan: SheetScan,
  columnOf: (column: number) => number | null,
): Map<number, string | null> {
  const widths = new Map<number, string | null>();
  for (const [column, set, before] of undo.widths) {
    const current = columnOf(column);
    const now = current === null ? null : storedWidth(scan, current);
    if (current === null || now === null) continue;
    if (Math.abs(Number(now) - Number(set)) < WIDTH_TOLERANCE) widths.set(current, before);
  }
  return widths;
}

/** The filter, and the names that belong to it and to the print area, as they were. */
export function restoreFilterAndPrintArea(
  undo: UndoSheet,
  sheet: Sheet,
  workbook: WorkbookPart,
  part: SheetPart,
): { autoFilter: SheetEdit['change']['autoFilter']; names: NameChange[] } {
  const filter = restoreRange(undo.autoFilter, sheet.autoFilter);
  const area = restoreRange(undo.printArea, sheet.printArea);
  const names = rangeNames(workbook, part, rectOf(filter), rectOf(area));
  if (filter === 'none')
    names.push({ name: FILTER_NAME, sheetIndex: part.index, refersTo: null, isHidden: true });
  if (area === 'none')
    names.push({ name: PRINT_AREA_NAME, sheetIndex: part.index, refersTo: null, isHidden: false });
  return { autoFilter: filter, names };
}

/** Excel tables with the range each goes back to; null leaves a table as it is. */
export function restoreTables(undo: UndoSheet, tables: readonly TablePart[]): SheetEdit['tables'] {
  return tables.map((table) => {
    const [, set, before] = undo.tables.find(([name]) => name === table.name) ?? [];
    const range = set === undefined || before === undefined ? null : restoreRange([set, before], table.range);
    return { table, range: rectOf(range) };
  });
}

/** The range as it was before, moved along; null where it is no longer what was set. */
function restoreRange(undo: RangeUndo | null, now: Rect | null): Rect | 'none' | null {
  const set = undo && parseRect(undo[0]);
  if (!set || !now || now.right - now.left !== set.right - set.left) return null;
  if (undo[1] === null) return 'none';
  const before = parseRect(undo[1]);
  if (!before) return null;
  return {
    top: now.top + before.top - set.top,
    left: now.left + before.left - set.left,
    bottom: now.bottom + before.bottom - set.bottom,
    right: now.right + before.right - set.right,
  };
}

function rectOf(range: Rect | 'none' | null): Rect | null {
  return range === 'none' ? null : range;
}
