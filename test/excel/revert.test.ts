import { describe, expect, it } from 'vitest';
import { openExcelBook } from '../../src/excel/excelBook';
import type { BookModel, SheetModel, StoredCell } from '../../src/workbench/host/model/bookModel';
import { cellOf, putCell, restyle, typeInto } from '../../src/workbench/host/model/cells';
import { loadRealOffice } from '../support/realOffice';
import { performanceBook, snapshot } from './support/performanceBook';
import { planFor } from './support/rate';

const office = loadRealOffice();

async function rated(change: (book: BookModel) => void = () => undefined) {
  const model = performanceBook(6);
  change(model);
  const host = office.open(model);
  const before = snapshot(model);
  const book = openExcelBook();
  await book.apply(planFor(await book.read()));
  return { book, before, host, sheet: host.book.sheets[0]! };
}

/** Moves all rows from one on down by one, with the names, as Excel does when a row is inserted. */
function insertRow({ sheets: [sheet], names }: BookModel, at: number) {
  const rows = [...sheet!.cells].sort(([a], [b]) => b - a);
  for (const [row, cells] of rows) {
    if (row < at) continue;
    sheet!.cells.delete(row);
    sheet!.cells.set(row + 1, cells);
  }
  for (const name of names) {
    name.formula = name.formula.replace(/\$(\d+)/g, (all, row: string) =>
      Number(row) >= at ? `$${Number(row) + 1}` : all,
    );
  }
}

function columnOf(sheet: SheetModel, column: number): unknown[] {
  return [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells.get(column)?.value)
    .filter((value) => value !== undefined);
}

describe('a revert puts back what was there', () => {
  it('with what stood in the target cells: text, figures, formulas, looks', async () => {
    const { book, before, host } = await rated(({ sheets: [sheet] }) => {
      restyle(sheet!, 5, 8, { fill: '#FFFF00', numberFormat: '@', bold: true });
      restyle(sheet!, 6, 7, { numberFormat: '@' });
      sheet!.columnWidths.set(8, 100);
    });
    expect(cellOf(host.book.sheets[0]!, 6, 7).value).toBeTypeOf('number');
    await book.revert();
    expect(snapshot(host.book)).toEqual(before);
  });

  it('of a second run over our own columns: what the first had written', async () => {
    const { book, host, sheet } = await rated();
    const first = snapshot(host.book);
    typeInto(sheet, 4, 5, 99);
    await book.apply(planFor(await book.read()));
    await book.revert();
    typeInto(sheet, 4, 5, 60);
    expect(snapshot(host.book).sheets).toEqual(first.sheets);
  });

  it('but leaves alone, and tells, what someone has changed since', async () => {
    const { book, host, sheet } = await rated();
    typeInto(sheet, 6, 8, 'Amber, agreed at board');
    const { cells, leftAlone } = await book.revert();
    expect({ cells, leftAlone }).toEqual({ cells: 28, leftAlone: ["'Q2 returns'!H6"] });
    expect(columnOf(sheet, 8)).toEqual(['Amber, agreed at board']);
    expect(host.book.names).toEqual([]);
    expect(host.book.settings.size).toBe(0);
  });

  it('wherever inserted rows have moved it', async () => {
    const { book, host, sheet } = await rated();
    insertRow(host.book, 2);
    insertRow(host.book, 7);
    expect((await book.revert()).leftAlone).toEqual([]);
    for (const column of [7, 8, 9, 10]) expect(columnOf(sheet, column)).toEqual([]);
  });

  it('wherever sorting has moved it', async () => {
    const { book, sheet } = await rated();
    const swap = (a: number, b: number) => {
      const cells = [sheet.cells.get(a), sheet.cells.get(b)] as Map<number, StoredCell>[];
      sheet.cells.set(a, cells[1]!).set(b, cells[0]!);
    };
    swap(4, 9);
    swap(5, 7);
    expect((await book.revert()).leftAlone).toEqual([]);
    for (const column of [7, 8, 9, 10]) expect(columnOf(sheet, column)).toEqual([]);
    expect(cellOf(sheet, 4, 8).look.fill).toBe(null);
  });

  it('on a sheet that has been renamed', async () => {
    const { book, host, sheet } = await rated();
    sheet.name = 'Quarter 2';
    for (const name of host.book.names) name.formula = name.formula.replace('Q2 returns', 'Quarter 2');
    await book.revert();
    expect(columnOf(sheet, 8)).toEqual([]);
  });

  it('and passes over columns and sheets that have been deleted', async () => {
    const { book, host } = await rated();
    host.book.sheets.shift();
    for (const name of host.book.names) name.formula = '=#REF!';
    expect(await book.revert()).toEqual({ cells: 0, leftAlone: [] });
    expect(host.book.names).toEqual([]);
  });

  it('with the Excel table and its heading as they were', async () => {
    const { book, before, host, sheet } = await rated(({ sheets: [each] }) => {
      each!.autoFilter = null;
      each!.tables.push({
        id: '{T}',
        name: 'Returns',
        range: { top: 3, left: 1, bottom: 9, right: 6 },
        hasHeader: true,
        hasTotals: false,
      });
    });
    expect(sheet.tables[0]!.range.right).toBe(10);
    await book.revert();
    expect(snapshot(host.book)).toEqual(before);
  });

  it('and the filter keeps what it filters', async () => {
    const criteria = { filterOn: 'Values', values: ['High'] };
    const { book, before, host, sheet } = await rated(({ sheets: [each] }) => {
      each!.autoFilter!.criteria[2] = criteria;
    });
    expect(sheet.autoFilter).toEqual({
      range: { top: 3, left: 1, bottom: 9, right: 10 },
      criteria: [undefined, undefined, criteria],
    });
    await book.revert();
    expect(snapshot(host.book)).toEqual(before);
  });
});

it('text stays text, whatever it looks like', async () => {
  const host = office.open(performanceBook(3));
  const texts = [
    '=1+1',
    '+5',
    '-3',
    '@SUM(A1)',
    '12',
    '50%',
    '1/2',
    '3 May',
    'March 2025',
    'TRUE',
    '#N/A',
    "'quoted",
    ' spaced',
    '1,234',
    'plain',
  ];
  const book = openExcelBook();
  const cells = texts.map((value, index) => ({ row: index + 20, column: 1, value, look: null }));
  const sheet = {
    sheet: 'Notes',
    cells,
    borrow: [],
    widths: [],
    autoFilter: null,
    printArea: null,
    excelTables: [],
  };
  await book.apply({ sheets: [sheet], looks: [], names: [], record: null });
  expect(cells.map(({ row }) => cellOf(host.book.sheets[1]!, row, 1))).toMatchObject(
    texts.map((value) => ({ value, formula: null })),
  );
  putCell(host.book.sheets[1]!, 1, 2, cellOf(host.book.sheets[1]!, 1, 2));
});
