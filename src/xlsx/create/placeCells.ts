import { LAST_COLUMN, LAST_ROW, formatCell } from '../../core/grid/address';
import { OutturnError } from '../../core/outturnError';
import type { NewCell, NewCellDetails, NewSheet } from './newBook';
import type { Styles } from './newStyles';
import { cellOf, element } from './elements';
import { escapeText } from '../xml/escapeXml';
import { encodeExcelText } from '../xml/excelText';

/** The longest text that a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/** The cells of a sheet by row and column, both ascending. */
export type PlacedCells = ReadonlyMap<number, ReadonlyMap<number, NewCellDetails>>;

/** Puts the rows and the cells by address into one order; a bare null places nothing. */
export function placeCells(sheet: NewSheet): PlacedCells {
  const placed = new Map<number, Map<number, NewCellDetails>>();
  const put = (row: number, column: number, cell: NewCell): void => {
    if (row > LAST_ROW || column > LAST_COLUMN) {
      const size = `${LAST_ROW.toLocaleString('en-GB')} rows and ${LAST_COLUMN.toLocaleString('en-GB')} columns`;
      throw new OutturnError('too-large', `A sheet holds ${size}, and this is more`, 'Split it', sheet.name);
    }
    const cells = placed.get(row) ?? new Map<number, NewCellDetails>();
    placed.set(row, cells.set(column, detailsOf(cell)));
  };
  sheet.rows?.forEach((cells, above) => {
    cells.forEach((cell, before) => {
      if (cell !== null) put(above + 1, before + 1, cell);
    });
  });
  for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
    const { row, column } = cellOf(address);
    put(row, column, cell);
  }
  const ascending = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number => a - b;
  return new Map(
    [...placed].sort(ascending).map(([row, cells]) => [row, new Map([...cells].sort(ascending))]),
  );
}

/** The XML of one cell. Texts are kept in the list of shared strings. */
export function cellXml(
  row: number,
  column: number,
  cell: NewCellDetails,
  styles: Styles,
  sharedText: (text: string) => number,
): string {
  const { value, formula } = cell;
  const where = formatCell(row, column);
  const isText = typeof value === 'string';
  const isQuoted = isText && formula === undefined && /^[=+\-@]./s.test(value);
  const style = styles.styleOf(cell, isQuoted);
  const open = style === 0 ? `<c r="${where}"` : `<c r="${where}" s="${style}"`;
  const before = formula === undefined ? '' : `<f>${escapeText(formula.replace(/^=/, ''))}</f>`;
  if (isText && value.length > LONGEST_TEXT) {
    throw new OutturnError('too-large', 'A text is longer than a cell can hold', 'Shorten it', where);
  }
  if (isText && before === '') return `${open} t="s"><v>${sharedText(value)}</v></c>`;
  if (isText) return `${open} t="str">${before}<v>${escapeText(encodeExcelText(value))}</v></c>`;
  if (value === null) return before === '' ? `${open}/>` : `${open}>${before}</c>`;
  if (typeof value === 'boolean') return `${open} t="b">${before}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${open} t="e">${before}<v>${escapeText(value.error)}</v></c>`;
  if (!Number.isFinite(value)) throw new RangeError(`${where} cannot hold ${value}`);
  return `${open}>${before}<v>${value}</v></c>`;
}

/** One entry of the shared strings part. */
export function sharedTextXml(text: string): string {
  const escaped = escapeText(encodeExcelText(text));
  const space = /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {};
  return `<si>${escaped === '' ? '<t></t>' : element('t', space, escaped)}</si>`;
}

function detailsOf(cell: NewCell): NewCellDetails {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell };
}
