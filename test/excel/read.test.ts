import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/core/inspect';
import type { Judged } from '../../src/core/judged';
import type { Workbook } from '../../src/core/grid/workbook';
import { openExcelBook } from '../../src/excel/excelBook';
import { readBook } from '../../src/excel/read/readBook';
import { runExcel } from '../../src/excel/runExcel';
import { bookFromWorkbook } from '../../src/workbench/host/model/describeBook';
import { openXlsx } from '../../src/xlsx/xlsxBook';
import { loadRealOffice } from '../support/realOffice';
import { sharedPath } from '../support/shared';
import { performanceBook } from './support/performanceBook';

const office = loadRealOffice();

function judgements({ tables }: Judged) {
  return tables.map(({ table, assessments }) => ({
    sheet: table.view.sheet.name,
    range: table.range,
    rows: assessments.map(({ indicator, status, statusWord, variance, travel, reason }) => ({
      ref: indicator.ref,
      title: indicator.title,
      status,
      statusWord,
      variance,
      travel,
      reason,
    })),
  }));
}

const sample = path.resolve(import.meta.dirname, '../../assets/sample/marlhaven-performance-2025-26.xlsx');
const seeds = sharedPath('seeds');
const files = [
  sample,
  ...(seeds
    ? readdirSync(seeds)
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => path.join(seeds, name))
    : []),
];

describe('Excel and a file give the same workbook', () => {
  it.each(files)('%s is judged the same, in three messages', async (file) => {
    const fromFile = await openXlsx(readFileSync(file), path.basename(file)).read();
    const host = office.open(bookFromWorkbook(fromFile));
    const fromExcel = await runExcel((context) => readBook(context, { fills: true }));
    expect(host.requests).toHaveLength(3);
    expect(comparable(fromExcel)).toEqual(comparable(fromFile));
    const [inExcel, inFile] = [judge(fromExcel), judge(fromFile)].map(judgements);
    expect(inExcel).toEqual(inFile);
  });
});

describe('what a sheet says besides its cells', () => {
  it('is read with them: what is hidden, merged, protected, filtered, named and kept', async () => {
    const model = { ...performanceBook(5), counts1904: true };
    const [sheet, notes] = [model.sheets[0]!, model.sheets[1]!];
    [4, 6].forEach((row) => sheet.hiddenRows.add(row));
    sheet.hiddenColumns.add(3);
    sheet.merges.push({ top: 1, left: 1, bottom: 1, right: 9 });
    notes.isProtected = true;
    notes.visibility = 'VeryHidden';
    notes.printArea = [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 5, left: 1, bottom: 6, right: 2 },
    ];
    model.names.push(
      { name: 'Own', sheet: null, formula: "='Q2 returns'!$A$1", isVisible: false, comment: '' },
      { name: 'Local', sheet: 'Notes', formula: '=Notes!$A$1', isVisible: true, comment: '' },
    );
    model.settings.set('outturn.record', '{"a":1}');
    office.open(model);
    const workbook = await openExcelBook().read();
    expect({
      ...workbook,
      sheets: workbook.sheets.map((each) => ({ ...each, rows: each.rows.size })),
    }).toEqual({
      name: 'q2.xlsx',
      date1904: true,
      record: '{"a":1}',
      names: [
        { name: 'Own', sheet: null, refersTo: "'Q2 returns'!$A$1", hidden: true },
        { name: 'Local', sheet: 'Notes', refersTo: 'Notes!$A$1', hidden: false },
      ],
      sheets: [
        {
          name: 'Q2 returns',
          visibility: 'visible',
          isProtected: false,
          rows: 7,
          merges: [{ top: 1, left: 1, bottom: 1, right: 9 }],
          hiddenRows: new Set([4, 6]),
          hiddenColumns: new Set([3]),
          autoFilter: { top: 3, left: 1, bottom: 8, right: 6 },
          printArea: { top: 1, left: 1, bottom: 8, right: 6 },
          excelTables: [],
        },
        {
          name: 'Notes',
          visibility: 'very-hidden',
          isProtected: true,
          rows: 1,
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: new Set(),
          autoFilter: null,
          printArea: null,
          excelTables: [],
        },
      ],
    });
  });
});

/** What both can tell: Excel has no `_xlnm` names, and is not asked for cells that are only coloured. */
function comparable({ sheets, names, ...rest }: Workbook) {
  return {
    ...rest,
    record: null,
    names: names.filter(({ name }) => !name.startsWith('_xlnm.')),
    sheets: sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rows: [...rows].flatMap(([row, cells]) =>
        cells.flatMap((cell, column) =>
          cell && (cell.value !== null || cell.formula !== null) ? [{ row, column, ...cell }] : [],
        ),
      ),
    })),
  };
}
