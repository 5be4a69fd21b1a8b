import { formatColumn, formatRect, parseRect } from '../core/grid/address';
import type { Rect } from '../core/grid/rect';

/** A rectangle on a sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: Rect;
}

/** `'Q2 returns'!$I$20:$I$28`, with or without an equals sign, as a place; null where the text is none. */
export function parsePlace(reference: string): Place | null {
  const text = reference.replace(/^=/, '');
  const mark = text.lastIndexOf('!');
  const range = parseRect(text.slice(mark + 1));
  if (mark < 1 || !range) return null;
  const sheet = text.slice(0, mark);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, range };
}

/** The range of an address that Excel gave, its sheet left out; null where it is several. */
export function parseAddress(address: string): Rect | null {
  const isOne = !address.replace(/'(?:[^']|'')*'/g, '').includes(',');
  return isOne ? parseRect(address.slice(address.lastIndexOf('!') + 1)) : null;
}

/** `$A$20:$H$28`. */
export function formatAbsolute(range: Rect): string {
  return formatRect(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A column of a sheet as Excel addresses it: `G:G`. */
export function formatWholeColumn(column: number): string {
  return `${formatColumn(column)}:${formatColumn(column)}`;
}

export function heightOf({ top, bottom }: Rect): number {
  return bottom - top + 1;
}

export function widthOf({ left, right }: Rect): number {
  return right - left + 1;
}
