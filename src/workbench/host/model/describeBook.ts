import type { Workbook } from '../../../core/grid/workbook';
import { readBox } from './address';
import type { Box } from './address';
import type { BookModel, SheetModel, StoredValue } from './bookModel';
import { putCell } from './cells';
import { PLAIN_LOOK } from './look';
import type { CellLook } from './look';

/** A workbook told in few words: rows of values from A1 on; text that begins with `=` is a formula without a result. */
export interface BookDescription {
  readonly name?: string;
  readonly sheets: Readonly<Record<string, SheetDescription>>;
}

export interface SheetDescription {
  readonly rows?: readonly (readonly StoredValue[])[];
  readonly looks?: Readonly<Record<string, Partial<CellLook>>>;
  readonly merges?: readonly string[];
  readonly tables?: Readonly<Record<string, string>>;
  readonly autoFilter?: string;
  readonly printArea?: string;
  readonly isProtected?: boolean;
}

/** Makes a workbook from a description. */
export function describeBook({ name = 'book.xlsx', sheets }: BookDescription): BookModel {
  const book = emptyBook(name, false);
  for (const [sheetName, told] of Object.entries(sheets)) {
    const sheet = addSheet(book, sheetName);
    told.rows?.forEach((cells, index) => {
      cells.forEach((value, at) => {
        const formula = typeof value === 'string' && value.startsWith('=') ? value : null;
        putCell(sheet, index + 1, at + 1, { value: formula ? 0 : value, formula, look: PLAIN_LOOK });
      });
    });
    for (const [address, look] of Object.entries(told.looks ?? {})) paint(sheet, address, look);
    sheet.merges.push(...(told.merges ?? []).map(boxOf));
    sheet.isProtected = told.isProtected ?? false;
    if (told.autoFilter !== undefined) sheet.autoFilter = { range: boxOf(told.autoFilter), criteria: [] };
    if (told.printArea !== undefined) sheet.printArea = [boxOf(told.printArea)];
    for (const [table, range] of Object.entries(told.tables ?? {})) {
      addTable(sheet, { name: table, range: boxOf(range), hasHeader: true, hasTotals: false });
    }
  }
  return book;
}

/** Makes a workbook of what was read from a file. The looks that reading leaves out are plain. */
export function bookFromWorkbook(workbook: Workbook): BookModel {
  const book = emptyBook(workbook.name, workbook.date1904);
  for (const told of workbook.sheets) {
    const sheet = addSheet(book, told.name);
    sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const)[
      told.visibility
    ];
    sheet.isProtected = told.isProtected;
    for (const [row, cells] of told.rows) {
      cells.forEach((cell, column) => {
        if (!cell) return;
        const { value, formula, format, fill } = cell;
        putCell(sheet, row, column, {
          value,
          formula,
          look: { ...PLAIN_LOOK, numberFormat: format, fill },
        });
      });
    }
    sheet.merges.push(...told.merges);
    told.hiddenRows.forEach((row) => sheet.hiddenRows.add(row));
    told.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column));
    sheet.autoFilter = told.autoFilter && { range: told.autoFilter, criteria: [] };
    sheet.printArea = told.printArea && [told.printArea];
    for (const table of told.excelTables) addTable(sheet, table);
  }
  for (const { name, sheet, refersTo, hidden } of workbook.names) {
    // The API tells of the filter and the print area in its own ways, not among the names.
    if (name.startsWith('_xlnm.')) continue;
    book.names.push({ name, sheet, formula: `=${refersTo}`, isVisible: !hidden, comment: '' });
  }
  return book;
}

function emptyBook(name: string, counts1904: boolean): BookModel {
  return { name, sheets: [], names: [], settings: new Map(), xmlParts: [], counts1904 };
}

/** Adds an empty sheet; its id is of the form that Excel gives. */
export function addSheet(book: BookModel, name: string): SheetModel {
  const number = String(book.sheets.length + 1).padStart(4, '0');
  const sheet: SheetModel = {
    id: `{00000000-0001-0000-${number}-000000000000}`,
    name,
    visibility: 'Visible',
    isProtected: false,
    cells: new Map(),
    merges: [],
    autoFilter: null,
    printArea: null,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    tables: [],
  };
  book.sheets.push(sheet);
  return sheet;
}

function addTable(
  sheet: SheetModel,
  table: { name: string; range: Box; hasHeader: boolean; hasTotals: boolean },
): void {
  sheet.tables.push({ id: `{${sheet.id}-${sheet.tables.length + 1}}`, ...table });
}

function paint(sheet: SheetModel, address: string, look: Partial<CellLook>): void {
  const box = boxOf(address);
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const cell = sheet.cells.get(row)?.get(column);
      putCell(sheet, row, column, {
        value: cell?.value ?? null,
        formula: cell?.formula ?? null,
        look: { ...(cell?.look ?? PLAIN_LOOK), ...look },
      });
    }
  }
}

function boxOf(address: string): Box {
  const box = readBox(address);
  if (!box) throw new Error(`${address} is no address`);
  return box;
}
