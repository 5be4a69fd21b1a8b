import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { CellLook } from '../looks/cellLook';
import type { LookChange } from './lookChange';
import { bytesOf } from './step';
import type { Step } from './step';

/** Cells that one call sets, so that it fits a message with others. */
const MOST_CELLS = 10_000;

/** Sets looks cell by cell, a rectangle in one action; cells that do not change are passed over. */
export function cellPropertySteps(
  sheet: string,
  changes: readonly LookChange[],
  boxes: readonly Rect[],
): Step[] {
  const byPlace = new Map(changes.map(({ row, column, look }) => [`${row}:${column}`, propertiesOf(look)]));
  return boxes.flatMap((box) => {
    const height = Math.max(1, Math.floor(MOST_CELLS / (box.right - box.left + 1)));
    const count = Math.ceil((box.bottom - box.top + 1) / height);
    return Array.from({ length: count }, (_, index): Step => {
      const top = box.top + index * height;
      const piece = { ...box, top, bottom: Math.min(box.bottom, top + height - 1) };
      const rows = Array.from({ length: piece.bottom - piece.top + 1 }, (__, down) =>
        Array.from(
          { length: piece.right - piece.left + 1 },
          (___, right) => byPlace.get(`${piece.top + down}:${piece.left + right}`) ?? {},
        ),
      );
      return {
        bytes: bytesOf(rows) + 1000,
        run: (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRange(formatRect(piece));
          // Excel gave these words, so that they are among those it takes.
          range.setCellProperties(rows);
          range.untrack();
        },
      };
    });
  });
}

function propertiesOf(look: Partial<CellLook>): object {
  const { fill, fontName, fontSize, colour, bold, italic, horizontal, vertical, wrap, indent } = look;
  const font = defined({ name: fontName, size: fontSize, color: colour, bold, italic });
  return {
    format: defined({
      horizontalAlignment: horizontal,
      verticalAlignment: vertical,
      wrapText: wrap,
      indentLevel: indent,
      font: Object.keys(font).length > 0 ? font : undefined,
      fill: typeof fill === 'string' ? { color: fill } : undefined,
    }),
  };
}

/** The properties that are given. */
function defined(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
