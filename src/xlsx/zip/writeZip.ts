import { deflateSync } from 'fflate';
import { concatBytes } from './concatBytes';
import { crc32 } from './crc32';
import { readZip64 } from './zip64';
import { DIRECTORY_RECORD, END_OF_DIRECTORY, LOCAL_HEADER, viewOf } from './zipEntry';
import type { ZipArchive, ZipEntry } from './zipEntry';

/** Above this size the better packing costs more seconds than it saves megabytes. */
const PACK_FAST_FROM = 16 * 1024 * 1024;
const NAME_IS_UTF8 = 0x800;
const SIZES_FOLLOW_DATA = 0x8;

interface Written {
  readonly local: readonly Uint8Array[];
  readonly record: Uint8Array;
}

/**
 * A zip file with some entries changed, removed (null) or added (names not there yet). Every other entry is copied as
 * it lies in the archive: bytes, order, times and flags.
 */
export function writeZip(archive: ZipArchive, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const written = new Map<string, Written>();
  for (const entry of archive.entries) {
    const change = changes.get(entry.name);
    if (change === undefined) written.set(entry.name, copyEntry(archive, entry));
    else if (change !== null) written.set(entry.name, packEntry(entry.name, change, entry));
  }
  const names = new Set(archive.entries.map((entry) => entry.name));
  for (const [name, change] of changes) {
    if (!names.has(name) && change !== null) written.set(name, packEntry(name, change, null));
  }
  const inPlace = [...archive.entries].sort((a, b) => a.start - b.start).map((entry) => entry.name);
  return join(archive, written, new Set([...inPlace, ...written.keys()]));
}

function join(archive: ZipArchive, written: Map<string, Written>, order: ReadonlySet<string>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    size += piece.length;
  };
  for (const name of order) {
    const entry = written.get(name);
    if (!entry) continue;
    placeRecord(entry.record, size);
    entry.local.forEach(add);
  }
  const directoryStart = size;
  for (const { record } of written.values()) add(record);
  add(endOfDirectory(written.size, directoryStart, size - directoryStart, archive.comment));
  return concatBytes(pieces);
}

function copyEntry(archive: ZipArchive, entry: ZipEntry): Written {
  return { local: [archive.bytes.subarray(entry.start, entry.end)], record: entry.record.slice() };
}

function packEntry(name: string, content: Uint8Array, old: ZipEntry | null): Written {
  const crc = crc32(content);
  const packed = deflateSync(content, { level: content.length < PACK_FAST_FROM ? 6 : 1 });
  const encodedName = old ? nameOf(old.record) : new TextEncoder().encode(name);
  const flags = old ? old.flags & ~SIZES_FOLLOW_DATA : NAME_IS_UTF8;
  const oldRecord = old && viewOf(old.record);
  // 1 January 1980, the earliest day a zip file can tell: the same edit gives the same bytes on any day.
  const time = oldRecord?.getUint32(12, true) ?? 0x00210000;

  const header = new Uint8Array(30 + encodedName.length);
  const local = viewOf(header);
  local.setUint32(0, LOCAL_HEADER, true);
  local.setUint16(4, 20, true);
  writeCommon(local, 6, flags, time, crc, packed.length, content.length);
  local.setUint16(26, encodedName.length, true);
  header.set(encodedName, 30);

  const record = new Uint8Array(46 + encodedName.length);
  const directory = viewOf(record);
  directory.setUint32(0, DIRECTORY_RECORD, true);
  directory.setUint16(4, oldRecord?.getUint16(4, true) ?? 20, true);
  directory.setUint16(6, 20, true);
  writeCommon(directory, 8, flags, time, crc, packed.length, content.length);
  directory.setUint16(28, encodedName.length, true);
  directory.setUint32(38, oldRecord?.getUint32(38, true) ?? 0, true);
  record.set(encodedName, 46);
  return { local: [header, packed], record };
}

function nameOf(record: Uint8Array): Uint8Array {
  return record.subarray(46, 46 + viewOf(record).getUint16(28, true));
}

/** The fields that a local header and a directory record have in common, from the flags to the size. */
function writeCommon(
  view: DataView,
  at: number,
  flags: number,
  time: number,
  crc: number,
  compressedSize: number,
  size: number,
): void {
  view.setUint16(at, flags, true);
  view.setUint16(at + 2, 8, true);
  view.setUint32(at + 4, time, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, compressedSize, true);
  view.setUint32(at + 16, size, true);
}

function placeRecord(record: Uint8Array, start: number): void {
  const { startAt } = readZip64(record);
  if (startAt === null) viewOf(record).setUint32(42, start, true);
  else viewOf(record).setBigUint64(startAt, BigInt(start), true);
}

function endOfDirectory(count: number, start: number, size: number, comment: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(22 + comment.length);
  const view = viewOf(bytes);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  bytes.set(comment, 22);
  return bytes;
}
