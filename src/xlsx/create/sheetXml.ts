import { formatCell, formatRect } from '../../core/grid/address';
import type { NewCellDetails, NewSheet } from './newBook';
import type { PlacedCells } from './placeCells';
import { MAIN, OFFICE_LINKS, cellOf, columnOf, counted, element, part, rectOf } from './elements';

/** What Excel adds to a width in characters for the margins of a cell, in its default font. */
const CELL_MARGIN = 0.7109375;

/** What of a sheet is decided outside it. */
interface SheetSurroundings {
  /** The sheet that is shown when the workbook is opened. */
  readonly isActive: boolean;
  readonly placed: PlacedCells;
  /** The XML of a placed cell. */
  readonly cellXml: (row: number, column: number, cell: NewCellDetails) => string;
  /** The ids of the links to the sheet's Excel tables. */
  readonly tableLinks: readonly string[];
}

/** The XML of a sheet part, its elements in the order of the schema. */
export function sheetXml(sheet: NewSheet, around: SheetSurroundings): string {
  const merges = (sheet.merges ?? []).map((range) =>
    element('mergeCell', { ref: formatRect(rectOf(range)) }),
  );
  const tables = around.tableLinks.map((id) => element('tablePart', { 'r:id': id }));
  const inside =
    (sheet.landscape === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    element('dimension', { ref: usedRange(around.placed) }) +
    element('sheetViews', {}, viewXml(sheet, around.isActive)) +
    element('sheetFormatPr', { defaultRowHeight: 15 }) +
    columnsXml(sheet) +
    element('sheetData', {}, rowsXml(sheet, around)) +
    (sheet.isProtected === true ? element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }) : '') +
    (sheet.autoFilter === undefined
      ? ''
      : element('autoFilter', { ref: formatRect(rectOf(sheet.autoFilter)) })) +
    counted('mergeCells', merges) +
    pageXml(sheet) +
    counted('tableParts', tables);
  return part('worksheet', { xmlns: MAIN, 'xmlns:r': OFFICE_LINKS }, inside);
}

function usedRange(placed: PlacedCells): string {
  const rows = [...placed.keys()];
  let left = Infinity;
  let right = 1;
  for (const cells of placed.values()) {
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const [top = 1] = rows;
  return formatRect({ top, left: Math.min(left, right), bottom: rows.at(-1) ?? 1, right });
}

function viewXml(sheet: NewSheet, isActive: boolean): string {
  const view = { tabSelected: isActive ? 1 : undefined, workbookViewId: 0 };
  if (sheet.freeze === undefined) return element('sheetView', view);
  const { row, column } = cellOf(sheet.freeze);
  const active = row === 1 ? 'topRight' : column === 1 ? 'bottomLeft' : 'bottomRight';
  const pane = element('pane', {
    xSplit: column === 1 ? undefined : column - 1,
    ySplit: row === 1 ? undefined : row - 1,
    topLeftCell: formatCell(row, column),
    activePane: active,
    state: 'frozen',
  });
  return element('sheetView', view, pane + element('selection', { pane: active }));
}

function columnsXml(sheet: NewSheet): string {
  const widths = new Map(
    Object.entries(sheet.widths ?? {}).map(([letters, width]) => [columnOf(letters), width]),
  );
  const hidden = new Set((sheet.hiddenColumns ?? []).map(columnOf));
  const columns = [...new Set([...widths.keys(), ...hidden])].sort((a, b) => a - b);
  const inside = columns.map((column) => {
    const width = widths.get(column);
    return element('col', {
      min: column,
      max: column,
      width: width === undefined ? 9.140625 : width + CELL_MARGIN,
      hidden: hidden.has(column) ? 1 : undefined,
      customWidth: width === undefined ? undefined : 1,
    });
  });
  return inside.length === 0 ? '' : element('cols', {}, inside.join(''));
}

function rowsXml(sheet: NewSheet, { placed, cellXml }: SheetSurroundings): string {
  const hidden = new Set(sheet.hiddenRows);
  const heights = new Map(Object.entries(sheet.heights ?? {}).map(([row, height]) => [Number(row), height]));
  const rows = [...new Set([...placed.keys(), ...hidden, ...heights.keys()])].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const height = heights.get(row);
      const attributes = {
        r: row,
        ht: height,
        hidden: hidden.has(row) ? 1 : undefined,
        customHeight: height === undefined ? undefined : 1,
      };
      const cells = [...(placed.get(row) ?? [])].map(([column, cell]) => cellXml(row, column, cell));
      return element('row', attributes, cells.join(''));
    })
    .join('');
}

function pageXml(sheet: NewSheet): string {
  const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  if (sheet.landscape !== true) return '';
  return (
    element('pageMargins', margins) +
    element('pageSetup', { paperSize: 9, fitToHeight: 0, orientation: 'landscape' }) +
    element('headerFooter', {}, '<oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter>')
  );
}
