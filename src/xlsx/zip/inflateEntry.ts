import { Inflate } from 'fflate';
import { damaged } from '../refusals';
import { crc32 } from './crc32';
import type { ZipArchive, ZipEntry } from './zipEntry';

/** Deflate grows at most 1032-fold, so no step can unpack more than 17 MB before it is counted. */
const STEP = 16 * 1024;

/**
 * Unpacks one entry piece by piece, and stops as soon as it holds more than it declared.
 *
 * @throws OutturnError `damaged` where length, checksum or packing do not fit
 */
export function inflateEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  where: string,
  take: (piece: Uint8Array) => void,
): void {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  let crc = 0;
  let size = 0;
  const count = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw wrongLength(entry, where);
    crc = crc32(piece, crc);
    take(piece);
  };
  const inflate = new Inflate(count);
  for (let at = 0; at < packed.length; at += STEP) {
    const step = packed.subarray(at, at + STEP);
    if (entry.method === 0) count(step);
    else push(inflate, step, at + STEP >= packed.length, entry, where);
  }
  if (size !== entry.size) throw wrongLength(entry, where);
  if (crc !== entry.crc) throw damaged(`The part ${entry.name} does not match its checksum`, where);
}

/** Unpacks one entry into bytes of its own. Errors as `inflateEntry`. */
export function inflateWhole(archive: ZipArchive, entry: ZipEntry, where: string): Uint8Array {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  inflateEntry(archive, entry, where, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return bytes;
}

function push(inflate: Inflate, step: Uint8Array, isLast: boolean, entry: ZipEntry, where: string): void {
  try {
    inflate.push(step, isLast);
  } catch (error) {
    // fflate marks its own errors with a numeric code; ours pass through.
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') throw error;
    throw damaged(`The part ${entry.name} cannot be unpacked`, where);
  }
}

function wrongLength(entry: ZipEntry, where: string) {
  return damaged(`The part ${entry.name} is not as long as the file says`, where);
}
