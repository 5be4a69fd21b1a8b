import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCell, parseRect } from '../../src/core/grid/address';
import { rectContains } from '../../src/core/grid/rect';
import type { Rect } from '../../src/core/grid/rect';
import type { Workbook } from '../../src/core/grid/workbook';
import type { CellEdit } from '../../src/core/plan/writePlan';
import { openXlsx } from '../../src/xlsx/xlsxBook';
import { sharedPath } from '../support/shared';
import { changedCells, gridOf } from './support/gridOf';
import { changedParts, partsOf } from './support/makePackage';
import { sheetPlan, writePlan } from './support/plans';

const path = sharedPath('fixtures', 'nasty.xlsx');

const RECORD_PARTS = ['customXml/_rels/item2.xml.rels', 'customXml/item2.xml', 'customXml/itemProps2.xml'];
const BOOK_PARTS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];

/** Places where nothing may be written: merged away, filled by an array formula, or a formula others may lean on. */
function isTaken(workbook: Workbook, xml: string, sheet: string, row: number, column: number): boolean {
  const { merges = [], rows } = workbook.sheets.find(({ name }) => name === sheet) ?? {};
  const isIn = (rect: Rect | null) => rect !== null && rectContains(rect, row, column);
  const isMerged = merges.some((merge) => isIn(merge) && (row !== merge.top || column !== merge.left));
  const arrays = Array.from(xml.matchAll(/t="(?:array|dataTable)" ref="([^"]+)"/g), (match) =>
    parseRect(match[1]!),
  );
  return isMerged || arrays.some(isIn) || typeof rows?.get(row)?.[column]?.formula === 'string';
}

/** Numbers that look random and are the same on every run (a linear congruential generator). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The cells of a sheet's XML by address, as they are written. */
function cellsIn(xml: string): Map<string, string> {
  return new Map(
    Array.from(xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs), (match) => [match[1]!, match[0]]),
  );
}

/** The XML without its cells, and without what may follow from them. */
function frameOf(xml: string): string {
  return xml
    .replace(/<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, '')
    .replace(/ spans="[^"]*"/g, '')
    .replace(/<row r="\d+"><\/row>/g, '')
    .replace(/<dimension[^>]*>/, '');
}

describe.skipIf(!path)('a workbook of 52 parts with everything in it', () => {
  const bytes = path ? new Uint8Array(readFileSync(path)) : new Uint8Array();
  const plan = writePlan({
    sheets: [
      sheetPlan('Perf', {
        cells: [
          { row: 3, column: 13, value: 'Status', look: 1 },
          { row: 4, column: 13, value: '● Green', look: 0 },
          { row: 5, column: 13, value: 0.125, look: null },
        ],
        borrow: [
          {
            from: { top: 3, left: 10, bottom: 3, right: 10 },
            to: { top: 3, left: 13, bottom: 3, right: 13 },
          },
        ],
        widths: [{ column: 13, width: 14 }],
        printArea: { top: 1, left: 1, bottom: 23, right: 13 },
      }),
    ],
    looks: [{ fill: '#C6EFCE', bold: true }, { wrap: true }],
    names: [{ name: 'outturn_status', refersTo: "'Perf'!$M$4:$M$15" }],
    record: '{"run":1}',
  });

  it('keeps every part that the edit does not concern, byte for byte and as it is packed', async () => {
    const book = openXlsx(bytes, 'nasty.xlsx');
    await book.apply(plan);
    expect(changedParts(bytes, book.toBytes())).toEqual(
      [...BOOK_PARTS, ...RECORD_PARTS, 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'].sort(),
    );
    const order = [...partsOf(bytes).keys()];
    expect([...partsOf(book.toBytes()).keys()].slice(0, order.length)).toEqual(order);
  });

  it('gives every part back byte for byte', async () => {
    const book = openXlsx(bytes, 'nasty.xlsx');
    await book.apply(plan);
    await book.revert();
    expect(changedParts(bytes, book.toBytes())).toEqual([]);
  });

  it('refuses the array formula and the master of the shared one', async () => {
    for (const column of [11, 12]) {
      const cells = [{ row: 4, column, value: 1, look: null }];
      const apply = openXlsx(bytes, 'nasty.xlsx').apply(
        writePlan({ sheets: [sheetPlan('Perf', { cells })] }),
      );
      await expect(apply).rejects.toMatchObject({ code: 'cell-cannot-change' });
    }
  });

  it('changes in 500 random edits exactly the cells that are meant, and takes each back', async () => {
    const before = await openXlsx(bytes, 'nasty.xlsx').read();
    const random = createRandom(20);
    for (let run = 0; run < 500; run++) {
      const [sheet, part] =
        run % 2
          ? (['Perf', 'xl/worksheets/sheet1.xml'] as const)
          : (['Data', 'xl/worksheets/sheet2.xml'] as const);
      const edits = new Map<string, CellEdit>();
      for (let count = random(8) + 1; count > 0; count--) {
        const row = random(sheet === 'Data' ? 60 : 40) + 2;
        const column = random(25) + 1;
        if (isTaken(before, partsOf(bytes).get(part)!, sheet, row, column)) continue;
        const value = [`text ${random(99)}`, random(1e6) / 7, null, ' =1 <&> '][random(4)] ?? null;
        edits.set(formatCell(row, column), { row, column, value, look: [null, 0, 1][random(3)] ?? null });
      }
      const book = openXlsx(bytes, 'nasty.xlsx');
      await book.apply({ ...plan, sheets: [sheetPlan(sheet, { cells: [...edits.values()] })] });

      const after = await book.read();
      const meant = new Set([...edits.keys()].map((address) => `'${sheet}'!${address}`));
      expect(changedCells(before, after).filter((address) => !meant.has(address))).toEqual([]);
      const grid = gridOf(after);
      for (const [address, { value }] of edits)
        expect(grid.get(`'${sheet}'!${address}`)?.value ?? null).toBe(value);

      const [xmlBefore, xmlAfter] = [partsOf(bytes).get(part)!, partsOf(book.toBytes()).get(part)!];
      const [a, b] = [cellsIn(xmlBefore), cellsIn(xmlAfter)];
      const changed = [...new Set([...a.keys(), ...b.keys()])].filter(
        (address) => a.get(address) !== b.get(address),
      );
      expect(changed.filter((address) => !edits.has(address))).toEqual([]);
      expect(frameOf(xmlAfter)).toBe(frameOf(xmlBefore));

      await book.revert();
      expect(changedParts(bytes, book.toBytes())).toEqual([]);
    }
  });
});
