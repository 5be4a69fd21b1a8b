import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { findPeriods } from '../values/findPeriods';
import type { Period } from '../values/period';
import { tidyText } from '../values/tidyText';

/** The period that something around a table states, and where. */
export interface StatedPeriod {
  readonly period: Period;
  readonly source: string;
}

/** The titles of a sheet that name a period: short texts that stand alone in their row. */
export interface SheetTitles {
  readonly name: string;
  readonly titles: readonly { readonly row: number; readonly periods: readonly Period[] }[];
}

const LONGEST_TITLE = 200;

/** Collects the titles of a sheet, once for all its tables. Prose is left out: it mentions many periods. */
export function titlesOf(view: SheetView): SheetTitles {
  const titles = view.rowNumbers.flatMap((row) => {
    const cells = view.filled(row);
    const text = cells.length <= 2 && cells[0] ? tidyText(displayText(cells[0].cell)) : '';
    const periods = text.length <= LONGEST_TITLE ? periodsOf(text) : [];
    return periods.length > 0 ? [{ row, periods }] : [];
  });
  return { name: view.sheet.name, titles };
}

/**
 * The periods stated around a table, nearest first: the titles above it, the sheet's name, other titles of the sheet,
 * titles of the other sheets, the file's name. A source that names two periods states none.
 * Source: domain rules on periods.
 */
export function statedPeriods(
  fileName: string,
  sheets: readonly SheetTitles[],
  sheet: string,
  headerTop: number,
): readonly StatedPeriod[] {
  const here = sheets.find(({ name }) => name === sheet)?.titles ?? [];
  const others = sheets.filter(({ name }) => name !== sheet);
  const sources: readonly (readonly [string, readonly Period[]])[] = [
    [
      'the title above the table',
      here.filter(({ row }) => row < headerTop).flatMap(({ periods }) => periods),
    ],
    ['the name of the sheet', periodsOf(sheet)],
    ['a title on the sheet', here.filter(({ row }) => row > headerTop).flatMap(({ periods }) => periods)],
    ['a title on another sheet', others.flatMap(({ titles }) => titles.flatMap(({ periods }) => periods))],
    ['the name of the file', periodsOf(fileName.replace(/\.[a-z]+$/i, ''))],
  ];
  return sources.flatMap(([source, periods]) => {
    const [first] = periods;
    return first && new Set(periods.map(({ label }) => label)).size === 1 ? [{ period: first, source }] : [];
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
