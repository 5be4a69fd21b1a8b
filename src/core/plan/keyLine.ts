import { PALETTE } from '../data/palette';
import { rectsOverlap, type Rect } from '../grid/rect';
import type { Sheet } from '../grid/workbook';
import { firstFilled } from './findRoom';
import type { LookBook } from './lookBook';
import type { RatedTable } from './ratedTable';
import type { RatingRequest } from './ratingRequest';
import type { CellEdit } from './writePlan';

/** A line under our columns says by what scheme, and when; where that place is taken there is none. */
export function planKeyLine(
  request: RatingRequest,
  { own }: RatedTable,
  range: Rect,
  sheet: Sheet,
  book: LookBook,
): CellEdit | null {
  const place = own?.key ?? {
    top: range.bottom + 1,
    bottom: range.bottom + 1,
    left: range.left,
    right: range.right,
  };
  const isOurs = own?.key !== null && own !== null;
  if (!isOurs && (firstFilled(sheet, place) || sheet.merges.some((merge) => rectsOverlap(merge, place))))
    return null;
  const { scheme, day } = request;
  return {
    row: place.top,
    column: place.left,
    value: `${scheme.name}: ${scheme.words}. Rated by Outturn, ${day.words}.`,
    look: book.add({
      numberFormat: 'General',
      italic: true,
      bold: false,
      colour: PALETTE.none.text,
      horizontal: 'left',
      wrap: false,
    }),
  };
}
