import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { OutturnError } from '../core/outturnError';
import { newWorkbook } from '../xlsx/newWorkbook';
import { readCsv } from '../xlsx/readCsv';
import { openXlsx, type XlsxBook } from '../xlsx/xlsxBook';

/** Larger files are not read: a workbook of performance tables never comes near, and memory is not endless. */
const LARGEST_FILE = 512 * 1024 * 1024;

/**
 * Opens a workbook's file; a .csv is opened as the workbook that it would be in Excel.
 * @throws OutturnError, or what the system throws, where it cannot be read
 */
export function openBook(file: string): XlsxBook {
  const stat = statSync(file);
  if (stat.isDirectory())
    throw new OutturnError('file-is-directory', 'This is a folder, not a file', 'Name a workbook in it');
  if (stat.size > LARGEST_FILE)
    throw new OutturnError(
      'too-large',
      'The file is larger than 512 MB',
      'Save the sheets that matter as a workbook of their own',
    );
  const bytes = new Uint8Array(readFileSync(file));
  const name = path.basename(file);
  return isCsv(file) ? openXlsx(csvAsXlsx(bytes, name), name) : openXlsx(bytes, name);
}

export function isCsv(file: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(file);
}

function csvAsXlsx(bytes: Uint8Array, name: string): Uint8Array {
  const { sheets } = readCsv(bytes, name);
  return newWorkbook({
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.name),
      rows: Array.from({ length: Math.max(0, ...sheet.rows.keys()) }, (_, index) =>
        Array.from(sheet.rows.get(index + 1) ?? [], (cell) => cell?.value ?? null).slice(1),
      ),
    })),
  });
}

/** The file's name as a sheet may be called: without the characters that Excel refuses, 31 at most. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return plain === '' ? 'Sheet1' : plain;
}

/** True where the two paths are one file. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return path.resolve(a) === path.resolve(b);
  }
}

/**
 * Writes a file wholly or not at all: to a neighbour first, which takes the file's place in one step. Interrupted or
 * failed, nothing is left behind.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}.part`);
  const clean = () => {
    rmSync(draft, { force: true });
  };
  const interrupted = () => {
    clean();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    if (isFolder(file))
      throw new OutturnError('file-is-directory', 'This is a folder, not a file', 'Name a file in it');
    const handle = openSync(draft, 'wx');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    clean();
    throw error;
  } finally {
    process.removeListener('SIGINT', interrupted).removeListener('SIGTERM', interrupted);
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
