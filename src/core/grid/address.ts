import type { Rect } from './rect';

/** The size of a sheet (Excel specifications and limits). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `1` is `"A"`, `28` is `"AB"`. */
export function formatColumn(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `"AB"` is `28`; `null` where the letters name no column of a sheet. */
export function parseColumn(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= LAST_COLUMN ? column : null;
}

/** Row 24 of column 7 is `"G24"`. */
export function formatCell(row: number, column: number): string {
  return `${formatColumn(column)}${row}`;
}

/** `"G24"` or `"$G$24"`; `null` where the text is no address. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  const column = parseColumn(match?.[1] ?? '');
  const row = Number(match?.[2]);
  return column !== null && row <= LAST_ROW ? { row, column } : null;
}

/** `"A20:H28"`; one cell alone is `"G24"`. */
export function formatRect(rect: Rect): string {
  const first = formatCell(rect.top, rect.left);
  const last = formatCell(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

/** `"A20:H28"`, `"$A$20:$H$28"`, `"G24"`, whole columns `"A:C"` and whole rows `"3:5"`; `null` where the text is none. */
export function parseRect(address: string): Rect | null {
  const [from = '', to = from, ...rest] = address.split(':');
  if (rest.length > 0) return null;
  const first = parseCell(from);
  const last = parseCell(to);
  if (first && last) return normalise(first.row, first.column, last.row, last.column);
  const left = parseColumn(from.replace('$', ''));
  const right = parseColumn(to.replace('$', ''));
  if (left !== null && right !== null) return normalise(1, left, LAST_ROW, right);
  const rows = [from, to].map((part) => /^\$?([1-9]\d{0,6})$/.exec(part)?.[1]).map(Number);
  const [top = NaN, bottom = NaN] = rows;
  return top <= LAST_ROW && bottom <= LAST_ROW ? normalise(top, 1, bottom, LAST_COLUMN) : null;
}

/** Quotes the name of a sheet as a formula must: `'Q2 returns'!A1`. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function normalise(rowA: number, columnA: number, rowB: number, columnB: number): Rect {
  return {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  };
}
