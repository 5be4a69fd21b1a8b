import type { Rect } from '../../core/grid/rect';
import type { SheetPart } from '../read/workbookPart';
import { absoluteReference } from './absoluteReference';
import type { NameChange } from './spliceNames';

/** Excel keeps the ranges of filters and print areas as names of their sheet. */
export function rangeNames(sheet: SheetPart, autoFilter: Rect | null, printArea: Rect | null): NameChange[] {
  const name = (text: string, range: Rect | null, isHidden: boolean): NameChange[] =>
    range
      ? [{ name: text, sheetIndex: sheet.index, refersTo: absoluteReference(sheet.name, range), isHidden }]
      : [];
  return [...name('_xlnm._FilterDatabase', autoFilter, true), ...name('_xlnm.Print_Area', printArea, false)];
}
