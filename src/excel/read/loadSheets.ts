import type { DefinedName, ExcelTable, Visibility } from '../../core/grid/workbook';
import { parseAddress } from '../places';
import type { Rect } from '../../core/grid/rect';
import { OutturnError } from '../../core/outturnError';

/** What a sheet says of itself before its cells are read. */
export interface SheetState {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly names: readonly DefinedName[];
  readonly tables: readonly Omit<ExcelTable, 'range'>[];
}

/** What a sheet says of its extent. */
export interface SheetExtent extends Omit<SheetState, 'tables'> {
  /** The rectangle around everything that holds content, or null. */
  readonly used: Rect | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  readonly merges: readonly Rect[];
  readonly autoFilter: Rect | null;
  readonly printArea: Rect | null;
  readonly excelTables: readonly ExcelTable[];
}

/** Excel's limit for one reading. */
const MOST_CELLS = 5_000_000;

const NAME_PROPERTIES = ['name', 'formula', 'visible'];

/** Asks for the list of sheets with what needs no range; to be taken after the next sync. */
export function loadSheetStates(context: Excel.RequestContext): () => SheetState[] {
  const { worksheets } = context.workbook;
  worksheets.load([
    'items/name',
    'items/visibility',
    'items/protection/protected',
    ...NAME_PROPERTIES.map((property) => `items/names/${property}`),
    ...['name', 'showHeaders', 'showTotals'].map((property) => `items/tables/${property}`),
  ]);
  return () =>
    worksheets.items.map((sheet) => ({
      sheet,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      isProtected: sheet.protection.protected,
      names: sheet.names.items.map((item) => readName(item, sheet.name)),
      tables: sheet.tables.items.map(({ name, showHeaders, showTotals }) => ({
        name,
        hasHeader: showHeaders,
        hasTotals: showTotals,
      })),
    }));
}

/** Asks for the workbook's own names. */
export function loadNames(context: Excel.RequestContext): () => DefinedName[] {
  const { names } = context.workbook;
  names.load(NAME_PROPERTIES.map((property) => `items/${property}`));
  return () => names.items.map((item) => readName(item, null));
}

/** Asks how far a sheet reaches and what lies on it. */
export function loadExtent({ tables, ...state }: SheetState): () => SheetExtent {
  const { sheet } = state;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden');
  // Merged cells may reach beyond the last one that holds something.
  const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
  merged.areas.load('items/address');
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load('address');
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load('address');
  const ranges = tables.map(({ name }) => {
    const range = sheet.tables.getItem(name).getRange();
    range.load('address');
    return range;
  });
  return () => ({
    ...state,
    used: used.isNullObject ? null : readUsed(used, state.name),
    hasHiddenRows: !used.isNullObject && isSomehow(used.rowHidden),
    hasHiddenColumns: !used.isNullObject && isSomehow(used.columnHidden),
    merges: merged.isNullObject
      ? []
      : merged.areas.items.flatMap(({ address }) => parseAddress(address) ?? []),
    autoFilter: filter.isNullObject ? null : parseAddress(filter.address),
    printArea: area.isNullObject ? null : parseAddress(area.address),
    excelTables: tables.flatMap((table, index): ExcelTable[] => {
      const range = parseAddress(ranges[index]?.address ?? '');
      return range ? [{ ...table, range }] : [];
    }),
  });
}

function readUsed(used: Excel.Range, sheet: string): Rect {
  if (used.rowCount * used.columnCount > MOST_CELLS) {
    throw new OutturnError(
      'too-large',
      `The sheet '${sheet}' reaches over more than five million cells`,
      'Delete the empty rows and columns at its end, or move the tables to a sheet of their own',
      sheet,
    );
  }
  return {
    top: used.rowIndex + 1,
    left: used.columnIndex + 1,
    bottom: used.rowIndex + used.rowCount,
    right: used.columnIndex + used.columnCount,
  };
}

function readName({ name, formula, visible }: Excel.NamedItem, sheet: string | null): DefinedName {
  const text: unknown = formula;
  return { name, sheet, refersTo: String(text).replace(/^=/, ''), hidden: !visible };
}

function visibilityOf(visibility: string): Visibility {
  if (visibility === 'VeryHidden') return 'very-hidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}

/** True where all or some are hidden: Excel answers nothing where they differ. */
function isSomehow(hidden: boolean | null): boolean {
  return hidden !== false;
}
