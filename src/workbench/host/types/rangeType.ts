import {
  boundBoxes,
  columnsOf,
  intersectBoxes,
  rowsOf,
  SHEET_COLUMNS,
  SHEET_ROWS,
  withSheet,
  writeBox,
} from '../model/address';
import type { Box } from '../model/address';
import type { StoredCell } from '../model/bookModel';
import { cellOf, putCell, usedBox } from '../model/cells';
import { PLAIN_LOOK } from '../model/look';
import { HostError } from '../richApi/hostError';
import { HostObject, hostObject } from '../richApi/hostType';
import type { Argument, HostType } from '../richApi/hostType';
import { textOf } from '../richApi/wire';
import type { Json } from '../richApi/wire';
import { areasObject } from './areasType';
import { getCellProperties, setCellProperties } from './cellProperties';
import { enterValue } from './enterValue';
import { formatObject } from './formatTypes';
import { refuseProtected } from './guard';
import { boxFor, eachCell, numberArgument } from './rangeTarget';
import type { RangeTarget } from './rangeTarget';

function shown({ value }: StoredCell): Json {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType({ value }: StoredCell): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

const read = (member: string, of: (cell: StoredCell) => Json) => (range: RangeTarget) =>
  eachCell(range.box, `Range.${member}`, (row, column) => of(cellOf(range.sheet, row, column)));

/** Sets a property cell by cell from a list of the range's own size, or all cells from one value; null leaves a cell. */
function write(
  { sheet, box }: RangeTarget,
  member: string,
  given: Json,
  change: (cell: StoredCell, value: Json) => StoredCell,
): void {
  const location = `Range.${member}`;
  refuseProtected(sheet, location);
  if (Array.isArray(given)) {
    const isFitting =
      given.length === rowsOf(box) &&
      given.every((cells) => Array.isArray(cells) && cells.length === columnsOf(box));
    if (!isFitting) throw new HostError('InvalidArgument', location);
  }
  eachCell(box, location, (row, column) => {
    const cells: Json = Array.isArray(given)
      ? ((given as Json[][])[row - box.top]?.[column - box.left] ?? null)
      : given;
    if (cells === null || isCovered(sheet.merges, row, column)) return;
    putCell(sheet, row, column, change(cellOf(sheet, row, column), cells));
  });
}

function isCovered(merges: readonly Box[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

const enter = (cell: StoredCell, value: Json): StoredCell => ({
  ...cell,
  ...enterValue(value, cell.look.numberFormat),
});

function hidden(from: number, to: number, all: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (let index = from; index <= to; index++) if (all.has(index)) count++;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function mergesIn({ book, sheet, box }: RangeTarget): HostObject | null {
  const boxes = sheet.merges.filter((merge) => intersectBoxes(merge, box));
  return boxes.length > 0 ? areasObject({ book, sheet, boxes }) : null;
}

const within = (range: RangeTarget, box: Box) => rangeObject({ ...range, box });

function clear({ sheet, box }: RangeTarget, applyTo: Argument | undefined): void {
  refuseProtected(sheet, 'Range.clear');
  eachCell(box, 'Range.clear', (row, column) => {
    const cell = cellOf(sheet, row, column);
    const content = applyTo === 'Formats' ? cell : { value: null, formula: null };
    putCell(sheet, row, column, {
      ...cell,
      ...content,
      look: applyTo === 'Contents' ? cell.look : PLAIN_LOOK,
    });
  });
}

const RANGE: HostType<RangeTarget> = {
  name: 'Range',
  isReferenced: true,
  scalars: {
    Address: { get: ({ sheet, box }) => withSheet(sheet.name, writeBox(box)) },
    RowIndex: { get: ({ box }) => box.top - 1 },
    ColumnIndex: { get: ({ box }) => box.left - 1 },
    RowCount: { get: ({ box }) => rowsOf(box) },
    ColumnCount: { get: ({ box }) => columnsOf(box) },
    CellCount: { get: ({ box }) => rowsOf(box) * columnsOf(box) },
    RowHidden: { get: ({ sheet, box }) => hidden(box.top, box.bottom, sheet.hiddenRows) },
    ColumnHidden: { get: ({ sheet, box }) => hidden(box.left, box.right, sheet.hiddenColumns) },
    Values: {
      get: read('values', shown),
      set: (range, value) => {
        write(range, 'values', value, enter);
      },
    },
    Formulas: {
      get: read('formulas', (cell) => cell.formula ?? shown(cell)),
      set: (range, value) => {
        write(range, 'formulas', value, enter);
      },
    },
    ValueTypes: { get: read('valueTypes', valueType) },
    NumberFormat: {
      get: read('numberFormat', ({ look }) => look.numberFormat),
      set: (range, value) => {
        write(range, 'numberFormat', value, (cell, format) => ({
          ...cell,
          look: { ...cell.look, numberFormat: textOf(format) },
        }));
      },
    },
  },
  nav: { Format: ({ book, sheet, box }) => formatObject({ book, sheet, boxes: [box] }) },
  methods: {
    GetRow: (range, [index]) => {
      const top = range.box.top + numberArgument(index, 'Range.getRow');
      return within(range, { ...range.box, top, bottom: top });
    },
    GetColumn: (range, [index]) => {
      const left = range.box.left + numberArgument(index, 'Range.getColumn');
      return within(range, { ...range.box, left, right: left });
    },
    GetBoundingRect: (range, [other]) => within(range, boundBoxes(range.box, boxOfArgument(other))),
    GetEntireColumn: (range) => within(range, { ...range.box, top: 1, bottom: SHEET_ROWS }),
    GetEntireRow: (range) => within(range, { ...range.box, left: 1, right: SHEET_COLUMNS }),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => {
      const used = usedBox(range.sheet, valuesOnly === true);
      const box = used && intersectBoxes(used, range.box);
      return box && within(range, box);
    },
    GetMergedAreasOrNullObject: mergesIn,
    GetCellProperties: (range, [wanted]) => getCellProperties(range, (wanted ?? null) as Json),
    SetCellProperties: (range, [given]) => {
      setCellProperties(range, (given ?? null) as Json);
      return undefined;
    },
    GetRowProperties: ({ sheet, box }) =>
      Array.from({ length: rowsOf(box) }, (_, index) => ({
        rowHidden: sheet.hiddenRows.has(box.top + index),
      })),
    GetColumnProperties: ({ sheet, box }) =>
      Array.from({ length: columnsOf(box) }, (_, index) => ({
        columnHidden: sheet.hiddenColumns.has(box.left + index),
      })),
    Clear: (range, [applyTo]) => {
      clear(range, applyTo);
      return undefined;
    },
    _ValidateArraySize: ({ box }, [rows, columns]) => {
      if (rows !== rowsOf(box) || columns !== columnsOf(box))
        throw new HostError('InvalidArgument', 'Range.values');
      return undefined;
    },
  },
};

export function rangeObject(range: RangeTarget): HostObject {
  return hostObject(RANGE, range);
}

/** The cells that an argument means: a range, or an address. */
export function boxOfArgument(argument: Argument | undefined): Box {
  if (argument instanceof HostObject && argument.typeName === 'Range')
    return (argument.target as RangeTarget).box;
  return boxFor(argument, 'Range');
}
