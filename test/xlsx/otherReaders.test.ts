import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openXlsx } from '../../src/xlsx/xlsxBook';
import { sharedPath } from '../support/shared';
import { tools } from '../support/tools';
import { gridOf } from './support/gridOf';
import { makePackage, partsOf, sheetXml } from './support/makePackage';
import { sheetPlan, writePlan } from './support/plans';

const folder = mkdtempSync(join(tmpdir(), 'outturn-readers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const small = makePackage({
  sheets: {
    Perf: sheetXml(
      [3, 4, 5, 6]
        .map(
          (row) =>
            `<row r="${row}">${text(`A${row}`, `KPI ${row}`)}<c r="J${row}" s="1"><v>0.5</v></c></row>`,
        )
        .join(''),
    ),
  },
});
const nasty = sharedPath('fixtures', 'nasty.xlsx');
const files = [
  ['a small workbook', small],
  ...(nasty ? [['nasty.xlsx', new Uint8Array(readFileSync(nasty))] as const] : []),
] as const;

const plan = writePlan({
  sheets: [
    sheetPlan('Perf', {
      cells: [
        { row: 3, column: 13, value: 'Status', look: 1 },
        { row: 4, column: 13, value: '● Green & <ok>', look: 0 },
        { row: 5, column: 13, value: 0.125, look: 2 },
        { row: 6, column: 13, value: '=1+1', look: 0 },
      ],
      widths: [{ column: 13, width: 14 }],
    }),
  ],
  looks: [
    { fill: '#C6EFCE', colour: '#006100', bold: true },
    { bold: true, horizontal: 'center', wrap: true },
    { fill: '#FFC7CE', numberFormat: '+0.0%;-0.0%' },
  ],
  names: [{ name: 'outturn_status', refersTo: "'Perf'!$M$4:$M$15" }],
  record: '{"run":1}',
});

async function edited(bytes: Uint8Array): Promise<{ file: string; bytes: Uint8Array }> {
  const book = openXlsx(bytes, 'return.xlsx');
  await book.apply(plan);
  const file = join(folder, 'edited.xlsx');
  writeFileSync(file, book.toBytes());
  return { file, bytes: book.toBytes() };
}

describe.skipIf(!tools.openpyxl)('openpyxl reads what was meant', () => {
  const script = `
import json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['Perf']
cells = [sheet.cell(row, 13) for row in (3, 4, 5, 6)]
print(json.dumps({
    'values': [cell.value for cell in cells],
    'types': [cell.data_type for cell in cells],
    'fills': [cell.fill.fgColor.rgb if cell.fill.fill_type == 'solid' else None for cell in cells],
    'bold': [bool(cell.font.b) for cell in cells],
    'colour': cells[1].font.color.rgb,
    'format': cells[2].number_format,
    'align': [cells[0].alignment.horizontal, cells[0].alignment.wrap_text],
    'width': sheet.column_dimensions['M'].width,
}))`;

  it.each(files)('in %s', async (_, bytes) => {
    const { file } = await edited(bytes);
    const told: unknown = JSON.parse(
      execFileSync(tools.openpyxl!, ['-c', script, file], { encoding: 'utf8' }),
    );
    expect(told).toEqual({
      values: ['Status', '● Green & <ok>', 0.125, '=1+1'],
      types: ['s', 's', 'n', 's'],
      fills: [null, 'FFC6EFCE', 'FFFFC7CE', 'FFC6EFCE'],
      bold: [true, true, false, true],
      colour: 'FF006100',
      format: '+0.0%;-0.0%',
      align: ['center', true],
      width: 14.7109375,
    });
  });
});

describe.skipIf(!tools.libreOffice)('LibreOffice', () => {
  /** The file as LibreOffice saves it, every part written anew. */
  function resave(file: string): Uint8Array {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = join(folder, 'resaved');
    execFileSync(
      tools.libreOffice!,
      [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', to, file],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(join(to, 'edited.xlsx')));
  }

  it.each(files)(
    'saves %s with all that was written, and the run can still be taken back',
    async (_, bytes) => {
      const { file } = await edited(bytes);
      const book = openXlsx(resave(file), 'return.xlsx');
      const grid = gridOf(await book.read());
      expect([3, 4, 5, 6].map((row) => grid.get(`'Perf'!M${row}`)?.value)).toEqual([
        'Status',
        '● Green & <ok>',
        0.125,
        '=1+1',
      ]);
      expect(grid.get("'Perf'!M4")?.fill).toBe('#C6EFCE');

      expect(await book.revert()).toEqual({ cells: 4, leftAlone: [] });
      const after = await book.read();
      expect([...gridOf(after).keys()].filter((address) => address.startsWith("'Perf'!M"))).toEqual([]);
      expect(after.names.map(({ name }) => name)).not.toContain('outturn_status');
      expect(after.record).toBeNull();
      expect(partsOf(book.toBytes()).get('_rels/.rels')).not.toContain(
        nasty && bytes !== small ? 'item2.xml' : 'item1.xml',
      );
    },
  );
});
