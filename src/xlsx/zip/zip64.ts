import { SEE_ZIP64, viewOf } from './zipEntry';

const ZIP64_FIELD = 1;

export interface Zip64Numbers {
  readonly size: number;
  readonly compressedSize: number;
  readonly start: number;
  /** Where in the record the 64-bit start stands, or null where the 32-bit field holds it. */
  readonly startAt: number | null;
}

/**
 * Sizes and start of a central directory record, looked up in its zip64 extra field where the 32-bit fields say so.
 * A record that promises a zip64 field and has none keeps the impossible 32-bit value, which the limits refuse.
 */
export function readZip64(record: Uint8Array): Zip64Numbers {
  const view = viewOf(record);
  const numbers = {
    size: view.getUint32(24, true),
    compressedSize: view.getUint32(20, true),
    start: view.getUint32(42, true),
    startAt: null as number | null,
  };
  let at = findField(view);
  if (at === null) return numbers;
  const take = () => {
    const value = at !== null && at + 8 <= record.length ? Number(view.getBigUint64(at, true)) : SEE_ZIP64;
    at = (at ?? 0) + 8;
    return value;
  };
  if (numbers.size === SEE_ZIP64) numbers.size = take();
  if (numbers.compressedSize === SEE_ZIP64) numbers.compressedSize = take();
  if (numbers.start === SEE_ZIP64) {
    numbers.startAt = at;
    numbers.start = take();
  }
  return numbers;
}

function findField(view: DataView): number | null {
  let at = 46 + view.getUint16(28, true);
  const end = Math.min(at + view.getUint16(30, true), view.byteLength);
  while (at + 4 <= end) {
    if (view.getUint16(at, true) === ZIP64_FIELD) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}
