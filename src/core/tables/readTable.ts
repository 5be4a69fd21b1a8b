import type { Role } from '../data/headerWords';
import type { SheetView } from '../grid/sheetView';
import { chooseIdentity, type Identity } from './chooseIdentity';
import { decideReading, type Decided } from './decideReading';
import { withNamed, withYear, type HeaderBlock, type NamedColumns } from './headerBlock';
import { nameColumns } from './nameColumns';
import { readBody, type Body } from './readBody';
import type { StatedPeriod } from './statedPeriod';
import type { Column, Confidence, Table } from './table';

/** A table, or why the headings that were found head none. */
export type ReadTable = { readonly table: Table } | { readonly table: null; readonly why: string | null };

/** Roles whose columns should hold figures. */
const FIGURES: ReadonlySet<Role> = new Set([
  'target',
  'actual',
  'previous',
  'baseline',
  'forecast',
  'profile',
]);

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
  const block = withNamed(withYear(found, year), view.sheet.name, named);
  if (!block.headings.some(({ role }) => role === 'actual' || role === 'target'))
    return { table: null, why: null };
  const identity = chooseIdentity(view, block);
  if (!identity) return { table: null, why: null };
  const body = readBody(
    view,
    block,
    {
      ...identity,
      figures: block.headings
        .filter(
          ({ role, column }) => FIGURES.has(role) && column !== identity.title && column !== identity.ref,
        )
        .map(({ column }) => column),
    },
    year,
  );
  const isTelling = identity.named && new Set(block.headings.map(({ role }) => role)).size >= 4;
  if (body.rows.length === 0)
    return { table: null, why: isTelling ? 'headings of indicators without any row of them' : null };

  const columns = settleBudgets(nameIdentity(nameColumns(view, block, body.rows), identity));
  const objection = objectTo(columns, identity);
  if (objection) return { table: null, why: isTelling || objection.startsWith('budgets') ? objection : null };
  const decided = decideReading(view, columns, body.rows, stated, identity);
  return { table: assembleTable(view, block, body, identity, decided) };
}

/** The columns chosen to name the indicator are its ref and title, whatever their headings; a second title is not. */
function nameIdentity(columns: readonly Column[], identity: Identity): readonly Column[] {
  return columns.map((column) => {
    if (column.column === identity.title && column.role !== 'title') {
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

/** Why these columns are no table of performance indicators, or null where they are one. */
function objectTo(columns: readonly Column[], identity: Identity): string | null {
  const actuals = columns.filter(({ role }) => role === 'actual');
  const targets = columns.filter(({ role }) => role === 'target' || role === 'profile');
  const parts = new Set(
    actuals.flatMap(({ period }) => (period && period.kind !== 'year' ? [period.label] : [])),
  );
  const prose = columns.some(({ why }) => why === 'headed target, but holds text');
  if (actuals.length === 0)
    return prose ? 'targets in prose, no figures to judge' : 'targets without outturns';
  if (!identity.named && targets.every(({ header }) => /\bbudget/i.test(header))) {
    return targets.length > 0 || columns.some(({ role }) => role === 'forecast')
      ? 'budgets, not indicators'
      : 'figures without targets';
  }
  if (targets.length > 0) return null;
  if (parts.size >= 2 && identity.named) return null;
  return identity.named && !columns.some(({ role }) => role === 'forecast') && !prose
    ? null
    : 'figures without targets';
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
  const confidence = sureness(reading.undecided !== null, identity, columns);
  return {
    view,
    kind: parts.size >= 2 ? 'scorecard' : 'indicators',
    range: { top: block.rows[0] ?? 0, left: block.left, bottom: body.lastRow, right: block.right },
    headerRows: block.rows,
    columns,
    rows: body.rows,
    reading,
    period,
    periodSource,
    mendedTitle,
    confidence,
    why: `${listOf(headed.slice(0, 4).map(({ header }) => header))} headings over ${body.rows.length} ${body.rows.length === 1 ? 'row' : 'rows'}`,
  };
}

function sureness(undecided: boolean, identity: Identity, columns: readonly Column[]): Confidence {
  if (undecided) return 'question';
  const read = columns.filter(({ role }) => role === 'actual' || role === 'target');
  return identity.named && read.some(({ confidence }) => confidence === 'sure') ? 'sure' : 'likely';
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
