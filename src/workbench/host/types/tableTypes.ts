import { rowsOf } from '../model/address';
import type { BookModel, SheetModel, TableModel } from '../model/bookModel';
import { cellOf, typeInto } from '../model/cells';
import { HostError } from '../richApi/hostError';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import { refuseProtected } from './guard';
import { boxOfArgument, rangeObject } from './rangeType';

interface TableTarget {
  readonly book: BookModel;
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** A table's headings are text, and none is empty. */
function nameHeadings({ sheet, table }: TableTarget): void {
  if (!table.hasHeader) return;
  for (let column = table.range.left; column <= table.range.right; column++) {
    if (cellOf(sheet, table.range.top, column).value === null)
      typeInto(sheet, table.range.top, column, `Column${column - table.range.left + 1}`);
  }
}

const TABLE: HostType<TableTarget> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name },
    ShowHeaders: { get: ({ table }) => table.hasHeader },
    ShowTotals: { get: ({ table }) => table.hasTotals },
  },
  methods: {
    GetRange: ({ book, sheet, table }) => rangeObject({ book, sheet, box: table.range }),
    Resize: (target, [range]) => {
      refuseProtected(target.sheet, 'Table.resize');
      const box = boxOfArgument(range);
      // Excel keeps the header row where it is.
      if (box.top !== target.table.range.top || rowsOf(box) < 2)
        throw new HostError('InvalidArgument', 'Table.resize');
      target.table.range = box;
      nameHeadings(target);
      return undefined;
    },
  },
};

interface TablesTarget {
  readonly book: BookModel;
  readonly sheets: readonly SheetModel[];
}

function tablesOf({ book, sheets }: TablesTarget): TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ book, sheet, table })));
}

function findTable(target: TablesTarget, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = tablesOf(target).find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
  return found ? hostObject(TABLE, found) : null;
}

const TABLES: HostType<TablesTarget> = {
  name: 'TableCollection',
  items: (target) => tablesOf(target).map((table) => hostObject(TABLE, table)),
  find: findTable,
  methods: { GetItemOrNullObject: (target, [key]) => findTable(target, key) },
};

export function tablesObject(book: BookModel, sheets: readonly SheetModel[]): HostObject {
  return hostObject(TABLES, { book, sheets });
}
