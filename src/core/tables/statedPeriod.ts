import { formatCell } from '../grid/address';
import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { findPeriods } from '../values/findPeriods';
import type { Period } from '../values/period';
import { tidyText } from '../values/tidyText';

/** The period that something around a table states, and where. */
export interface StatedPeriod {
  readonly period: Period;
  readonly source: string;
  /** The title's cell and its text, where it stands in one on the table's own sheet. */
  readonly title: { readonly cell: string; readonly text: string } | null;
}

/** The titles of a sheet that name a period: short texts that stand alone in their row. */
export interface SheetTitles {
  readonly name: string;
  readonly titles: readonly SheetTitle[];
}

interface SheetTitle {
  readonly row: number;
  readonly cell: string;
  readonly text: string;
  readonly periods: readonly Period[];
}

const LONGEST_TITLE = 200;

/** Collects the titles of a sheet, once for all its tables. Prose is left out: it mentions many periods. */
export function titlesOf(view: SheetView): SheetTitles {
  const titles = view.rowNumbers.flatMap((row) => {
    const cells = view.filled(row);
    const [first] = cells;
    const text = cells.length <= 2 && first ? tidyText(displayText(first.cell)) : '';
    const periods = text.length <= LONGEST_TITLE ? periodsOf(text) : [];
    return periods.length > 0 ? [{ row, cell: formatCell(row, first?.column ?? 1), text, periods }] : [];
  });
  return { name: view.sheet.name, titles };
}

/**
 * The periods stated around a table, nearest first: the titles above it, the sheet's name, other titles of the sheet,
 * titles of the other sheets, the file's name. A source that names two periods states none.
 * Source: domain rules on periods.
 * @param place where the table before this one ended, and where this one's header begins
 */
export function statedPeriods(
  fileName: string,
  sheets: readonly SheetTitles[],
  sheet: string,
  { from, headerTop }: { readonly from: number; readonly headerTop: number },
): readonly StatedPeriod[] {
  const here = sheets.find(({ name }) => name === sheet)?.titles ?? [];
  const others = sheets.filter(({ name }) => name !== sheet).flatMap(({ titles }) => titles);
  const sources: readonly (readonly [string, readonly SheetTitle[] | string])[] = [
    ['the title above the table', here.filter(({ row }) => row >= from && row < headerTop)],
    ['a title further up', here.filter(({ row }) => row < from)],
    ['the name of the sheet', sheet],
    ['a title on the sheet', here.filter(({ row }) => row > headerTop)],
    ['a title on another sheet', others],
    ['the name of the file', fileName.replace(/\.[a-z]+$/i, '')],
  ];
  return sources.flatMap(([source, said]) => {
    const periods = typeof said === 'string' ? periodsOf(said) : said.flatMap((title) => title.periods);
    const [period] = periods;
    if (!period || new Set(periods.map(({ label }) => label)).size > 1) return [];
    const title = typeof said === 'string' || said === others ? null : (said[0] ?? null);
    return [{ period, source, title: title && { cell: title.cell, text: title.text } }];
  });
}

/** A part of a year says more than the year it belongs to: "2011/12 scorecard, Quarter 2" is about the quarter. */
function periodsOf(text: string): readonly Period[] {
  const periods = findPeriods(text)
    .filter(({ needsYear }) => !needsYear)
    .map(({ period }) => period);
  const parts = periods.filter(({ kind }) => kind !== 'year');
  return parts.length > 0 ? parts : periods;
}
