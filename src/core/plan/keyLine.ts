import { PALETTE } from '../data/palette';
import { rectContains, rectsOverlap, type Rect } from '../grid/rect';
import type { Sheet } from '../grid/workbook';
import { firstFilled } from './findRoom';
import type { LookBook } from './lookBook';
import type { OwnBlock } from './ownColumns';
import type { RatedTable } from './ratedTable';
import type { RatingRequest } from './ratingRequest';
import type { CellEdit } from './writePlan';

/**
 * A line under our columns says by what scheme, and when; where that place is taken there is none. It stays where an
 * earlier run wrote it, unless the table has grown over that place.
 */
export function planKeyLine(
  request: RatingRequest,
  { own }: RatedTable,
  range: Rect,
  sheet: Sheet,
  book: LookBook,
): CellEdit | null {
  const ours = own?.key && own.key.top > range.bottom ? own.key : null;
  const place = ours ?? { ...range, top: range.bottom + 1, bottom: range.bottom + 1 };
  if (!ours && (firstFilled(sheet, place) || sheet.merges.some((merge) => rectsOverlap(merge, place))))
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

/** Empties the key's old place where the key has moved or gone, and no rating takes that place. */
export function clearOldKey(
  own: OwnBlock | null,
  key: CellEdit | null,
  body: readonly CellEdit[],
): readonly CellEdit[] {
  const old = own?.key;
  if (!old || (key && rectContains(old, key.row, key.column))) return [];
  if (body.some(({ row, column }) => rectContains(old, row, column))) return [];
  return [{ row: old.top, column: old.left, value: null, look: null }];
}
