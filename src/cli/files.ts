import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { OutturnError } from '../core/outturnError';
import { newWorkbook } from '../xlsx/create/newWorkbook';
import { readCsv } from '../xlsx/readCsv';
import { openXlsx, type XlsxBook } from '../xlsx/xlsxBook';
import { inPlainWords } from './explainError';

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
 * failed, nothing is left behind. A file that was there keeps its permissions; a link stays a link to it.
 * @throws OutturnError `cannot-write`, naming the file
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const place = existsSync(file) ? realpathSync(file) : file;
  const draft = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.part`);
  const clean = () => {
    rmSync(draft, { force: true });
  };
  const interrupted = () => {
    clean();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const before = statSync(place, { throwIfNoEntry: false });
    if (before?.isDirectory() === true)
      throw new OutturnError('file-is-directory', 'This is a folder, not a file', 'Name a file in it');
    const handle = await open(draft, 'wx', before?.mode);
    try {
      for (let done = 0; done < bytes.length;)
        done += (await handle.write(bytes, done, Math.min(WRITTEN_AT_ONCE, bytes.length - done)))
          .bytesWritten;
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (error) {
    tryTo(clean);
    const { message, next } = inPlainWords(error);
    throw new OutturnError('cannot-write', `${file} cannot be written: ${lowerFirst(message)}`, next);
  } finally {
    process.removeListener('SIGINT', interrupted).removeListener('SIGTERM', interrupted);
  }
}

/** Small enough that an interruption is heeded between two pieces. */
const WRITTEN_AT_ONCE = 4 * 1024 * 1024;

/** What went wrong first is what is told, not that there is nothing to clean. */
function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // The draft is in no folder that could hold one.
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
