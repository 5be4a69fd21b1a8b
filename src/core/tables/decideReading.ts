import type { SheetView } from '../grid/sheetView';
import { isNextPeriod, yearOf, type Period } from '../values/period';
import { readCell } from '../values/readCell';
import { BY_HAND } from './nameColumns';
import type { StatedPeriod } from './statedPeriod';
import type { Column, ColumnReading, TableRow } from './table';

/** The columns that are read, what their roles become by that, and the period judged. */
export interface Decided {
  readonly reading: ColumnReading;
  readonly columns: readonly Column[];
  readonly period: Period | null;
  readonly periodSource: string | null;
  readonly mendedTitle: StatedPeriod['title'];
}

/**
 * Decides which outturn is judged, and against which target. The reporting period is the one stated around the table,
 * else the latest for which at least half of the rows that report at all have an actual; a target belongs to an
 * actual by period, else by position. Where two columns could be either, neither is read and the table is a question.
 * Source: domain rules on periods.
 */
export function decideReading(
  view: SheetView,
  named: readonly Column[],
  rows: readonly TableRow[],
  stated: readonly StatedPeriod[],
  identity: { readonly ref: number | null; readonly title: number | null },
): Decided {
  const actuals = named.filter(({ role }) => role === 'actual');
  const chosen = chooseActual(view, actuals, rows, stated);
  const statedHere = stated.find(({ period }) => period.kind !== 'month')?.period ?? null;
  const period = chosen.column?.period ?? statedHere;
  const columns = isLongSeries(actuals, chosen.column)
    ? named
    : named.map((column) => renameEarlier(column, chosen.column));
  const targets = columns
    .filter(({ role }) => role === 'target')
    .sort((a, b) => (a.period?.end ?? 0) - (b.period?.end ?? 0));
  const target = chooseTarget(targets, chosen.column, period);
  const undecidedActual = chosen.among.length > 0 ? { role: 'actual' as const, columns: chosen.among } : null;
  const undecidedTarget = target.among.length > 0 ? { role: 'target' as const, columns: target.among } : null;
  return {
    columns,
    period,
    periodSource: chosen.column?.period ? chosen.source : (stated[0]?.source ?? null),
    mendedTitle: stated.find((one) => one.period.mended)?.title ?? null,
    reading: {
      ...identity,
      actual: chosen.column?.column ?? null,
      target: target.column?.column ?? null,
      previous: choosePrevious(columns, chosen.column),
      lastYear: chooseLastYear(columns, chosen.column),
      profile: chooseProfile(columns, period),
      baseline: columns.find(({ role }) => role === 'baseline')?.column ?? null,
      targets: targets.map(({ column }) => column),
      undecided: undecidedActual ?? undecidedTarget,
    },
  };
}

interface Choice {
  readonly column: Column | null;
  readonly source: string | null;
  /** Columns that could each be the one. */
  readonly among: readonly number[];
}

function chooseActual(
  view: SheetView,
  actuals: readonly Column[],
  rows: readonly TableRow[],
  stated: readonly StatedPeriod[],
): Choice {
  const byHand = actuals.filter(({ why }) => why === BY_HAND);
  if (byHand[0] && byHand.length === 1) return { column: byHand[0], source: BY_HAND, among: [] };
  const strong = actuals.filter(({ confidence }) => confidence === 'sure');
  const candidates = strong.length > 0 && actuals.every(({ period }) => period === null) ? strong : actuals;
  if (candidates.length <= 1) return { column: candidates[0] ?? null, source: 'heading', among: [] };

  for (const { period, source } of stated) {
    const match = candidates.filter((column) => column.period?.label === period.label);
    if (match.length > 0) return oneOf(match, source);
  }
  const reporting = rows.filter((row) => candidates.some((column) => hasFigure(view, column, row)));
  const dated = candidates
    .filter(({ period }) => period !== null)
    .sort((a, b) => (b.period?.end ?? 0) - (a.period?.end ?? 0));
  if (dated.length === 0)
    return { column: null, source: null, among: candidates.map(({ column }) => column) };
  const undated = candidates.filter(({ period, confidence }) => period === null && confidence === 'sure');
  if (undated.length > 0) return chooseUndated(undated, dated, stated);
  const latest =
    dated.find((column) => {
      const filled = reporting.filter((row) => hasFigure(view, column, row)).length;
      return filled > 0 && filled * 2 >= reporting.length;
    }) ?? dated.at(-1);
  const match = candidates.filter((column) => column.period?.label === latest?.period?.label);
  return oneOf(match, 'the latest period that most rows report');
}

