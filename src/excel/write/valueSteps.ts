import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { packParcels } from '../parcels';
import { boxesAround } from './groupCells';
import type { CellPlace } from './groupCells';
import { bytesOf } from './step';
import type { Step } from './step';

/** What is to be entered in a cell; `""` empties it. */
export interface Entry extends CellPlace {
  readonly value: string | number | boolean;
}

type Property = 'formulas' | 'numberFormat';

/** So large a piece still leaves room for others in its message. */
const MOST_BYTES = 1_000_000;

/** Enters contents: text that is to stay text must have been made safe before. */
export function entrySteps(sheet: string, entries: readonly Entry[]): Step[] {
  return gridSteps(sheet, 'formulas', entries);
}

/** Sets number formats. */
export function formatSteps(sheet: string, entries: readonly Entry[]): Step[] {
  return gridSteps(sheet, 'numberFormat', entries);
}

/** One action a rectangle, in which cells that are not ours are left as they are. */
function gridSteps(sheet: string, property: Property, entries: readonly Entry[]): Step[] {
  const byPlace = new Map<string, Entry['value']>();
  for (const { row, column, value } of entries) byPlace.set(`${row}:${column}`, value);
  return boxesAround(entries).flatMap((box) => {
    const rows = Array.from({ length: box.bottom - box.top + 1 }, (_, down) =>
      Array.from(
        { length: box.right - box.left + 1 },
        (__, right) => byPlace.get(`${box.top + down}:${box.left + right}`) ?? null,
      ),
    );
    let top = box.top;
    return packParcels(rows, bytesOf, MOST_BYTES).map((piece) => {
      const rect = { ...box, top, bottom: top + piece.length - 1 };
      top = rect.bottom + 1;
      return gridStep(sheet, property, rect, piece);
    });
  });
}

function gridStep(sheet: string, property: Property, rect: Rect, rows: Grid): Step {
  return {
    // Excel's library divides it into messages of 1,500 cells, each with some words of its own.
    bytes: bytesOf(rows) + 1000 * Math.ceil((rows.length * (rows[0]?.length ?? 0)) / 1500),
    run: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(formatRect(rect));
      range[property] = rows;
      range.untrack();
    },
  };
}

type Grid = (Entry['value'] | null)[][];
