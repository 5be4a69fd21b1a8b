import { formatColumn, parseRect } from '../core/grid/address';
import type { Rect } from '../core/grid/rect';

/** The range of an address that Excel gave, its sheet left out; null where it is several. */
export function parseAddress(address: string): Rect | null {
  const isOne = !address.replace(/'(?:[^']|'')*'/g, '').includes(',');
  return isOne ? parseRect(address.slice(address.lastIndexOf('!') + 1)) : null;
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
