import { ACTION_WORDS } from '../data/headerWords';
import { LAST_COLUMN } from '../grid/address';
import { viewSheet, type SheetView } from '../grid/sheetView';
import type { Workbook } from '../grid/workbook';
import { bandOf } from './bandOf';
import type { NamedColumns } from './amendBlock';
import { findHeaderBlock, type HeaderBlock } from './headerBlock';
import { LONGEST_GAP } from './readBody';
import { readTable, type ReadTable } from './readTable';
import { rowsAfter } from './rowsAfter';
import { splitBlock } from './splitBlock';
import { statedPeriods, titlesOf, type SheetTitles, type StatedPeriod } from './statedPeriod';
import type { Ignored, Table } from './table';

/** What was found on the sheets of a workbook. */
export interface Found {
  readonly tables: readonly Table[];
  readonly ignored: readonly Ignored[];
}

/**
 * Finds every table of performance indicators: a header that names the indicator and its figures, with indicators
 * under it. Tables of actions, budgets and prose are not; what looked like one, and why it is none, is told.
 * @param named columns whose role a person has given
 */
export function findTables(workbook: Workbook, named: NamedColumns = {}): Found {
  const views = workbook.sheets.map(viewSheet);
  const titles = views.map(titlesOf);
  const found = views.map((sheet) => {
    const whole = { top: 1, bottom: sheet.lastRow, left: 1, right: LAST_COLUMN };
    const statedAbove: StatedAbove = (view, headerTop, from) =>
      statedPeriods(workbook.name, titlesFor(view, sheet, titles), sheet.sheet.name, { from, headerTop });
    return findInPart(sheet, whole, statedAbove, named);
  });
  return { tables: found.flatMap(({ tables }) => tables), ignored: found.flatMap(({ ignored }) => ignored) };
}

/**
 * The periods stated around a table; titles from the row where the table before it ended are nearest. Where tables
 * stand side by side the titles in a table's own columns speak for it, if there are any.
 */
type StatedAbove = (view: SheetView, headerTop: number, from: number) => readonly StatedPeriod[];

function titlesFor(
  view: SheetView,
  whole: SheetView,
  titles: readonly SheetTitles[],
): readonly SheetTitles[] {
  if (view === whole) return titles;
  const own = titlesOf(view);
  return own.titles.length === 0 ? titles : titles.map((one) => (one.name === own.name ? own : one));
}

/** The rows and columns of a sheet that are looked at; a sheet is as wide as Excel lets it be. */
interface Part {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Finds the tables of a part of a sheet from top to bottom, and beside each what stands left and right of it. */
function findInPart(sheet: SheetView, part: Part, statedAbove: StatedAbove, named: NamedColumns): Found {
  const isWhole = part.left === 1 && part.right === LAST_COLUMN;
  const view = isWhole ? sheet : bandOf(sheet, part.left, part.right);
  const tables: Table[] = [];
  const ignored: Ignored[] = [];
  let from = 0;
  for (const top of view.rowNumbers) {
    if (top < from || top < part.top || top > part.bottom) continue;
    const block = findHeaderBlock(view, top);
    if (!block || isHelperRow(view, top)) continue;
    const [first] = splitBlock(view, block);
    const [left, right] = first ?? [block.left, block.right];
    const isAlone = left === block.left && right === block.right;
    // A table that others stand beside is read as if they were not there, and they in their turn.
    const own = isAlone ? view : bandOf(view, left, right);
    const ownBlock = isAlone ? block : findHeaderBlock(own, top);
    if (!ownBlock) continue;
    const read = readTable(own, ownBlock, statedAbove(own, top, from), named);
    if (read.table) {
      const { range } = read.table;
      tables.push({ ...read.table, view: sheet });
      from = range.bottom + 1;
    } else {
      const why = whyIgnored(ownBlock, read);
      if (!why) continue;
      const bottom = lastRowOfBlock(own, ownBlock, (row) => statedAbove(own, row, from), named);
      ignored.push({ sheet: view.sheet.name, range: { top, left, right, bottom }, why });
      from = bottom + 1;
    }
    for (const beside of [
      { top, bottom: from - 1, left: part.left, right: left - 1 },
      { top, bottom: from - 1, left: right + 1, right: part.right },
    ]) {
      if (!holdsAnything(view, beside)) continue;
      const more = findInPart(sheet, beside, statedAbove, named);
      tables.push(...more.tables);
      ignored.push(...more.ignored);
      from = Math.max(from, ...more.tables.map(({ range }) => range.bottom + 1));
    }
  }
  return { tables, ignored };
}

/** A hidden row above a header holds what formulas need, such as dates; it heads nothing. */
function isHelperRow(view: SheetView, row: number): boolean {
  if (!view.sheet.hiddenRows.has(row)) return false;
  return !view.sheet.hiddenRows.has(row + 1) && findHeaderBlock(view, row + 1) !== null;
}

function holdsAnything(view: SheetView, { top, bottom, left, right }: Part): boolean {
  for (const row of rowsAfter(view.rowNumbers, top - 1)) {
    if (row > bottom) return false;
    if (view.filled(row).some(({ column }) => column >= left && column <= right)) return true;
  }
  return false;
}

function whyIgnored(block: HeaderBlock, read: ReadTable & { table: null }): string | null {
  if (read.why) return read.why;
  const actions = new Set(
    block.headings.map(({ words }) => words).filter((words) => ACTION_WORDS.test(words)),
  );
  return actions.size >= 3 ? 'actions, not indicators' : null;
}

/** Down to a longer gap, or to where a table of indicators begins. */
function lastRowOfBlock(
  view: SheetView,
  block: HeaderBlock,
  statedAbove: (headerTop: number) => readonly StatedPeriod[],
  named: NamedColumns,
): number {
  let last = block.rows.at(-1) ?? 0;
  for (const row of rowsAfter(view.rowNumbers, last)) {
    if (row - last > LONGEST_GAP + 1) break;
    const next = findHeaderBlock(view, row);
    if (next && readTable(view, next, statedAbove(row), named).table) break;
    last = row;
  }
  return last;
}
