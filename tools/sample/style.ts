import type { NewCell, NewCellDetails, NewValue } from '../../src/xlsx/create/newWorkbook';

const NAVY = '#1F3864';
const PALE = '#D9E2F3';

/** The large first line of a sheet. */
export function title(value: string): NewCell {
  return { value, size: 16, look: { bold: true, colour: NAVY } };
}

/** The line under the title. */
export function subtitle(value: string): NewCell {
  return { value, size: 12, look: { colour: '#595959' } };
}

/** A cell of a table's header; an empty one lies under a merge. */
export function header(value: string): NewCell {
  const look = { fill: NAVY, colour: '#FFFFFF', bold: true, wrap: true } as const;
  return {
    value: value === '' ? null : value,
    border: true,
    look: { ...look, horizontal: 'center', vertical: 'center' },
  };
}

/** A label on a pale ground: what is said beside or under it belongs to it. */
export function label(value: string): NewCell {
  return {
    value,
    border: true,
    look: { fill: PALE, colour: NAVY, bold: true, wrap: true, vertical: 'center' },
  };
}

/** A paragraph in a merged cell. */
export function paragraph(value: string): NewCell {
  return { value, border: true, look: { wrap: true, vertical: 'center' } };
}

/** A word on its colour, as a person would have filled it. */
export function coloured(value: string, fill: string): NewCellDetails {
  return { value, border: true, look: { fill, bold: true, horizontal: 'center', vertical: 'center' } };
}

/** A small grey line under a table. */
export function note(value: string): NewCell {
  return { value, size: 9, look: { italic: true, colour: '#595959' } };
}

/** A percentage as Excel stores it: `percent(0.615, 1)` shows 61.5%. */
export function percent(value: number, decimals = 0): NewCellDetails {
  return { value, format: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` };
}

/** A number with commas for the thousands. */
export function thousands(value: number, decimals = 0): NewCellDetails {
  return { value, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}

/** A number with fixed decimals. */
export function fixed(value: number, decimals: number): NewCellDetails {
  return { value, format: `0.${'0'.repeat(decimals)}` };
}

/** A day, `"2025-06-30"`, as Excel counts days. */
export function day(iso: string): NewCellDetails {
  return { value: Date.parse(iso) / 86_400_000 + 25_569, format: 'dd/mm/yyyy' };
}

/** The rows of a table: lines around every cell, wrapped, words to the left and the columns of figures centred. */
export function tableRows(
  figures: string,
  rows: readonly (readonly (NewValue | NewCellDetails)[])[],
): NewCell[][] {
  return rows.map((cells) => cells.map((cell, index) => tableCell(cell, figures.includes(letter(index)))));
}

/** The first `count` columns of a row, filled with `cells` and then with cells that only have their lines. */
export function padded(cells: readonly NewCell[], count: number): NewCell[] {
  const blank: NewCell = { value: null, border: true };
  return Array.from({ length: count }, (_, index) => cells[index] ?? blank);
}

function tableCell(cell: NewValue | NewCellDetails, isFigure: boolean): NewCellDetails {
  const details = typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell };
  const look = { wrap: true, vertical: 'center', horizontal: isFigure ? 'center' : 'left' } as const;
  return { border: true, ...details, look: { ...look, ...details.look } };
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
