import type { SheetView } from '../grid/sheetView';
import type { HeaderBlock, HeadingAt } from './headerBlock';
import { indexAfter } from './rowsAfter';

/** So many rows under a header show whether a column without a heading is empty. */
const LOOKED_AT = 8;

/**
 * Tells where one table ends and another begins beside it: at an empty column after which the indicator is named
 * again, or where a heading that names the indicator comes again. A gap inside a table, with nothing but figures or
 * notes after it, is no end. Gives the first and last column of each table, from left to right.
 */
export function splitBlock(view: SheetView, block: HeaderBlock): readonly (readonly [number, number])[] {
  const gaps = new Set(
    block.headings.filter((heading) => isGap(view, block, heading)).map(({ column }) => column),
  );
  const bottom = block.rows.at(-1) ?? 0;
  // What Excel calls a table is one for whoever made it, whether or not a gap stands beside it.
  const excelLefts = new Set(
    view.sheet.excelTables
      .filter(({ range }) => range.top <= bottom && range.bottom >= bottom)
      .map(({ range }) => range.left),
  );
  const beginsApart = (column: number) => gaps.has(column - 1) || excelLefts.has(column);
  const lastFigure = block.headings.findLast(isFigure)?.column ?? 0;
  const starts = [block.left];
  let names = new Set<string>();
  let hasFigure = false;
  for (const heading of block.headings) {
    const { column, words } = heading;
    const isAgain = isNaming(heading) && words !== '' && names.has(words);
    const isNew = beginsApart(column) && (isNaming(heading) || isPlace(heading));
    if (names.size > 0 && hasFigure && column < lastFigure && (isAgain || isNew)) {
      starts.push(column);
      names = new Set();
      hasFigure = false;
    }
    if (isNaming(heading)) names.add(words);
    if (isFigure(heading)) hasFigure = true;
  }
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return [start, trimmedEnd(block, next === undefined ? block.right : next - 1, start, gaps)];
  });
}

/** Texts after a gap that are no headings of this table, such as a key to the colours or the next table's title. */
function trimmedEnd(block: HeaderBlock, last: number, start: number, gaps: ReadonlySet<number>): number {
  let end = last;
  for (const gap of [...gaps].sort((a, b) => a - b)) {
    if (gap <= start || gap > end) continue;
    const headings = block.headings.filter(({ column }) => column > gap && column <= end);
    const before = block.headings.filter(({ column }) => column >= start && column < gap);
    if (before.some(isFigure) && headings.every(({ role }) => role === 'other')) end = gap - 1;
  }
  return end;
}

function isNaming({ role, weak }: HeadingAt): boolean {
  return role === 'ref' || (role === 'title' && !weak);
}

function isPlace({ role }: HeadingAt): boolean {
  return role === 'section' || role === 'area' || role === 'title';
}

function isFigure({ role }: HeadingAt): boolean {
  return role === 'target' || role === 'actual';
}

function isGap(view: SheetView, block: HeaderBlock, { column, header }: HeadingAt): boolean {
  if (header !== '') return false;
  const bottom = block.rows.at(-1) ?? 0;
  const first = indexAfter(view.rowNumbers, bottom);
  const rows = [...block.rows, ...view.rowNumbers.slice(first, first + LOOKED_AT)];
  return rows.every((row) => view.at(row, column) === undefined);
}
