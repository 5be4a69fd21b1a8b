import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { Cell } from '../../core/grid/workbook';
import type { Load } from '../parcels';
import { heightOf, widthOf } from '../places';
import { readCell } from './readCell';
import type { SheetExtent } from './loadSheets';

/** Cells of one sheet that are loaded together. */
const BLOCK = 20_000;

export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** Divides a sheet's cells into blocks that fit a message, each a way to load it. */
export function cellLoads({ sheet, used }: SheetExtent, fills: boolean): Load<CellBlock>[] {
  if (!used) return [];
  return divideRows(used, Math.floor(BLOCK / widthOf(used))).map((block) => blockLoad(sheet, block, fills));
}

function blockLoad(sheet: Excel.Worksheet, block: Rect, fills: boolean): Load<CellBlock> {
  return {
    cells: heightOf(block) * widthOf(block),
    ask: () => askForBlock(sheet, block, fills),
    divide: () =>
      divideRows(block, Math.ceil(heightOf(block) / 2)).map((half) => blockLoad(sheet, half, fills)),
  };
}

function divideRows(rect: Rect, height: number): Rect[] {
  const step = Math.max(1, height);
  return Array.from({ length: Math.ceil(heightOf(rect) / step) }, (_, index) => {
    const top = rect.top + index * step;
    return { ...rect, top, bottom: Math.min(rect.bottom, top + step - 1) };
  });
}

function askForBlock(sheet: Excel.Worksheet, block: Rect, fills: boolean): () => CellBlock {
  const range = sheet.getRange(formatRect(block));
  range.load('values, formulas, numberFormat, valueTypes');
  const looks = fills ? range.getCellProperties({ format: { fill: { color: true, pattern: true } } }) : null;
  return () => ({
    top: block.top,
    left: block.left,
    rows: rowsOf(range.values).map((values, row) =>
      values.map((value, column) =>
        readCell(
          {
            value,
            type: rowsOf(range.valueTypes)[row]?.[column],
            formula: rowsOf(range.formulas)[row]?.[column],
            format: rowsOf(range.numberFormat)[row]?.[column],
          },
          fillOf(looks?.value[row]?.[column]),
        ),
      ),
    ),
  });
}

/** No fill reads as white; only the pattern tells. */
function fillOf(cell: Excel.CellProperties | undefined): string | null {
  const fill = cell?.format?.fill;
  return fill?.pattern === 'Solid' && fill.color !== undefined ? fill.color.toUpperCase() : null;
}

/** Office's own types leave open what a cell holds. */
function rowsOf(values: unknown): readonly (readonly unknown[])[] {
  return values as readonly (readonly unknown[])[];
}

/** The rows and columns of a sheet that are hidden. */
export interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** A way to load which rows and columns within the used range are hidden. */
export function hiddenLoad(extent: SheetExtent): Load<Hidden> {
  return { cells: 0, ask: () => askForHidden(extent) };
}

function askForHidden({ sheet, used, hasHiddenRows, hasHiddenColumns }: SheetExtent): () => Hidden {
  if (!used || !(hasHiddenRows || hasHiddenColumns)) return () => ({ rows: new Set(), columns: new Set() });
  const range = sheet.getRange(formatRect(used));
  const rows = hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = hasHiddenColumns ? range.getColumnProperties({ columnHidden: true }) : null;
  return () => ({
    rows: new Set(
      rows?.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [used.top + index] : [])),
    ),
    columns: new Set(
      columns?.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [used.left + index] : [])),
    ),
  });
}
