import type { Assessment } from '../assess/assessment';
import { formatPlace } from '../grid/place';
import type { Rect } from '../grid/rect';
import { withoutRanges } from '../grid/withoutRanges';
import { cellAt, isFilled, type Sheet } from '../grid/workbook';
import { borrowLooks } from './borrowLooks';
import { fillStatuses } from './fillStatuses';
import { clearOldKey, planKeyLine } from './keyLine';
import type { LookBook } from './lookBook';
import { OWN_COLUMNS, ownName, ownRanges, type OwnColumn } from './ownColumns';
import { ownCell, ownWidth } from './ownLooks';
import { placeColumns } from './placeColumns';
import type { RatedTable } from './ratedTable';
import type { RatingRequest } from './ratingRequest';
import { widenSheet } from './widenSheet';
import type { CellEdit, NameEdit, SheetPlan, WidthEdit } from './writePlan';

/** What is planned for one table: cells and names to write, or why nothing is written. */
export interface PlannedTable {
  readonly sheetPlan: SheetPlan | null;
  readonly names: readonly NameEdit[];
  readonly range: Rect | null;
  readonly skipped: string | null;
}

function skip(why: string): PlannedTable {
  return { sheetPlan: null, names: [], range: null, skipped: why };
}

/** Plans our columns beside one table, in place where they already stand. */
export function planTable(
  request: RatingRequest,
  rated: RatedTable,
  id: number,
  book: LookBook,
): PlannedTable {
  const { table, own } = rated;
  const original = request.workbook.sheets.find(({ name }) => name === table.view.sheet.name);
  if (!original) return skip('its sheet is gone');
  if (original.visibility !== 'visible') return skip('the sheet is hidden: unhide it in Excel to rate it');
  if (original.isProtected) return skip('the sheet is protected: unprotect it in Excel, then rate again');
  if (table.reading.actual === null && table.reading.undecided === null) return skip('it holds no outturns');
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

function writeColumns(
  request: RatingRequest,
  rated: RatedTable,
  id: number,
  columns: ReadonlyMap<OwnColumn, number>,
  sheet: Sheet,
  book: LookBook,
): PlannedTable {
  const { table, assessments, own } = rated;
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
  const key = planKeyLine(request, rated, range, sheet, book);
  const whole: Rect = { ...range, bottom: key?.row ?? range.bottom };
  const sheetPlan: SheetPlan = {
    sheet: sheet.name,
    cells: [
      ...headers,
      ...body,
      ...(key ? [key] : []),
      ...clearOldKey(own, key, body),
      ...(request.fillStatus ? fillStatuses(rated, sheet, book) : []),
    ],
    borrow: borrowLooks(rated, range),
    widths: freeWidths(sheet, columns, range, assessments),
    ...widenSheet(sheet, table, range, whole),
  };
  const names = [...columns].map(([column, at]): NameEdit => {
    const place = { ...range, left: at, right: at };
    return { name: ownName(id, column), refersTo: formatPlace({ sheet: sheet.name, range: place }) };
  });
  if (key) {
    const at = { top: key.row, bottom: key.row, left: key.column, right: key.column };
    names.push({ name: ownName(id, 'Key'), refersTo: formatPlace({ sheet: sheet.name, range: at }) });
  } else if (own?.key) names.push({ name: ownName(id, 'Key'), refersTo: null });
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
