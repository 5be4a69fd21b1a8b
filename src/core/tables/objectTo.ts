import { RISK_WORDS, type Role } from '../data/headerWords';
import type { SheetView } from '../grid/sheetView';
import { readCell } from '../values/readCell';
import type { Identity } from './chooseIdentity';
import type { HeaderBlock } from './headerBlock';
import { isRegister } from './isRegister';
import type { Column, TableRow } from './table';

const MOST_TITLES = 6;
const NAMES_INDICATORS = /\b(?:indicators?|kpis?|b?v?pis?|performance measures?)\b/;
const HOLDS_FIGURES: ReadonlySet<Role> = new Set(['target', 'actual', 'previous', 'baseline', 'profile']);

/** Why these columns are no table of performance indicators, or null where they are one. */
export function objectTo(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly Column[],
  rows: readonly TableRow[],
  identity: Identity,
): string | null {
  const actuals = columns.filter(({ role }) => role === 'actual');
  const targets = columns.filter(({ role }) => role === 'target' || role === 'profile');
  const prose = columns.some(({ why }) => why === 'headed target, but holds text');
  const titles = new Set(block.headings.filter(({ role, weak }) => role === 'title' && !weak));
  const risks = block.headings.filter(({ words }) => RISK_WORDS.test(words));
  if (titles.size > MOST_TITLES) return 'each row tells of many indicators: the answers of a form';
  if (targets.length === 0 && risks.length >= 3) return 'risks, not indicators';
  if (actuals.length + targets.length === 0 && isRegister(view, columns, rows, identity)) return null;
  if (actuals.length === 0)
    return prose ? 'targets in prose, no figures to judge' : 'targets without outturns';
  if (!holdsAnyFigure(view, columns, rows, identity)) return 'a form without any figure in it yet';
  if (!identity.named && targets.every(({ header }) => /\bbudget/i.test(header))) {
    return targets.length > 0 || columns.some(({ role }) => role === 'forecast')
      ? 'budgets, not indicators'
      : 'figures without targets';
  }
  if (targets.length > 0) return null;
  if (isSeries(block, actuals, identity)) return null;
  return identity.named && !columns.some(({ role }) => role === 'forecast') && !prose
    ? null
    : 'figures without targets';
}

/** A figure, words or a reason for having none; a form says nothing there, or the same as where the name would be. */
function holdsAnyFigure(
  view: SheetView,
  columns: readonly Column[],
  rows: readonly TableRow[],
  identity: Identity,
): boolean {
  const figures = columns.filter(({ role }) => HOLDS_FIGURES.has(role));
  return rows.some(({ row }) => {
    const name = view.at(row, identity.title)?.cell.value;
    return figures.some(({ column }) => {
      const anchored = view.at(row, column);
      if (!anchored || anchored.cell.value === name) return false;
      return readCell(anchored.cell, anchored.row, anchored.column).missing !== 'blank';
    });
  });
}

/** Figures for several parts of a year, or for several years where the heading says that they are of indicators. */
function isSeries(block: HeaderBlock, actuals: readonly Column[], identity: Identity): boolean {
  const title = block.headings.find(({ column }) => column === identity.title)?.words ?? '';
  const periods = new Set(
    actuals.flatMap(({ period }) =>
      period && (period.kind !== 'year' || NAMES_INDICATORS.test(title)) ? [period.label] : [],
    ),
  );
  return periods.size >= 2 && identity.named;
}
