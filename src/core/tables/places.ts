import type { Anchored, SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { parseValue } from '../values/parseValue';
import { readCell } from '../values/readCell';
import { tidyText } from '../values/tidyText';

/** What stands at a place, read as a figure. */
export function readAnchored(view: SheetView, row: number, column: number) {
  const anchored = view.at(row, column);
  return anchored ? readCell(anchored.cell, anchored.row, anchored.column) : parseValue('');
}

/** The tidied text at a place; "" where nothing is. */
export function ownText(view: SheetView, row: number, column: number): string {
  const anchored = view.at(row, column);
  return anchored ? textOf(anchored) : '';
}

export function textOf({ cell }: Anchored): string {
  return tidyText(displayText(cell));
}
