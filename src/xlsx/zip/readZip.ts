import { OutturnError } from '../../core/outturnError';
import { damaged, tooLarge, unsafe } from '../refusals';
import { MAX_ENTRIES, MAX_PART_SIZE, MAX_RATIO, MAX_TOTAL_SIZE, RATIO_MATTERS_FROM } from './limits';
import { readZip64 } from './zip64';
import { DIRECTORY_RECORD, END_OF_DIRECTORY, LOCAL_HEADER, viewOf } from './zipEntry';
import type { ZipArchive, ZipEntry } from './zipEntry';

/**
 * Reads the directory of a zip file and unpacks nothing. Everything that can be refused by what an entry declares is
 * refused here: sizes, counts, repeated and escaping names, overlapping and encrypted entries.
 *
 * @throws OutturnError `damaged`, `unsafe`, `too-large`, `encrypted`
 */
export function readZip(bytes: Uint8Array, where: string): ZipArchive {
  const view = viewOf(bytes);
  const endAt = findEnd(view);
  if (endAt === null) throw damaged('The file ends before its list of contents', where);
  const directory = locateDirectory(view, endAt);
  if (directory.count > MAX_ENTRIES) throw tooLarge(`The file holds ${directory.count} parts`, where);
  const drafts: Omit<ZipEntry, 'end'>[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const draft = readRecord(bytes, view, at, where);
    drafts.push(draft);
    at += draft.record.length;
  }
  checkSizes(drafts, where);
  checkNames(drafts, where);
  const commentLength = view.getUint16(endAt + 20, true);
  return {
    bytes,
    entries: withEnds(drafts, directory.start, where),
    comment: bytes.subarray(endAt + 22, endAt + 22 + commentLength),
  };
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function locateDirectory(view: DataView, endAt: number): { count: number; start: number } {
  const count = view.getUint16(endAt + 10, true);
  const start = view.getUint32(endAt + 16, true);
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== 0x07064b50) return { count, start };
  const end64 = Number(view.getBigUint64(locatorAt + 8, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== 0x06064b50) return { count, start };
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    start: Number(view.getBigUint64(end64 + 48, true)),
  };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, where: string): Omit<ZipEntry, 'end'> {
  const isThere = at + 46 <= bytes.length && view.getUint32(at, true) === DIRECTORY_RECORD;
  if (!isThere) throw damaged('The list of contents of the file is broken', where);
  const nameLength = view.getUint16(at + 28, true);
  const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > bytes.length) throw damaged('The list of contents of the file is broken', where);
  const record = bytes.subarray(at, at + length);
  const numbers = readZip64(record);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if (flags & 1) {
    throw new OutturnError(
      'encrypted',
      'The workbook is protected by a password',
      'Open it in Excel, remove the password and save it, then try again',
      where,
    );
  }
  if (method !== 0 && method !== 8) throw damaged('The file is packed in a way Excel does not use', where);
  const { start } = numbers;
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL_HEADER) {
    throw damaged('Parts of the file are missing', where);
  }
  const dataStart = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (dataStart + numbers.compressedSize > bytes.length)
    throw damaged('Parts of the file are missing', where);
  return {
    name: new TextDecoder().decode(record.subarray(46, 46 + nameLength)),
    flags,
    method,
    crc: view.getUint32(at + 16, true),
    compressedSize: numbers.compressedSize,
    size: numbers.size,
    start,
    dataStart,
    record,
  };
}

function checkSizes(entries: readonly Omit<ZipEntry, 'end'>[], where: string): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    total += size;
    const isBomb = size > RATIO_MATTERS_FROM && size > compressedSize * MAX_RATIO;
    if (size > MAX_PART_SIZE || total > MAX_TOTAL_SIZE || isBomb) {
      throw tooLarge(`The part ${name} unpacks to ${Math.round(size / 1048576)} MB`, where);
    }
  }
}

function checkNames(entries: readonly Omit<ZipEntry, 'end'>[], where: string): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const isEscape = name.startsWith('/') || /[\\\0]|^[A-Za-z]:/.test(name) || name.split('/').includes('..');
    if (isEscape) throw unsafe(`The file holds a part whose name points outside it: ${name}`, where);
    if (seen.has(name.toLowerCase())) throw unsafe(`The file holds the part ${name} twice`, where);
    seen.add(name.toLowerCase());
  }
}

function withEnds(
  drafts: readonly Omit<ZipEntry, 'end'>[],
  directoryStart: number,
  where: string,
): ZipEntry[] {
  const starts = drafts.map((draft) => draft.start).sort((a, b) => a - b);
  const nextStart = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directoryStart]));
  if (nextStart.size < drafts.length) throw unsafe('Two parts of the file lie in the same place', where);
  return drafts.map((draft) => {
    const end = nextStart.get(draft.start) ?? directoryStart;
    if (draft.dataStart + draft.compressedSize > end) throw unsafe('Two parts of the file overlap', where);
    return { ...draft, end };
  });
}
