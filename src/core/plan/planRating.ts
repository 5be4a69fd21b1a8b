import type { Assessment } from '../assess/assessment';
import { PALETTE } from '../data/palette';
import type { Scheme } from '../data/schemes';
import { rectsOverlap, type Rect } from '../grid/rect';
import { withoutRanges } from '../grid/withoutRanges';
import { cellAt, isFilled, type Sheet, type Workbook } from '../grid/workbook';
import type { Settings } from '../indicators/settings';
import { rowKey } from './findStale';
import { findRoom, firstFilled } from './findRoom';
import { newLookBook, type LookBook } from './lookBook';
import {
  OWN_COLUMNS,
  findLostNames,
  ownName,
  ownRanges,
  refersTo,
  type OwnBlock,
  type OwnColumn,
} from './ownColumns';
import { ownCell, ownWidth, statusText } from './ownLooks';
import type { RatedTable } from './ratedTable';
import { formatRecord, type RunRecord } from './record';
import { widenSheet } from './widenSheet';
import type { Borrow, CellEdit, NameEdit, SheetPlan, WidthEdit, WritePlan } from './writePlan';

/** What is to be rated, and how it is to be written. */
export interface RatingRequest {
  readonly workbook: Workbook;
  readonly tables: readonly RatedTable[];
  readonly ownBlocks: readonly OwnBlock[];
  readonly scheme: Scheme;
  readonly settings: Settings;
  /** The day that the key under the columns names: "24 November 2026", and in the record `2026-11-24`. */
  readonly day: { readonly words: string; readonly iso: string };
  /** A column for tables that have no room beside them, or null. */
  readonly place: number | null;
  /** Fill empty cells of the workbook's own status columns too. */
  readonly fillStatus: boolean;
}

/** The plan, and what it does for each table: where it writes, or why it does not. */
export interface Rating {
  readonly plan: WritePlan;
  readonly outcomes: readonly TableOutcome[];
}

export interface TableOutcome {
  readonly table: RatedTable;
  /** Our columns from the header down, or null where nothing is written. */
  readonly written: Rect | null;
  readonly skipped: string | null;
}

/**
 * Plans what is written for the rated tables: our own columns beside each, in place where they already stand, and
 * nothing else. Source: the rules on writing into people's workbooks.
 */
export function planRating(request: RatingRequest): Rating {
  const book = newLookBook();
  let nextId = Math.max(0, ...request.ownBlocks.map(({ id }) => id)) + 1;
  const planned = request.tables.map((table) => {
    const id = table.own?.id ?? nextId++;
    return { table, id, ...planTable(request, table, id, book) };
  });
  const written = planned.filter(({ sheetPlan }) => sheetPlan !== null);
  const run: RunRecord = {
    on: request.day.iso,
    scheme: request.scheme.name,
    blocks: written.map(({ id, table }) => ({ id, written: writtenTexts(table) })),
  };
  return {
    outcomes: planned.map(({ table, range, skipped }) => ({ table, written: range, skipped })),
    plan: {
      sheets: mergeSheets(written.flatMap(({ sheetPlan }) => (sheetPlan ? [sheetPlan] : []))),
      looks: book.looks,
      names: [
        ...findLostNames(request.workbook).map((name): NameEdit => ({ name, refersTo: null })),
        ...written.flatMap(({ names }) => names),
      ],
      record: formatRecord({ settings: request.settings, run }),
    },
  };
}

interface PlannedTable {
  readonly sheetPlan: SheetPlan | null;
  readonly names: readonly NameEdit[];
  readonly range: Rect | null;
  readonly skipped: string | null;
}

function skip(why: string): PlannedTable {
  return { sheetPlan: null, names: [], range: null, skipped: why };
}

function planTable(request: RatingRequest, rated: RatedTable, id: number, book: LookBook): PlannedTable {
  const { table, own } = rated;
  const original = request.workbook.sheets.find(({ name }) => name === table.view.sheet.name);
  if (!original) return skip('its sheet is gone');
  if (original.isProtected) return skip('the sheet is protected: unprotect it in Excel, then rate again');
  if (table.confidence === 'question')
    return skip('it is a question which column holds the outturn or the target');
  const sheet = withoutRanges(original, ownRanges(request.ownBlocks, original.name));
  const wanted = OWN_COLUMNS.filter(
    (column) => column !== 'Reason' || request.settings.reason || own?.columns.has('Reason') === true,
  );
  const placed = placeColumns(sheet, rated, wanted, request.place);
  if ('why' in placed) {
    return skip(
      `there is no room beside it: ${placed.why}. Clear the cells, or name a free column with --place`,
    );
  }
  return writeColumns(request, rated, id, placed.columns, sheet, book);
}

