import { ACTION_WORDS } from '../data/headerWords';
import type { SheetView } from '../grid/sheetView';
import { isLabelRow, type HeaderBlock } from './headerBlock';
import { ownText, readAnchored, textOf } from './places';

/** The header comes again, as at the top of a printed page. */
export function repeatsHeader(view: SheetView, row: number, block: HeaderBlock): boolean {
  const headed = block.headings.filter(({ header }) => header !== '');
  const same = headed.filter(({ column, header, lowest }) => {
    const text = ownText(view, row, column);
    return text !== '' && (text === lowest || text === header);
  });
  return same.length >= 2 && same.length >= view.filled(row).length * 0.6;
}

/** Another table begins: a row of headings, none of them a figure, and nothing that would name an indicator here. */
export function isOtherHeader(
  view: SheetView,
  row: number,
  block: HeaderBlock,
  figures: readonly number[],
): boolean {
  const cells = view.filled(row);
  if (cells.length < 2 || !isLabelRow(view, row)) return false;
  const texts = cells.map(textOf);
  const actions = texts.filter((text) => text.length <= 120 && ACTION_WORDS.test(text.toLowerCase())).length;
  if (actions >= 2 && actions >= texts.length / 2 && figures.every((column) => !isFigure(view, row, column)))
    return true;
  const roles = cells.filter(({ column }) => {
    const heading = block.headings.find((known) => known.column === column);
    const text = ownText(view, row, column);
    return heading !== undefined && HEADS.test(text) && text.length <= 40;
  });
  return roles.length >= 3 && roles.length >= cells.length * 0.6;
}

const HEADS =
  /\b(?:ref|code|target|plan|planned|actual|outturn|result|performance|previous|indicator|measure|kpi|baseline|comments?|definition|status|rag|polarity|title|description|owner)s?\b/i;

function isFigure(view: SheetView, row: number, column: number): boolean {
  const value = readAnchored(view, row, column);
  return value.value !== null || (value.missing !== 'unreadable' && value.missing !== 'blank');
}
