import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parseCell } from '../../../src/core/grid/address';
import { cellAt, type Cell, type Workbook } from '../../../src/core/grid/workbook';
import { newWorkbook, type NewBook, type NewCell, type NewSheet } from '../../../src/xlsx/create/newWorkbook';
import { openXlsx } from '../../../src/xlsx/xlsxBook';

/** A folder for the files of one test file; it is gone afterwards. */
export function newFolder(): (...steps: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (...steps) => join(folder, ...steps);
}

export function writeBook(file: string, book: NewBook | NewSheet): string {
  writeFileSync(file, newWorkbook('sheets' in book ? book : { sheets: [book] }));
  return file;
}

/** Makes a folder of its own with these files in it, by name. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function readBook(file: string): Promise<Workbook> {
  return openXlsx(new Uint8Array(readFileSync(file)), file).read();
}

/** The cell of the only, or of the named, sheet. */
export function cellIn(workbook: Workbook, address: string, sheet?: string): Cell | undefined {
  const place = parseCell(address);
  const found = sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === sheet);
  return place && found ? cellAt(found, place.row, place.column) : undefined;
}

/** What stands in a row from a column on, as plain values. */
export function valuesFrom(
  workbook: Workbook,
  address: string,
  count: number,
  sheet?: string,
): readonly unknown[] {
  const { row, column } = parseCell(address)!;
  const found = workbook.sheets.find(({ name }) => sheet === undefined || name === sheet)!;
  return Array.from({ length: count }, (_, index) => cellAt(found, row, column + index)?.value ?? null);
}

export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

const percent = (value: number): NewCell => ({ value, format: '0%' });

/**
 * A small table of every outcome: green, amber, red, a question, and no outturn. Headings in row 3, indicators in rows
 * 4 to 8, columns A to G.
 */
export const branches: NewSheet = {
  name: 'Libraries',
  rows: [
    ['Libraries and learning, 2025/26'],
    [],
    ['Ref', 'Indicator', 'Good is', 'Actual 2024/25', 'Target 2025/26', 'Actual 2025/26', 'Comments'],
    ['LB-1', 'Visits to libraries per 1,000 residents', 'High', 4100, 4200, 4410, 'Two new branches.'],
    ['LB-2', '% of requests met within 7 days', 'High', percent(0.7), percent(0.8), percent(0.76), null],
    ['LB-3', 'Days to return a book to the shelf', 'Low', 3, 4, 5, null],
    ['LB-4', '% of learners who finish their course', null, percent(0.9), percent(0.88), percent(0.92), null],
    ['LB-5', '% of residents who use a library', 'High', percent(0.4), percent(0.45), 'No survey', null],
  ],
};