/** Columns that exist stay where they are; missing ones follow them, or the table. */
function placeColumns(
  sheet: Sheet,
  { table, own }: RatedTable,
  wanted: readonly OwnColumn[],
  place: number | null,
): { readonly columns: ReadonlyMap<OwnColumn, number> } | { readonly why: string } {
  const columns = new Map([...(own?.columns ?? [])].map(([column, { left }]) => [column, left] as const));
  const missing = wanted.filter((column) => !columns.has(column));
  if (missing.length === 0) return { columns };
  const room = findRoom(
    sheet,
    table,
    missing.length,
    columns.size > 0 ? Math.max(...columns.values()) + 1 : place,
  );
  if (room.left === null) return { why: room.why };
  missing.forEach((column, index) => columns.set(column, room.left + index));
  return { columns };
}

function writeColumns(
  request: RatingRequest,
  rated: RatedTable,
  id: number,
  columns: ReadonlyMap<OwnColumn, number>,
  sheet: Sheet,
  book: LookBook,
): PlannedTable {
  const { table, assessments } = rated;
  const headerRow = table.headerRows.at(-1) ?? table.range.top;
  const lefts = [...columns.values()];
  const range: Rect = {
    top: headerRow,
    left: Math.min(...lefts),
    bottom: table.range.bottom,
    right: Math.max(...lefts),
  };
  const takenHeaders = headersOf(sheet, table.range, headerRow);
  const headers = [...columns].map(([column, at]): CellEdit => ({
    row: headerRow,
    column: at,
    value: takenHeaders.has(column.toLowerCase()) ? `${column} (Outturn)` : column,
    look: book.add({ numberFormat: 'General', horizontal: 'center', vertical: 'center', wrap: true }),
  }));
  const body = assessments.flatMap((assessment) =>
    [...columns].map(([column, at]): CellEdit => {
      const { value, look } = ownCell(column, assessment);
      return { row: assessment.indicator.row.row, column: at, value, look: book.add(look) };
    }),
  );
  const key = keyCell(request, rated, range, sheet, book);
  const whole: Rect = { ...range, bottom: key?.row ?? range.bottom };
  const sheetPlan: SheetPlan = {
    sheet: sheet.name,
    cells: [
      ...headers,
      ...body,
      ...(key ? [key] : []),
      ...(request.fillStatus ? filledStatuses(rated, sheet, book) : []),
    ],
    borrow: borrowLooks(rated, range),
    widths: freeWidths(sheet, columns, range, assessments),
    ...widenSheet(sheet, table, range, whole),
  };
  const names = [...columns].map(([column, at]): NameEdit => {
    const place = { ...range, left: at, right: at };
    return { name: ownName(id, column), refersTo: refersTo(sheet.name, place) };
  });
  if (key) {
    const at = { top: key.row, bottom: key.row, left: key.column, right: key.column };
    names.push({ name: ownName(id, 'Key'), refersTo: refersTo(sheet.name, at) });
  }
  return { sheetPlan, names, range, skipped: null };
}

function headersOf(sheet: Sheet, range: Rect, headerRow: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let column = range.left; column <= range.right; column++) {
    const value = cellAt(sheet, headerRow, column)?.value;
    if (typeof value === 'string') texts.add(value.trim().toLowerCase());
  }
  return texts;
}

/** The header looks like the table's last heading; the body like the column that names the indicators. */
function borrowLooks({ table, assessments }: RatedTable, range: Rect): readonly Borrow[] {
  const { headerRows, reading, range: whole } = table;
  const top = headerRows[0] ?? range.top;
  const bottom = headerRows.at(-1) ?? range.top;
  const header: Borrow = {
    from: { top, bottom, left: whole.right, right: whole.right },
    to: { top, bottom, left: range.left, right: range.right },
  };
  const title = reading.title ?? whole.left;
  const rows = assessments.flatMap(({ indicator }) => [indicator.row.row, ...indicator.row.continuations]);
  return [
    header,
    ...runsOf(rows).map(([from, to]): Borrow => ({
      from: { top: from, bottom: to, left: title, right: title },
      to: { top: from, bottom: to, left: range.left, right: range.right },
    })),
  ];
}

