import type { BookModel, SheetModel } from '../model/bookModel';
import { usedBox } from '../model/cells';
import { addSheet } from '../model/describeBook';
import { SHEET_COLUMNS, SHEET_ROWS } from '../model/address';
import { HostError } from '../richApi/hostError';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import { textOf } from '../richApi/wire';
import { areasObject } from './areasType';
import { autoFilterObject, pageLayoutObject, protectionObject } from './sheetParts';
import { namesObject } from './nameTypes';
import { rangeObject } from './rangeType';
import { boxesFor, boxFor, numberArgument } from './rangeTarget';
import { tablesObject } from './tableTypes';

/** A sheet within its workbook. */
interface SheetTarget {
  readonly book: BookModel;
  readonly sheet: SheetModel;
}

const A1 = { top: 1, left: 1, bottom: 1, right: 1 };
const WHOLE = { top: 1, left: 1, bottom: SHEET_ROWS, right: SHEET_COLUMNS };

const SHEET: HostType<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: (target, value) => {
        target.sheet.name = textOf(value);
      },
    },
    Position: { get: ({ book, sheet }) => book.sheets.indexOf(sheet) },
    Visibility: { get: ({ sheet }) => sheet.visibility },
  },
  nav: {
    AutoFilter: autoFilterObject,
    Names: ({ book, sheet }) => namesObject(book, sheet.name),
    PageLayout: pageLayoutObject,
    Protection: protectionObject,
    Tables: ({ book, sheet }) => tablesObject(book, [sheet]),
  },
  methods: {
    GetRange: (target, [address]) =>
      rangeObject({ ...target, box: address === null ? WHOLE : boxFor(address, 'Worksheet.getRange') }),
    GetRangeByIndexes: (target, args) => {
      const [row = 0, column = 0, rows = 1, columns = 1] = args.map((each) =>
        numberArgument(each, 'Worksheet.getRangeByIndexes'),
      );
      const box = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
      if (row < 0 || column < 0 || box.bottom > SHEET_ROWS || box.right > SHEET_COLUMNS)
        throw new HostError('InvalidArgument', 'Worksheet.getRangeByIndexes');
      return rangeObject({ ...target, box });
    },
    GetRanges: (target, [addresses]) =>
      areasObject({ ...target, boxes: boxesFor(addresses, 'Worksheet.getRanges') }),
    GetUsedRange: (target, [valuesOnly]) =>
      rangeObject({ ...target, box: usedBox(target.sheet, valuesOnly === true) ?? A1 }),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
      const box = usedBox(target.sheet, valuesOnly === true);
      return box && rangeObject({ ...target, box });
    },
  },
};

const SHEETS: HostType<BookModel> = {
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map((sheet) => sheetObject(book, sheet)),
  find: findSheet,
  methods: {
    Add: (book, [name]) =>
      sheetObject(book, addSheet(book, typeof name === 'string' ? name : `Sheet${book.sheets.length + 1}`)),
    GetItemOrNullObject: (book, [key]) => findSheet(book, key),
    GetCount: (book) => book.sheets.length,
    GetActiveWorksheet: (book) => (book.sheets[0] ? sheetObject(book, book.sheets[0]) : null),
  },
};

function findSheet(book: BookModel, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const sheet = book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return sheet ? sheetObject(book, sheet) : null;
}

function sheetObject(book: BookModel, sheet: SheetModel): HostObject {
  return hostObject(SHEET, { book, sheet });
}

export function sheetsObject(book: BookModel): HostObject {
  return hostObject(SHEETS, book);
}
