import { ACTION_WORDS } from '../data/headerWords';
import { viewSheet, type SheetView } from '../grid/sheetView';
import type { Workbook } from '../grid/workbook';
import { findHeaderBlock, type HeaderBlock, type NamedColumns } from './headerBlock';
import { readTable, type ReadTable } from './readTable';
import { statedPeriods, titlesOf, type StatedPeriod } from './statedPeriod';
import type { Ignored, Table } from './table';

/** What was found on the sheets of a workbook. */
export interface Found {
  readonly tables: readonly Table[];
  readonly ignored: readonly Ignored[];
}

/** A table may be broken by this many blank rows; more end it. */
const LONGEST_GAP = 3;

/**
 * Finds every table of performance indicators: a header that names the indicator and its figures, with indicators
 * under it. Tables of actions, budgets and prose are not; what looked like one, and why it is none, is told.
 * @param named columns whose role a person has given
 */
export function findTables(workbook: Workbook, named: NamedColumns = {}): Found {
  const views = workbook.sheets.map(viewSheet);
  const titles = views.map(titlesOf);
  const found = views.map((view) =>
    findOnSheet(
      view,
      (headerTop, from) => statedPeriods(workbook.name, titles, view.sheet.name, { from, headerTop }),
      named,
    ),
  );
  return { tables: found.flatMap(({ tables }) => tables), ignored: found.flatMap(({ ignored }) => ignored) };
}

/** The periods stated around a table; titles from the row where the table before it ended are nearest. */
type StatedAbove = (headerTop: number, from: number) => readonly StatedPeriod[];

function findOnSheet(view: SheetView, statedAbove: StatedAbove, named: NamedColumns): Found {
  const tables: Table[] = [];
  const ignored: Ignored[] = [];
  let from = 0;
  for (const top of view.rowNumbers) {
    if (top < from) continue;
    const block = findHeaderBlock(view, top);
    if (!block) continue;
    const read = readTable(view, block, statedAbove(top, from), named);
    if (read.table) {
      tables.push(read.table);
      from = read.table.range.bottom + 1;
      continue;
    }
    const why = whyIgnored(block, read);
    if (!why) continue;
    const range = {
      top,
      left: block.left,
      right: block.right,
      bottom: lastRowOfBlock(view, block, (row) => statedAbove(row, from), named),
    };
    ignored.push({ sheet: view.sheet.name, range, why });
    from = range.bottom + 1;
  }
  return { tables, ignored };
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
  for (const row of view.rowNumbers.filter((filled) => filled > last)) {
    if (row - last > LONGEST_GAP + 1) break;
    const next = findHeaderBlock(view, row);
    if (next && readTable(view, next, statedAbove(row), named).table) break;
    last = row;
  }
  return last;
}
