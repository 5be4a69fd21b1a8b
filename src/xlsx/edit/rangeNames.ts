import { formatPlace } from '../../core/grid/place';
import type { Rect } from '../../core/grid/rect';
import type { WorkbookPart, SheetPart } from '../read/workbookPart';
import type { NameChange } from './spliceNames';

export const FILTER_NAME = '_xlnm._FilterDatabase';
export const PRINT_AREA_NAME = '_xlnm.Print_Area';

/** The names in which Excel keeps the ranges of a sheet's filter, where it has one already, and of its print area. */
export function rangeNames(
  workbook: WorkbookPart,
  sheet: SheetPart,
  autoFilter: Rect | null,
  printArea: Rect | null,
): NameChange[] {
  const set = (name: string, range: Rect | null, isHidden: boolean): NameChange[] =>
    range
      ? [{ name, sheetIndex: sheet.index, refersTo: formatPlace({ sheet: sheet.name, range }), isHidden }]
      : [];
  const hasFilterName = workbook.names.some((each) => each.name === FILTER_NAME && each.sheet === sheet.name);
  return [
    ...set(FILTER_NAME, hasFilterName ? autoFilter : null, true),
    ...set(PRINT_AREA_NAME, printArea, false),
  ];
}
