import type { SheetView } from '../grid/sheetView';
import { chooseIdentity, type Identity } from './chooseIdentity';
import { decideReading, type Decided } from './decideReading';
import { withDatedFigures } from './datedFigures';
import { FIGURE_ROLES } from './figureRoles';
import { withNamed, withYear, type NamedColumns } from './amendBlock';
import type { HeaderBlock } from './headerBlock';
import { nameColumns } from './nameColumns';
import { objectTo } from './objectTo';
import { readBody, type Body } from './readBody';
import { settleUnitColumn } from './settleUnitColumn';
import { isLong, readRowPeriods } from './rowPeriods';
import type { StatedPeriod } from './statedPeriod';
import type { Column, Confidence, Table } from './table';

/** A table, or why the headings that were found head none. */
export type ReadTable = { readonly table: Table } | { readonly table: null; readonly why: string | null };

/** So many rows show whether a header heads a table at all. */
const FIRST_LOOK = 100;
const NO_ROWS = 'headings of indicators without any row of them';

/**
 * Reads the table under a header: its rows, what each column is, and which columns a judgement reads. A table of
 * performance indicators names the indicator and holds targets and actuals of it, or actuals for several parts of a
 * year; budgets beside estimates, and targets in prose, are no such table.
 */
export function readTable(
  view: SheetView,
  found: HeaderBlock,
  stated: readonly StatedPeriod[],
  named: NamedColumns,
): ReadTable {
  const year = stated.find(({ period }) => period.kind !== 'month')?.period ?? null;
  const block = withNamed(withDatedFigures(withYear(found, year)), view.sheet.name, named);
  if (!block.headings.some(({ role }) => role === 'actual' || role === 'target' || role === 'polarity'))
    return { table: null, why: null };
  const identity = chooseIdentity(view, block);
  if (!identity) return { table: null, why: null };
  const figures = block.headings
    .filter(
      ({ role, column }) => FIGURE_ROLES.has(role) && column !== identity.title && column !== identity.ref,
    )
    .map(({ column }) => column);
  const isTelling = identity.named && new Set(block.headings.map(({ role }) => role)).size >= 4;
  const look = (most: number) => {
    const body = readBody(view, block, { ...identity, figures }, year, most);
    const columns = columnsOf(view, block, body, identity);
    const why = body.rows.length === 0 ? NO_ROWS : objectTo(view, block, columns, body.rows, identity);
    return { body, columns, why };
  };
  // Prose is full of rows that could be headers: a first look keeps each from being read down to the end of the sheet.
  const isLonger = view.lastRow - (block.rows.at(-1) ?? 0) > FIRST_LOOK;
  const glimpsed = look(FIRST_LOOK);
  const { body, columns, why } = glimpsed.why === null && isLonger ? look(Infinity) : glimpsed;
  if (why !== null) return { table: null, why: isTelling || why.startsWith('budgets') ? why : null };
  const decided = decideReading(view, columns, body.rows, stated, identity);
  return { table: assembleTable(view, block, body, identity, decided) };
}

function columnsOf(view: SheetView, block: HeaderBlock, body: Body, identity: Identity): readonly Column[] {
  const named = nameIdentity(nameColumns(view, block, body.rows), identity);
  return settleUnitColumn(view, settleBudgets(named), body.rows, identity.title);
}

/** The columns chosen to name the indicator are its ref and title, whatever their headings; a second title is not. */
function nameIdentity(columns: readonly Column[], identity: Identity): readonly Column[] {
  return columns.map((column) => {
    if (column.column === identity.title && column.column !== identity.ref && column.role !== 'title') {
      return { ...column, role: 'title', confidence: 'likely', why: 'its texts name the rows' };
    }
    if (column.column === identity.ref && column.role !== 'ref') {
      return { ...column, role: 'ref', confidence: 'likely', why: 'it holds codes' };
    }
    if (column.role === 'title' && column.column !== identity.title) {
      return { ...column, role: 'other', confidence: 'likely', why: 'another column names the indicator' };
    }
    return column;
  });
}

/** A budget is no target where an estimate of the same money stands beside it: that is a finance table's pair. */
function settleBudgets(columns: readonly Column[]): readonly Column[] {
  if (!columns.some(({ role }) => role === 'forecast')) return columns;
  return columns.map((column) =>
    column.role === 'target' && /\bbudget/i.test(column.header)
      ? { ...column, role: 'other', confidence: 'likely', why: 'a budget beside an estimate' }
      : column,
  );
}

function assembleTable(
  view: SheetView,
  block: HeaderBlock,
  body: Body,
  identity: Identity,
  decided: Decided,
): Table {
  const { columns, reading, period, periodSource, mendedTitle } = decided;
  const parts = new Set(
    columns.flatMap((c) =>
      c.role === 'actual' && c.period && c.period.kind !== 'year' ? [c.period.label] : [],
    ),
  );
  const headed = columns.filter(
    ({ role, header }) => header !== '' && role !== 'other' && role !== 'comment',
  );
  const rowPeriods = readRowPeriods(view, columns, body.rows);
  const confidence = sureness(reading.undecided !== null, identity, columns);
  return {
    view,
    kind: parts.size >= 2 ? 'scorecard' : 'indicators',
    orientation: isLong(view, columns, body.rows, rowPeriods) ? 'long' : 'down',
    range: { top: block.rows[0] ?? 0, left: block.left, bottom: body.lastRow, right: block.right },
    headerRows: block.rows,
    columns,
    rows: body.rows,
    reading,
    period,
    periodSource,
    rowPeriods,
    mendedTitle,
    confidence,
    why: `${listOf(headed.slice(0, 4).map(({ header }) => header))} headings over ${body.rows.length} ${body.rows.length === 1 ? 'row' : 'rows'}`,
  };
}

/** Nothing is written beside a table of which it is a question what is judged, nor beside one that holds no outturns. */
function sureness(undecided: boolean, identity: Identity, columns: readonly Column[]): Confidence {
  if (undecided || !columns.some(({ role }) => role === 'actual')) return 'question';
  const read = columns.filter(({ role }) => role === 'actual' || role === 'target');
  return identity.named && read.some(({ confidence }) => confidence === 'sure') ? 'sure' : 'likely';
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
