import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { readCell } from '../values/readCell';
import { tidyText } from '../values/tidyText';
import type { TableRow } from './table';

/** What a column holds over the rows of a table, as counts. */
export interface ColumnContent {
  readonly filled: number;
  /** Cells that read as a figure, a level, or a reason for having none. */
  readonly readable: number;
  readonly figures: number;
  /** Mean length of the texts that are not figures. */
  readonly meanLength: number;
  readonly codes: number;
}

/** "BP-09", "NI 140", "3.2a", "HR/07b": short, with a figure in it, of at most three parts. */
const CODE = /^(?=.*\d)(?=.{1,20}$)[a-z0-9]{1,8}(?:[ ./_-][a-z0-9]{1,8}){0,2}$/i;

/** As many rows, evenly spread, tell as much of a column as all of them. */
const SAMPLE = 500;

/** Measures the content of a column, to weigh it against its heading. */
export function measureContent(view: SheetView, column: number, rows: readonly TableRow[]): ColumnContent {
  let filled = 0;
  let readable = 0;
  let figures = 0;
  let codes = 0;
  let length = 0;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index]?.row ?? 0;
    const anchored = view.at(row, column);
    if (!anchored) continue;
    filled += 1;
    const value = readCell(anchored.cell, anchored.row, anchored.column);
    const text = tidyText(displayText(anchored.cell));
    if (value.value !== null) figures += 1;
    else length += text.length;
    if (value.missing !== 'unreadable' || (value.words !== null && text.length <= 40)) readable += 1;
    if (CODE.test(text)) codes += 1;
  }
  return { filled, readable, figures, codes, meanLength: filled > figures ? length / (filled - figures) : 0 };
}
