import { isDateFormat } from 'numfmt';
import { TICK_WORDS } from '../data/headerWords';
import type { Rect } from '../grid/rect';
import type { Anchored, SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { findMarker } from '../values/findMarker';
import { findPeriods } from '../values/findPeriods';
import { parseQuantity } from '../values/parseQuantity';
import { tidyText } from '../values/tidyText';
import { carryPeriods } from './carryPeriods';
import { classifyHeading, type Heading } from './classifyHeading';

/** Rows that head a table, and what each column's heading says. */
export interface HeaderBlock {
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
  /** One for each column from left to right. */
  readonly headings: readonly HeadingAt[];
  readonly score: number;
}

export interface HeadingAt extends Heading {
  readonly column: number;
  readonly header: string;
  /** The header with the period of its group, where that stands in a column left of it. */
  readonly said: string;
  /** The lowest heading cell's own text: what a tick column stands for. */
  readonly lowest: string;
  /** A person has said what the column is. */
  readonly byHand: boolean;
}

const DEEPEST = 5;
const LONGEST_HEADING = 160;
const RESERVED = new Set(['ref', 'title']);

/**
 * The header that begins in a row, or null where none does. Of the depths that are possible the one wins whose
 * headings say the most; the columns that name the indicator are headed in exactly one row, so that a first row of
 * words is never taken for a second row of headings.
 */
export function findHeaderBlock(view: SheetView, top: number): HeaderBlock | null {
  if (!beginsHeader(view, top)) return null;
  let best: HeaderBlock | null = null;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const bottom = top + depth - 1;
    // A heading merged downwards reaches as far as the header does, over rows that are empty beside it.
    const reaches = depth < DEEPEST && reachesBelow(view, top, bottom);
    if (!isLabelRow(view, bottom) && !(reaches && view.filled(bottom).length === 0)) break;
    if (reaches) continue;
    const block = readBlock(view, top, bottom);
    if (block && (!best || block.score > best.score)) best = block;
  }
  return best;
}

/** True where every filled cell of the row could be a heading, and at least one is filled. */
export function isLabelRow(view: SheetView, row: number): boolean {
  const cells = view.filled(row);
  return cells.length > 0 && cells.every(isLabel);
}

/** A header begins with two headings or more, or with one that spans some columns of a table but is no title. */
function beginsHeader(view: SheetView, row: number): boolean {
  const cells = view.filled(row);
  if (cells.length >= 2) return cells.some(isLabel);
  const [only] = cells;
  return (
    only !== undefined &&
    only.range.right > only.range.left &&
    view.filled(row + 1).length >= 2 &&
    only.column > leftmost(view, row + 1)
  );
}

function reachesBelow(view: SheetView, top: number, bottom: number): boolean {
  return rangeOfRows(top, bottom).some((row) =>
    view.filled(row).some(({ range }) => range.bottom > bottom && range.bottom - top < DEEPEST),
  );
}

function leftmost(view: SheetView, row: number): number {
  return view.filled(row)[0]?.column ?? 0;
}

function isLabel({ cell }: Anchored): boolean {
  if (typeof cell.value === 'number')
    return (
      isYearNumber(cell.value) || (isDateFormat(cell.format) && findPeriods(displayText(cell)).length === 1)
    );
  if (typeof cell.value !== 'string') return false;
  const text = tidyText(cell.value);
  if (text.length > LONGEST_HEADING) return false;
  if (/^[£$€%]/.test(text) && !/\d{2}/.test(text.replace("'000", ''))) return true;
  return parseQuantity(text) === null || findPeriods(text).length > 0;
}

function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100;
}

function readBlock(view: SheetView, top: number, bottom: number): HeaderBlock | null {
  const { left, right } = spanOf(view, top, bottom);
  const carried = carryPeriods(view, top, bottom, right);
  const headings: HeadingAt[] = [];
  for (let column = left; column <= right; column++) {
    const texts = headingTexts(view, column, { top, bottom, left, right });
    const header = texts.join(' ');
    const group = carried.get(column);
    const said = group !== undefined && findPeriods(header).length === 0 ? `${group} ${header}` : header;
    const heading = {
      ...classifyHeading(said, null),
      said,
      column,
      header,
      lowest: texts.at(-1) ?? '',
      byHand: false,
    };
    // The columns that say which indicator it is are headed once: a second text there is the first row of the body.
    if (RESERVED.has(heading.role) && texts.length > 1) return null;
    headings.push(heading);
  }
  if (
    bottom > top &&
    RESERVED.has(classifyHeading(headings[0]?.lowest ?? '', null).role) &&
    findMarker(headings[0]?.lowest ?? '')
  )
    return null;
  const score = headings.reduce((sum, heading) => sum + worth(heading), countTicks(headings) / 4);
  const rows = rangeOfRows(top, bottom).filter((row) => view.filled(row).length > 0);
  return { rows, left, right, headings, score };
}

/** Headings that are tick words beside another tick word: a row of them is a row of headings. */
function countTicks(headings: readonly HeadingAt[]): number {
  const isTick = (heading: HeadingAt | undefined) =>
    heading !== undefined && TICK_WORDS.some(({ words }) => words.includes(heading.lowest.toUpperCase()));
  return headings.filter(
    (heading, index) =>
      isTick(heading) &&
      [headings[index - 1], headings[index + 1]].some(
        (beside) => isTick(beside) && beside?.lowest !== heading.lowest,
      ),
  ).length;
}

function worth(heading: HeadingAt): number {
  if (heading.header === '') return 0;
  const role = heading.role === 'other' ? 0 : heading.weak && !heading.barePeriod ? 0.75 : 1;
  // "2023/24 Q1" says more than "2023/24" above it.
  const part = heading.period && heading.period.kind !== 'year' ? 0.25 : 0;
  return role + part + (heading.period && !heading.barePeriod ? 0.5 : 0);
}

function spanOf(view: SheetView, top: number, bottom: number): { left: number; right: number } {
  const cells = rangeOfRows(top, bottom).flatMap((row) => view.filled(row));
  return {
    left: Math.min(...cells.map(({ column }) => column)),
    right: Math.max(...cells.map(({ range }) => range.right)),
  };
}

/** The texts over a column, top to bottom, each merge once. */
function headingTexts(view: SheetView, column: number, block: Rect): string[] {
  const seen = new Set<string>();
  return rangeOfRows(block.top, block.bottom).flatMap((row) => {
    const anchored = view.at(row, column);
    const key = anchored ? `${anchored.row}:${anchored.column}` : '';
    if (!anchored || seen.has(key) || anchored.row < block.top) return [];
    seen.add(key);
    return [tidyText(displayText(anchored.cell))];
  });
}

function rangeOfRows(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
