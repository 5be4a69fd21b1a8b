/** A rectangle of cells; rows and columns count from 1 and both ends are inside. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** `28` is `"AB"`. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `"AB"` is `28`. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `"A1:B2"`; whole columns and rows in their short form, as Excel says them. */
export function writeBox({ top, left, bottom, right }: Box): string {
  if (top === 1 && bottom === SHEET_ROWS) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 1 && right === SHEET_COLUMNS) return `${top}:${bottom}`;
  const first = `${columnLetters(left)}${top}`;
  const last = `${columnLetters(right)}${bottom}`;
  return first === last ? first : `${first}:${last}`;
}

/** Reads `"A1"`, `"$A$1:B2"`, `"A:C"` and `"3:5"`; null where the text is none of them. */
export function readBox(text: string): Box | null {
  const [from = '', to = from, ...more] = text.replaceAll('$', '').split(':');
  const first = readCorner(from);
  const last = readCorner(to);
  if (!first || !last || more.length > 0) return null;
  if ((first.column === null) !== (last.column === null) || (first.row === null) !== (last.row === null))
    return null;
  if (first.row === null && first.column === null) return null;
  const rows = [first.row ?? 1, last.row ?? SHEET_ROWS];
  const columns = [first.column ?? 1, last.column ?? SHEET_COLUMNS];
  const box = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return box.bottom <= SHEET_ROWS && box.right <= SHEET_COLUMNS ? box : null;
}

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const [, letters = '', digits = ''] = /^([A-Za-z]{0,3})([1-9]\d{0,6})?$/.exec(text) ?? [];
  if (letters === '' && digits === '') return null;
  return {
    row: digits === '' ? null : Number(digits),
    column: letters === '' ? null : columnNumber(letters),
  };
}

/** Takes the sheet off an address: `"'Q2 returns'!A1"` is the sheet `Q2 returns` and `A1`. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly cells: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, cells: address.slice(mark + 1) };
}

/** Puts the sheet before an address, in quotes where Excel needs them. */
export function withSheet(sheet: string, cells: string): string {
  const isPlain = /^[A-Za-z_][\w.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cells}`;
}

export function rowsOf({ top, bottom }: Box): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: Box): number {
  return right - left + 1;
}

export function intersectBoxes(a: Box, b: Box): Box | null {
  const box = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return box.top <= box.bottom && box.left <= box.right ? box : null;
}

/** The smallest rectangle around both. */
export function boundBoxes(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