function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** A column gets our width only where nothing else stands in it. */
function freeWidths(
  sheet: Sheet,
  columns: ReadonlyMap<OwnColumn, number>,
  range: Rect,
  assessments: readonly Assessment[],
): readonly WidthEdit[] {
  const outside = [...sheet.rows].filter(([row]) => row < range.top || row > range.bottom);
  return [...columns].flatMap(([column, at]) =>
    outside.some(([, cells]) => isFilled(cells[at]))
      ? []
      : [{ column: at, width: ownWidth(column, assessments) }],
  );
}

/** A line under our columns says by what scheme, and when; where that place is taken there is none. */
function keyCell(
  request: RatingRequest,
  { own }: RatedTable,
  range: Rect,
  sheet: Sheet,
  book: LookBook,
): CellEdit | null {
  const place = own?.key ?? {
    top: range.bottom + 1,
    bottom: range.bottom + 1,
    left: range.left,
    right: range.right,
  };
  const isOurs = own?.key !== null && own !== null;
  if (!isOurs && (firstFilled(sheet, place) || sheet.merges.some((merge) => rectsOverlap(merge, place))))
    return null;
  const { scheme, day } = request;
  return {
    row: place.top,
    column: place.left,
    value: `${scheme.name}: ${scheme.words}. Rated by Outturn, ${day.words}.`,
    look: book.add({
      numberFormat: 'General',
      italic: true,
      bold: false,
      colour: PALETTE.none.text,
      horizontal: 'left',
      wrap: false,
    }),
  };
}

/** The empty cells of the workbook's own status column, where the user asked for them. */
function filledStatuses(
  { table, assessments }: RatedTable,
  sheet: Sheet,
  book: LookBook,
): readonly CellEdit[] {
  const column = table.columns.find(({ role, word }) => role === 'status' && word === null)?.column;
  if (column === undefined) return [];
  return assessments.flatMap((assessment): readonly CellEdit[] => {
    const { row } = assessment.indicator.row;
    const covered = sheet.merges.some((merge) =>
      rectsOverlap(merge, { top: row, bottom: row, left: column, right: column }),
    );
    if (assessment.status === 'none' || covered || isFilled(cellAt(sheet, row, column))) return [];
    const { fill, text } = PALETTE[assessment.status];
    return [{ row, column, value: assessment.statusWord, look: book.add({ fill, colour: text }) }];
  });
}

/** What the next run compares: for each ref and title the variance and status that were written. */
function writtenTexts({ assessments }: RatedTable): Readonly<Record<string, string>> {
  return Object.fromEntries(assessments.map((assessment) => [rowKey(assessment), writtenFor(assessment)]));
}

function writtenFor(assessment: Assessment): string {
  const { value } = ownCell('Variance', assessment);
  return `${typeof value === 'number' ? String(Number(value.toPrecision(12))) : ''}|${statusText(assessment)}`;
}

/** One plan a sheet, however many tables stand on it. */
function mergeSheets(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  const merged = new Map<string, SheetPlan>();
  for (const plan of plans) {
    const before = merged.get(plan.sheet);
    merged.set(plan.sheet, before ? joinPlans(before, plan) : plan);
  }
  return [...merged.values()];
}

function joinPlans(a: SheetPlan, b: SheetPlan): SheetPlan {
  const widths = new Map<number, number>();
  for (const { column, width } of [...a.widths, ...b.widths])
    widths.set(column, Math.max(width, widths.get(column) ?? 0));
  return {
    sheet: a.sheet,
    cells: [...a.cells, ...b.cells],
    borrow: [...a.borrow, ...b.borrow],
    widths: [...widths].map(([column, width]) => ({ column, width })),
    autoFilter: a.autoFilter ?? b.autoFilter,
    printArea: unite(a.printArea, b.printArea),
    excelTables: [...a.excelTables, ...b.excelTables],
  };
}

function unite(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
