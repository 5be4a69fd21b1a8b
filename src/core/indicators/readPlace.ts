import type { SheetView } from '../grid/sheetView';
import type { TableRow } from '../tables/table';
import { displayText } from '../values/displayText';
import { parseValue } from '../values/parseValue';
import { readCell } from '../values/readCell';
import { tidyText } from '../values/tidyText';
import { missingValue, type Value } from '../values/value';

/** The text of a row's place, with what a page break carried to the rows below; "" where there is none. */
export function readText(view: SheetView, row: TableRow, column: number | null): string {
  if (column === null) return '';
  const parts = [row.row, ...row.continuations].map((at) => {
    const anchored = view.at(at, column);
    return anchored && (at === row.row || anchored.row === at) ? tidyText(displayText(anchored.cell)) : '';
  });
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * The figure at a row's place. A text that a page break carried below belongs to it: "65.8%" and "(predicted year end
 * position)" two rows further are one forecast.
 */
export function readFigure(view: SheetView, row: TableRow, column: number | null): Value {
  if (column === null) return missingValue('blank');
  const anchored = view.at(row.row, column);
  const own = anchored
    ? readCell(anchored.cell, anchored.row, anchored.column)
    : readCell(undefined, row.row, column);
  const joined = readText(view, row, column);
  if (row.continuations.length === 0 || joined === tidyText(own.text)) return own;
  const whole = parseValue(joined, own.cell);
  if (own.value === null || whole.value === null) return whole;
  return { ...own, text: joined, flags: [...new Set([...own.flags, ...whole.flags])] };
}
