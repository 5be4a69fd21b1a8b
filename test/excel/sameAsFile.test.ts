import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExcelBook } from '../../src/excel/excelBook';
import { bookFromWorkbook } from '../../src/workbench/host/model/describeBook';
import { openXlsx } from '../../src/xlsx/xlsxBook';
import { loadRealOffice } from '../support/realOffice';
import { sharedPath } from '../support/shared';
import { gridOf } from '../xlsx/support/gridOf';
import { snapshot } from './support/performanceBook';
import { planFor } from './support/rate';

const office = loadRealOffice();

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

describe('Excel and a file are written alike', () => {
  it.each(files)('%s: what both hold afterwards is the same, and Excel takes it back', async (file) => {
    const inFile = openXlsx(readFileSync(file), path.basename(file));
    const workbook = await inFile.read();
    const plan = planFor(workbook);
    await inFile.apply(plan);

    const host = office.open(bookFromWorkbook(workbook));
    const before = snapshot(host.book);
    const inExcel = openExcelBook({ fills: true });
    await inExcel.read();
    const from = host.requests.length;
    await inExcel.apply(plan);
    expect(host.requests.length - from).toBeLessThanOrEqual(3);

    const [a, b] = [await inExcel.read(), await inFile.read()];
    const contents = (grid: ReturnType<typeof gridOf>) =>
      [...grid].filter(([, { value, formula }]) => value !== null || formula !== null).sort();
    expect(contents(gridOf(a))).toEqual(contents(gridOf(b)));
    const own = ({ names }: typeof a) => names.filter(({ name }) => name.startsWith('Outturn_'));
    expect(own(a)).toEqual(own(b));
    expect(a.record).toBe(b.record);
    const ranges = ({ sheets }: typeof a) =>
      sheets.map(({ autoFilter, printArea, excelTables }) => ({ autoFilter, printArea, excelTables }));
    expect(ranges(a)).toEqual(ranges(b));

    expect((await inExcel.revert()).leftAlone).toEqual([]);
    expect(snapshot(host.book)).toEqual(before);
  });
});