/**
 * An outturn without a period beside others that have one is for the period stated around the table, where all the
 * others are for years before that. Otherwise nobody can tell whether it is the newer one.
 */
function chooseUndated(
  undated: readonly Column[],
  dated: readonly Column[],
  stated: readonly StatedPeriod[],
): Choice {
  const [now] = stated;
  const isLater =
    now !== undefined && dated.every(({ period }) => period && yearOf(period).end < yearOf(now.period).end);
  if (isLater) return oneOf(undated, now.source);
  return { column: null, source: null, among: [...dated, ...undated].map(({ column }) => column) };
}

/** Of columns for one period the one named by hand, else the surely headed one, if there is just one; else none. */
function oneOf(match: readonly Column[], source: string): Choice {
  const byHand = match.filter(({ why }) => why === BY_HAND);
  if (byHand[0] && byHand.length === 1) return { column: byHand[0], source, among: [] };
  const sure = match.filter(({ confidence }) => confidence === 'sure');
  const [only, ...more] = sure.length > 0 ? sure : match;
  if (only && more.length === 0) return { column: only, source, among: [] };
  return { column: null, source: null, among: match.map(({ column }) => column) };
}

function hasFigure(view: SheetView, column: Column, { row }: TableRow): boolean {
  const anchored = view.at(row, column.column);
  return anchored !== undefined && readCell(anchored.cell, anchored.row, anchored.column).missing === null;
}

/** Outturns of several years before the one judged stand in a series: none of them alone is "the" previous one. */
function isLongSeries(actuals: readonly Column[], actual: Column | null): boolean {
  const year = actual?.period ? yearOf(actual.period).end : 0;
  const earlier = actuals.flatMap(({ period }) =>
    period && yearOf(period).end < year ? [yearOf(period).end] : [],
  );
  return new Set(earlier).size >= 2;
}

/** An outturn of an earlier year than the one judged is last year's; earlier quarters of the same year stay actuals. */
function renameEarlier(column: Column, actual: Column | null): Column {
  if (column.role !== 'actual' || !column.period || !actual?.period || column.column === actual.column)
    return column;
  const earlier = yearOf(column.period).end < yearOf(actual.period).end;
  return earlier ? { ...column, role: 'previous', why: `${column.why}, of an earlier year` } : column;
}

function chooseTarget(targets: readonly Column[], actual: Column | null, period: Period | null): Choice {
  const only = (column: Column | undefined): Choice => ({ column: column ?? null, source: null, among: [] });
  if (!actual || targets.length === 0) return only(undefined);
  const byHand = targets.filter(({ why }) => why === BY_HAND);
  if (byHand[0] && byHand.length === 1) return only(byHand[0]);
  const labels = period ? [period.label, yearOf(period).label] : [];
  for (const label of labels) {
    const match = targets.filter((target) => target.period?.label === label);
    if (match.length > 0) return oneOf(match, 'period');
  }
  const undated = targets.filter((target) => target.period === null);
  if (undated.length > 0) return oneOf(undated, 'position');
  // Every target names another period: none of them is this outturn's target, unless the outturn names none.
  return period === null && targets.length === 1 ? only(targets[0]) : only(undefined);
}

/** The column for the same quarter, half or month of the year before. */
function chooseLastYear(columns: readonly Column[], actual: Column | null): number | null {
  const now = actual?.period ?? null;
  if (now === null || now.kind === 'year' || now.startYear === 0) return null;
  const same = columns.find(
    ({ role, period }) =>
      (role === 'previous' || role === 'actual') && period?.kind === now.kind && period.end === now.end - 12,
  );
  return same?.column ?? null;
}

/** The profile for the period, else one that names no period. */
function chooseProfile(columns: readonly Column[], period: Period | null): number | null {
  const profiles = columns.filter(({ role }) => role === 'profile');
  const forPeriod = profiles.filter(
    (column) => column.period !== null && column.period.label === period?.label,
  );
  const undated = profiles.filter((column) => column.period === null);
  const [only, ...more] = forPeriod.length > 0 ? forPeriod : undated;
  return only && more.length === 0 ? only.column : null;
}

function choosePrevious(columns: readonly Column[], actual: Column | null): number | null {
  const before = columns.filter(
    ({ role, column }) => (role === 'previous' || role === 'actual') && column !== actual?.column,
  );
  const actualPeriod = actual?.period ?? null;
  const next = before.find(
    ({ period }) => period !== null && actualPeriod !== null && isNextPeriod(period, actualPeriod),
  );
  if (next) return next.column;
  const undated = before.filter(({ role, period }) => role === 'previous' && period === null);
  return undated.length === 1 ? (undated[0]?.column ?? null) : null;
}
