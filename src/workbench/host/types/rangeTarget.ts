import { HostError } from '../richApi/hostError';
import { readBox, splitSheet, columnsOf, rowsOf } from '../model/address';
import type { Box } from '../model/address';
import type { BookModel, SheetModel } from '../model/bookModel';

/** A range: cells of one sheet. */
export interface RangeTarget {
  readonly book: BookModel;
  readonly sheet: SheetModel;
  readonly box: Box;
}

/** Several ranges of one sheet. */
export interface AreasTarget {
  readonly book: BookModel;
  readonly sheet: SheetModel;
  readonly boxes: readonly Box[];
}

/** Longer addresses are cut off in Excel, and mean something else then. */
const LONGEST_ADDRESS = 8192;

/** Most cells that may be read at once. */
const MOST_CELLS = 5_000_000;

export function boxFor(address: unknown, location: string): Box {
  const box =
    typeof address === 'string' && address.length <= LONGEST_ADDRESS
      ? readBox(splitSheet(address).cells)
      : null;
  if (!box) throw new HostError('InvalidArgument', location);
  return box;
}

export function boxesFor(addresses: unknown, location: string): readonly Box[] {
  if (typeof addresses !== 'string' || addresses.length > LONGEST_ADDRESS)
    throw new HostError('InvalidArgument', location);
  return addresses.split(',').map((address) => boxFor(address.trim(), location));
}

/** Maps every cell of a range to data, row by row. */
export function eachCell<R>(box: Box, location: string, visit: (row: number, column: number) => R): R[][] {
  if (rowsOf(box) * columnsOf(box) > MOST_CELLS) throw new HostError('RangeExceedsLimit', location);
  return Array.from({ length: rowsOf(box) }, (_, down) =>
    Array.from({ length: columnsOf(box) }, (__, right) => visit(box.top + down, box.left + right)),
  );
}

/** Visits every cell of several ranges. */
export function visitBoxes(
  boxes: readonly Box[],
  visit: (row: number, column: number, box: Box) => void,
): void {
  for (const box of boxes) {
    for (let row = box.top; row <= box.bottom; row++) {
      for (let column = box.left; column <= box.right; column++) visit(row, column, box);
    }
  }
}

/** The value that all share, or null where they differ. */
export function common<V extends string | number | boolean>(values: Iterable<V | null>): V | null {
  let found: V | null | undefined;
  for (const value of values) {
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

/** A number of a method's arguments. */
export function numberArgument(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument', location);
  return value;
}
