import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newWorkbook, type NewBook, type NewSheet } from '../../../src/xlsx/create/newWorkbook';

const plain: NewBook = {
  sheets: [
    {
      name: 'KPIs',
      rows: [
        ['Ref', 'Indicator', 'Target', 'Actual'],
        ['A1', '% on time', 0.9, 0.85],
      ],
    },
  ],
};

const everything: NewBook = {
  date1904: true,
  names: [
    { name: 'Tolerance', refersTo: '0.05' },
    { name: 'Mark', refersTo: "'All & more'!$A$1", sheet: 'All & more', hidden: true },
  ],
  sheets: [
    { name: 'Away', visibility: 'very-hidden' },
    {
      name: 'All & more',
      isProtected: true,
      cells: {
        A1: { value: 'Title', size: 16, look: { bold: true, colour: '#1F3864', fill: '#D9E2F3' } },
        A4: 'Ref',
        B4: 'Figure',
        A5: '=1+1',
        B5: { value: 0.5, format: '0.0%" (Baseline)"', border: true },
        A6: ' two\nlines <&> "_x000D_" \u0001 ',
        B6: { value: 3, formula: '=1+2' },
        A7: { value: 'ab', formula: '"a"&"b"' },
        B7: { error: '#N/A' },
        A8: true,
        B8: { value: null, look: { fill: '#FF0000', wrap: true, vertical: 'top', horizontal: 'center' } },
        D4: 'One',
        E4: 'Two\nlines',
        D5: 1,
        E5: 2,
        D6: 'Total',
        E6: { value: 2, formula: 'SUBTOTAL(109,E5)' },
      },
      merges: ['A1:B1'],
      widths: { A: 30, C: 5 },
      heights: { 1: 30 },
      hiddenRows: [8, 10],
      hiddenColumns: ['C', 'H'],
      autoFilter: 'A4:B8',
      printArea: 'A1:E8',
      freeze: 'B5',
      excelTables: [{ name: 'Figures', range: 'D4:E6', hasTotals: true }],
      landscape: true,
    },
  ],
};

