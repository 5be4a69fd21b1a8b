import { MONTHS } from '../data/monthNames';
import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { findPeriods } from '../values/findPeriods';
import type { Period } from '../values/period';
import { tidyText } from '../values/tidyText';
import type { Column, TableRow } from './table';

/** So much of the rows must name a period, or the column is something else. */
const MOST = 0.9;

/**
 * The period that each row is for, where the table gives it a column of its own, or one for the year and one for the
 * part of it. Empty where there is none, or where what stands in it is no period.
 */
export function readRowPeriods(
  view: SheetView,
  columns: readonly Column[],
  rows: readonly TableRow[],
): ReadonlyMap<number, Period> {
  const named = columns.filter(({ role, header }) => role === 'period' && !/\bdate\b/i.test(header));
  const [first, second, ...more] = named;
  if (!first || more.length > 0) return new Map();
  const periods = new Map<number, Period>();
  for (const { row } of rows) {
    const period = second
      ? partOfYear(partOf(view, row, first), partOf(view, row, second))
      : onlyPeriod(partOf(view, row, first));
    if (period) periods.set(row, period);
  }
  return periods.size >= rows.length * MOST ? periods : new Map();
}

/** A year and a part of it, in whichever order they stand; a year alone would say too much. */
function partOfYear(one: string, other: string): Period | null {
  const found = [`${one} ${other}`, `${other} ${one}`].map(onlyPeriod);
  return found.find((period) => period !== null && period.kind !== 'year') ?? null;
}

function onlyPeriod(text: string): Period | null {
  const [only, ...more] = findPeriods(text.trim());
  const isPlain = only !== undefined && more.length === 0 && !only.needsYear && only.period.kind !== 'pooled';
  return isPlain ? only.period : null;
}

/** A bare number under "month" or "quarter" is one. Under a financial year a month's number says nothing. */
function partOf(view: SheetView, row: number, { column, header }: Column): string {
  const anchored = view.at(row, column);
  const text = anchored ? tidyText(displayText(anchored.cell)) : '';
  if (!/^\d{1,2}$/.test(text)) return text;
  if (/quarter/i.test(header)) return `Q${text}`;
  return /month/i.test(header) ? (MONTHS[Number(text) - 1] ?? text) : text;
}

/**
 * True where a table has a row for each indicator and period, or each indicator and area: the rows name the same
 * indicators again and again.
 */
export function isLong(
  view: SheetView,
  columns: readonly Column[],
  rows: readonly TableRow[],
  periods: ReadonlyMap<number, Period>,
): boolean {
  const areas = columns.filter(({ role }) => role === 'area');
  if (rows.length < 2 || (periods.size === 0 && areas.length === 0)) return false;
  const naming = columns.filter(({ role }) => role === 'ref' || role === 'title');
  const say = (row: number, said: readonly Column[]) =>
    said.map(({ column }) => displayText(view.at(row, column)?.cell)).join('|');
  const names = new Set(rows.map(({ row }) => say(row, naming)));
  const places = new Set(rows.map(({ row }) => `${periods.get(row)?.label ?? ''}|${say(row, areas)}`));
  return names.size * 2 <= rows.length && places.size >= 2;
}
