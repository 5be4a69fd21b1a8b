import { formatRect, parseRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { insertionOffset } from '../xml/insertionOffset';
import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import type { SheetChange } from './sheetChange';
import { sheetOrder } from './sheetOrder';
import { scannedChild } from './sheetScan';
import type { SheetScan } from './sheetScan';
import { spliceCells } from './spliceCells';
import { spliceColumns } from './spliceColumns';

/** All splices of one sheet's part. */
export function spliceSheet(scan: SheetScan, change: SheetChange, sheet: string): Splice[] {
  return [
    ...spliceDimension(scan, change),
    ...spliceColumns(scan, change.widths),
    ...spliceCells(scan, change.cells, sheet),
    ...spliceAutoFilter(scan, change.autoFilter),
  ];
}

function spliceDimension(scan: SheetScan, { cells }: SheetChange): Splice[] {
  const dimension = scannedChild(scan, 'dimension');
  const before = parseRect(dimension?.attributes['ref'] ?? '');
  if (!dimension || !before) return [];
  let { top, left, bottom, right } = before;
  for (const [row, changes] of cells) {
    for (const [column, change] of changes) {
      if (change.isRemoved) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return setRef(scan, dimension, before, { top, left, bottom, right });
}

function spliceAutoFilter(scan: SheetScan, range: SheetChange['autoFilter']): Splice[] {
  if (!range) return [];
  const filter = scannedChild(scan, 'autoFilter');
  if (range === 'none') return filter ? [{ start: filter.start, end: filter.end, text: '' }] : [];
  if (filter) return setRef(scan, filter, parseRect(filter.attributes['ref'] ?? ''), range);
  const at = insertionOffset(scan.children, sheetOrder, 'autoFilter', scan.root.openEnd);
  return [{ start: at, end: at, text: `<${scan.prefix}autoFilter ref="${formatRect(range)}"/>` }];
}

function setRef(
  scan: SheetScan,
  place: { start: number; openEnd: number },
  before: Rect | null,
  after: Rect,
): Splice[] {
  if (before && formatRect(before) === formatRect(after)) return [];
  const tag = scan.text.slice(place.start, place.openEnd);
  return [{ start: place.start, end: place.openEnd, text: setAttribute(tag, 'ref', formatRect(after)) }];
}
