import { describe, expect, it } from 'vitest';
import { OutturnError } from '../../src/core/outturnError';
import { readCsv } from '../../src/xlsx/readCsv';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean, isMarked: boolean): Uint8Array {
  const bytes = Array.from((isMarked ? '\ufeff' : '') + text).flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return Uint8Array.from(bytes);
}

function table(bytes: Uint8Array): unknown[][] {
  const rows = readCsv(bytes, 'q2.csv').sheets[0]!.rows;
  return [...rows].map(([, cells]) => Array.from(cells.slice(1), (cell) => cell?.value ?? null));
}

function codeOf(bytes: Uint8Array): string {
  try {
    readCsv(bytes, 'q2.csv');
    return 'read';
  } catch (error) {
    return error instanceof OutturnError ? error.code : 'fault';
  }
}

describe('readCsv', () => {
  it('makes one sheet named after the file', () => {
    const workbook = readCsv(utf8('a,b'), 'C:\\returns\\Q2 return.v2.csv');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Q2 return.v2']);
  });

  it('makes numbers of plain numbers only', () => {
    const fields = [
      '84',
      '-3.5',
      '.84',
      '0',
      '0.10',
      '007',
      '1,234',
      '84%',
      '1e5',
      '1234567890123456',
      ' 84',
      '-',
      '5.',
    ];
    const line = fields.map((field) => `"${field}"`).join(',');
    expect(table(utf8(line))).toEqual([
      [84, -3.5, 0.84, 0, 0.1, '007', '1,234', '84%', '1e5', '1234567890123456', ' 84', '-', '5.'],
    ]);
  });

  it.each([',', ';', '\t'])('finds out that fields are separated by %j', (separator) => {
    const text = ['KPI', '"a line\nbreak"', '84'].join(separator);
    expect(table(utf8(`${text}\n${text}`))).toEqual([
      ['KPI', 'a line\nbreak', 84],
      ['KPI', 'a line\nbreak', 84],
    ]);
  });

  it.each(['\r', '\n', '\r\n'])('ends lines with %j, and keeps empty ones in the count', (end) => {
    const rows = readCsv(utf8(['a,b', '', 'c,d'].join(end)), 'q2.csv').sheets[0]!.rows;
    expect([...rows.keys()]).toEqual([1, 3]);
  });

  it('reads UTF-8 with and without a mark, UTF-16 either way round, and Windows-1252', () => {
    const expected = [['Caf\u00e9', '\u00a35', 84]];
    const text = 'Caf\u00e9,\u00a35,84';
    expect(table(utf8(text))).toEqual(expected);
    expect(table(utf8(`\ufeff${text}`))).toEqual(expected);
    for (const isLittle of [true, false]) {
      for (const isMarked of [true, false]) expect(table(utf16(text, isLittle, isMarked))).toEqual(expected);
    }
    expect(table(Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0))))).toEqual(expected);
  });

  it('refuses an empty file and binary rubbish', () => {
    expect(codeOf(new Uint8Array())).toBe('file-empty');
    expect(codeOf(utf8(' \r\n'))).toBe('file-empty');
    expect(codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 98]))).toBe(
      'not-a-workbook',
    );
    expect(codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('not-a-workbook');
  });
});
