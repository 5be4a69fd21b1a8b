import { COUNTED } from '../data/unitWords';
import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { tidyText } from '../values/tidyText';
import { findUnit } from '../values/unitHint';
import { BY_HAND } from './nameColumns';
import type { Column, TableRow } from './table';

/** As many rows tell as much as all of them. */
const SAMPLE = 50;

/**
 * Finds the column of units by what it holds, where its heading says something else: "measure" over "Percentage" in
 * every row, beside a "unit" that says what is measured. The name of an indicator is never taken for one.
 */
export function settleUnitColumn(
  view: SheetView,
  columns: readonly Column[],
  rows: readonly TableRow[],
  title: number,
): readonly Column[] {
  const holdsUnits = ({ column }: Column) => holdsOnlyUnits(view, column, rows.slice(0, SAMPLE));
  const settled = (column: Column) => column.why === BY_HAND || holdsUnits(column);
  if (columns.some((column) => column.role === 'unit' && settled(column))) return columns;
  const unit = columns.find(
    (column) => column.column !== title && MEASURE.test(column.header) && holdsUnits(column),
  );
  if (!unit) return columns;
  return columns.map((column) => {
    if (column === unit) return { ...column, role: 'unit', confidence: 'likely', why: 'it holds units' };
    return column.role === 'unit'
      ? { ...column, role: 'other', confidence: 'likely', why: 'headed unit, but holds none' }
      : column;
  });
}

const MEASURE = /\b(?:measures?|measured|types?)\b/i;

function holdsOnlyUnits(view: SheetView, column: number, rows: readonly TableRow[]): boolean {
  const texts = rows.flatMap(({ row }) => {
    const text = tidyText(displayText(view.at(row, column)?.cell));
    return text === '' ? [] : [text];
  });
  return texts.length > 0 && texts.every((text) => COUNTED.test(text) || findUnit(text, 'unit') !== null);
}
