import { insertionOffset } from '../xml/insertionOffset';
import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { sheetOrder } from './sheetOrder';
import { scannedChild } from './sheetScan';
import type { SheetScan } from './sheetScan';

interface Segment {
  readonly min: number;
  readonly max: number;
  readonly tag: string;
}

/** The width stored for a column, or null where it has none of its own. */
export function storedWidth(scan: SheetScan, column: number): string | null {
  const covering = scan.columns.find(
    ({ attributes }) => Number(attributes['min']) <= column && Number(attributes['max']) >= column,
  );
  return covering?.attributes['width'] ?? null;
}

/** The splice that gives columns a width of their own, everything else about them kept. */
export function spliceColumns(scan: SheetScan, widths: ReadonlyMap<number, string | null>): Splice[] {
  if (widths.size === 0) return [];
  const before = scan.columns.map(({ attributes, start, end }): Segment => ({
    min: Number(attributes['min']),
    max: Number(attributes['max']),
    tag: scan.text.slice(start, end),
  }));
  let segments = before;
  for (const [column, width] of widths) segments = setWidth(segments, column, width, scan.prefix);
  const inner = segments.map(({ tag }) => tag).join('');
  if (inner === before.map(({ tag }) => tag).join('')) return [];
  const list = scannedChild(scan, 'cols');
  // The schema allows no empty list.
  const text = inner === '' ? '' : `<${scan.prefix}cols>${inner}</${scan.prefix}cols>`;
  if (list) return [{ start: list.start, end: list.end, text }];
  const at = insertionOffset(scan.children, sheetOrder, 'cols', scan.root.openEnd);
  return [{ start: at, end: at, text }];
}

function setWidth(
  segments: readonly Segment[],
  column: number,
  width: string | null,
  prefix: string,
): Segment[] {
  const covering = segments.find(({ min, max }) => min <= column && max >= column);
  const rest = segments.filter((segment) => segment !== covering);
  const tag = covering?.tag ?? `<${prefix}col min="${column}" max="${column}"/>`;
  const own = setAttribute(setAttribute(tag, 'width', width), 'customWidth', width === null ? null : '1');
  const pieces = [{ min: column, max: column, tag: own }];
  if (covering && covering.min < column) pieces.push({ ...covering, max: column - 1 });
  if (covering && covering.max > column) pieces.push({ ...covering, min: column + 1 });
  const kept = pieces.filter((piece) => piece.tag !== own || saysSomething(own));
  return [...rest, ...kept.map(withRange)].sort((a, b) => a.min - b.min);
}

function withRange({ min, max, tag }: Segment): Segment {
  return { min, max, tag: setAttribute(setAttribute(tag, 'min', String(min)), 'max', String(max)) };
}

function saysSomething(tag: string): boolean {
  return /\s(?:width|style|hidden|outlineLevel|collapsed)\s*=/.test(tag);
}
