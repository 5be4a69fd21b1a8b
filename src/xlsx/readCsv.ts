import Papa from 'papaparse';
import type { Cell, Workbook } from '../core/grid/workbook';
import { OutturnError } from '../core/outturnError';
import { decodeCsv } from './csv/decodeCsv';
import { notAWorkbook, tooLarge } from './refusals';
import { MAX_CELLS, MAX_SHARED_STRINGS_SIZE } from './zip/limits';

/** A plain number: no leading zeros, which make a code of it, and no more digits than a number keeps. */
const plainNumber = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)$/;
const MOST_DIGITS = 15;

/** Control characters that no text has; a tab and line breaks are not among them. */
const notText = /[^\P{Cc}\t\n\r\u007f-\u009f]/u;

/**
 * Reads a CSV file as a workbook of one sheet, named after the file. Separators (comma, semicolon, tab), line ends and
 * encodings (UTF-8, UTF-16, Windows-1252) are found out; plain numbers become numbers, all else stays text.
 *
 * @throws OutturnError `file-empty`, `too-large`, `not-a-workbook`
 */
export function readCsv(bytes: Uint8Array, name: string): Workbook {
  if (bytes.length === 0)
    throw new OutturnError('file-empty', 'The file is empty', 'Ask for the file again', name);
  if (bytes.length > MAX_SHARED_STRINGS_SIZE) throw tooLarge('The file is larger than can be read', name);
  const text = decodeCsv(bytes).replace(/\r\n?/g, '\n');
  if (notText.test(text)) throw notAWorkbook('The file is neither a workbook nor text', name);
  if (text.trim() === '')
    throw new OutturnError('file-empty', 'The file is empty', 'Ask for the file again', name);
  const { data } = Papa.parse<string[]>(text, { newline: '\n', delimitersToGuess: [',', ';', '\t'] });
  const rows = new Map<number, (Cell | undefined)[]>();
  let count = 0;
  data.forEach((fields, index) => {
    const cells: (Cell | undefined)[] = [];
    fields.forEach((field, column) => {
      if (field !== '') cells[column + 1] = readField(field);
    });
    count += fields.length;
    if (count > MAX_CELLS) throw tooLarge('The file holds more than five million cells', name);
    if (cells.length > 0) rows.set(index + 1, cells);
  });
  const sheet = {
    name: sheetName(name),
    visibility: 'visible',
    isProtected: false,
    rows,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    autoFilter: null,
    printArea: null,
    excelTables: [],
  } as const;
  return { name, sheets: [sheet], names: [], date1904: false, record: null };
}

function readField(field: string): Cell {
  const isNumber = plainNumber.test(field) && field.replace(/\D/g, '').length <= MOST_DIGITS;
  return { value: isNumber ? Number(field) : field, format: 'General', formula: null, fill: null };
}

function sheetName(file: string): string {
  const base = file.split(/[/\\]/).at(-1) ?? file;
  return base.replace(/\.[^.]*$/, '') || base;
}
