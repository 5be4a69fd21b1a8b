import {
  LAST_COLUMN,
  LAST_ROW,
  formatCell,
  parseCell,
  parseColumn,
  parseRect,
} from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { escapeAttribute } from '../xml/escapeXml';

/** The namespaces that the parts of a new workbook use. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part: one element with its attributes and what is inside it. */
export function part(name: string, attributes: Attributes, inside: string): string {
  return HEAD + element(name, attributes, inside);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. Attributes that are undefined are left out; without an inside it closes itself. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** An element that counts its children, or nothing where there are none. */
export function counted(name: string, children: readonly string[]): string {
  return children.length === 0 ? '' : element(name, { count: children.length }, children.join(''));
}

/** The rectangle of a description's address; an address that is none is the caller's mistake. */
export function rectOf(address: string): Rect {
  return known(parseRect(address), address);
}

/** The row and the column of a description's address. */
export function cellOf(address: string): { readonly row: number; readonly column: number } {
  return known(parseCell(address), address);
}

/** The number of a description's column letters. */
export function columnOf(letters: string): number {
  return known(parseColumn(letters), letters);
}

/** `$A$4:$H$20`, as defined names say it; whole rows and columns stay whole. */
export function absoluteAddress(rect: Rect): string {
  if (rect.top === 1 && rect.bottom === LAST_ROW) return absolute(rect).replace(/\$\d+/g, '');
  if (rect.left === 1 && rect.right === LAST_COLUMN) return absolute(rect).replace(/\$[A-Z]+/g, '');
  return absolute(rect);
}

function absolute(rect: Rect): string {
  const ends = [formatCell(rect.top, rect.left), formatCell(rect.bottom, rect.right)];
  return ends.map((end) => end.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')).join(':');
}

function known<T>(found: T | null, address: string): T {
  if (found === null) throw new RangeError(`"${address}" is no address`);
  return found;
}