describe('a package', () => {
  test('of the same description is the same bytes, wherever and whenever it is made', () => {
    expect(Buffer.from(newWorkbook(everything))).toEqual(Buffer.from(newWorkbook(everything)));
  });

  test('names every part once and links only parts that are there', () => {
    const parts = partsOf(everything);
    const types = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(types.sort()).toEqual(
      Object.keys(parts)
        .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
        .sort(),
    );
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('Target="../tables/table1.xml"');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="worksheets/sheet2.xml"');
  });

  test('says its names, filters and print areas as Excel does', () => {
    const names = [
      ...(partsOf(everything)['xl/workbook.xml'] ?? '').matchAll(/<definedName .*?<\/definedName>/g),
    ];
    expect(names.map(([xml]) => xml)).toEqual([
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'All &amp; more'!$A$4:$B$8</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'All &amp; more'!$A$1:$E$8</definedName>`,
      '<definedName name="Tolerance">0.05</definedName>',
      `<definedName name="Mark" localSheetId="1" hidden="1">'All &amp; more'!$A$1</definedName>`,
    ]);
  });

  test('tells an Excel table its headings as Excel does', () => {
    const table = partsOf(everything)['xl/tables/table1.xml'];
    expect(table).toContain('<tableColumn id="2" name="Two_x000a_lines"/>');
    expect(table).toContain('<autoFilter ref="D4:E5"/>');
  });

  test('has no shared strings where there is no text', () => {
    expect(Object.keys(partsOf({ sheets: [{ name: 'Figures', rows: [[1]] }] }))).not.toContain(
      'xl/sharedStrings.xml',
    );
  });
});

describe('a cell', () => {
  test('keeps a repeated text once', () => {
    const texts = partsOf({ sheets: [{ name: 'S', rows: [['TBC', 'TBC', 'TBC']] }] })['xl/sharedStrings.xml'];
    expect(texts).toContain('count="3" uniqueCount="1"');
  });

  test('with a look that was used before shares its style', () => {
    const cell = { value: 1, format: '0.0%', border: true };
    const styles = partsOf({ sheets: [{ name: 'S', rows: [[cell, cell, { ...cell, format: '0%' }]] }] })[
      'xl/styles.xml'
    ];
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain('<numFmts count="1">');
  });

  test('holds text that looks like a formula as text, and says so to Excel', () => {
    const parts = partsOf({ sheets: [{ name: 'S', rows: [['=1+1', '-']] }] });
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" s="1" t="s">');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B1" t="s">');
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
  });

  test('by address wins over the one in the rows', () => {
    const sheet: NewSheet = { name: 'S', rows: [[1, 2]], cells: { A1: 7, C3: 9 } };
    const xml = partsOf({ sheets: [sheet] })['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<c r="A1"><v>7</v></c><c r="B1"><v>2</v></c>');
    expect(xml).toContain('<dimension ref="A1:C3"/>');
  });
});

describe('what no workbook can hold is refused', () => {
  const refused: [string, NewBook, RegExp][] = [
    ['a sheet name with a slash', { sheets: [{ name: 'Q1/Q2' }] }, /cannot be called/],
    ['a sheet name of 32 letters', { sheets: [{ name: 'x'.repeat(32) }] }, /cannot be called/],
    ['two sheets of one name', { sheets: [{ name: 'KPIs' }, { name: 'kpis' }] }, /cannot be called/],
    ['only hidden sheets', { sheets: [{ name: 'S', visibility: 'hidden' }] }, /not hidden/],
    ['no sheets', { sheets: [] }, /not hidden/],
    ['a number that is none', { sheets: [{ name: 'S', rows: [[Infinity]] }] }, /cannot hold/],
    ['a text too long', { sheets: [{ name: 'S', rows: [['x'.repeat(32_768)]] }] }, /longer/],
    ['an address that is none', { sheets: [{ name: 'S', cells: { A0: 1 } }] }, /no address/],
    ['a column too far', { sheets: [{ name: 'S', rows: [new Array<number>(16_385).fill(1)] }] }, /16,384/],
    [
      'a colour that is none',
      { sheets: [{ name: 'S', rows: [[{ value: 1, look: { fill: 'red' } }]] }] },
      /colour/,
    ],
    [
      'an Excel table without headings',
      { sheets: [{ name: 'S', excelTables: [{ name: 'T', range: 'A1:B2' }] }] },
      /text of its own/,
    ],
    [
      'a name of an unknown sheet',
      { ...plain, names: [{ name: 'N', refersTo: '1', sheet: 'X' }] },
      /No sheet/,
    ],
  ];
  test.each(refused)('%s', (_what, book, message) => {
    expect(() => newWorkbook(book)).toThrow(message);
  });
});

/** LibreOffice, where it is installed. */
const OFFICE = 'soffice';

const READ_BACK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
sheet = book['All & more']
print(json.dumps({
  'states': [s.sheet_state for s in book],
  'active': book.active.title,
  'values': {c.coordinate: c.value for row in sheet for c in row if c.value is not None},
  'cached': [cached['All & more'][a].value for a in ('B6', 'A7')],
  'format': sheet['B5'].number_format,
  'fills': [sheet['A1'].fill.fgColor.rgb, sheet['B8'].fill.fgColor.rgb],
  'font': [sheet['A1'].font.b, sheet['A1'].font.sz, sheet['A1'].font.color.rgb],
  'border': [sheet['B5'].border.left.style, sheet['B6'].border.left.style],
  'alignment': [sheet['B8'].alignment.wrap_text, sheet['B8'].alignment.vertical, sheet['B8'].alignment.horizontal],
  'merges': [str(m) for m in sheet.merged_cells.ranges],
  'hiddenRows': [r for r, d in sheet.row_dimensions.items() if d.hidden],
  'hiddenColumns': [c for c, d in sheet.column_dimensions.items() if d.hidden],
  'filter': sheet.auto_filter.ref,
  'freeze': sheet.freeze_panes,
  'protected': sheet.protection.sheet,
  'tables': {t.name: [t.ref, t.totalsRowCount, t.column_names] for t in sheet.tables.values()},
  'epoch': book.epoch.year,
  'landscape': sheet.page_setup.orientation,
}))`;

describe('other programs', () => {
  test.skipIf(!runs('/usr/bin/python3', ['-c', 'import openpyxl']))(
    'openpyxl reads what was described',
    () => {
      const read = inFolder((folder) => {
        const file = join(folder, 'new.xlsx');
        writeFileSync(file, newWorkbook(everything));
        const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', READ_BACK, file], {
          encoding: 'utf8',
        });
        expect(stderr).toBe('');
        return JSON.parse(stdout) as unknown;
      });
      expect(read).toMatchObject({
        states: ['veryHidden', 'visible'],
        active: 'All & more',
        values: { A1: 'Title', A5: '=1+1', B5: 0.5, B6: '=1+2', B7: '#N/A', A8: true },
        cached: [3, 'ab'],
        format: '0.0%" (Baseline)"',
        fills: ['FFD9E2F3', 'FFFF0000'],
        font: [true, 16, 'FF1F3864'],
        border: ['thin', null],
        alignment: [true, 'top', 'center'],
        merges: ['A1:B1'],
        hiddenRows: [8, 10],
        hiddenColumns: ['C', 'H'],
        filter: 'A4:B8',
        freeze: 'B5',
        protected: true,
        tables: { Figures: ['D4:E6', 1, ['One', 'Two\nlines']] },
        epoch: 1904,
        landscape: 'landscape',
      });
    },
  );

  test.skipIf(!runs(OFFICE, ['--version']))('LibreOffice opens it', () => {
    const text = inFolder((folder) => {
      writeFileSync(join(folder, 'new.xlsx'), newWorkbook(plain));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      spawnSync(OFFICE, [
        profile,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        join(folder, 'new.xlsx'),
      ]);
      return readFileSync(join(folder, 'new.csv'), 'utf8');
    });
    expect(text).toBe('Ref,Indicator,Target,Actual\nA1,% on time,0.9,0.85\n');
  });
});

function partsOf(book: NewBook): Record<string, string> {
  const parts = Object.entries(unzipSync(newWorkbook(book)));
  return Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function runs(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words).status === 0;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-new-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
