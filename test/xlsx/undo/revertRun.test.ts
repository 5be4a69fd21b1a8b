import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/xlsx/xlsxBook';
import { changedCells } from '../support/gridOf';
import { changedParts, makePackage, partsOf, sheetXml, zipParts } from '../support/makePackage';
import { sheetPlan, writePlan } from '../support/plans';

const SHEET = 'xl/worksheets/sheet1.xml';
const text = (address: string, value: string, style = '') =>
  `<c r="${address}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;

const rows =
  `<row r="1">${text('A1', 'KPI')}${text('B1', 'Actual')}</row>` +
  [2, 3, 4, 5]
    .map((row) => `<row r="${row}">${text(`A${row}`, `KPI ${row}`)}<c r="B${row}"><v>${row}</v></c></row>`)
    .join('');
const original = makePackage({
  sheets: {
    Q2: sheetXml(rows, '<cols><col min="1" max="1" width="20"/></cols>', '<autoFilter ref="A1:B5"/>'),
  },
  book: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Q2\'!$A$1:$B$5</definedName></definedNames>',
});

const statuses = ['Green', 'Red', 'Amber', 'Green'];
const plan = writePlan({
  sheets: [
    sheetPlan('Q2', {
      cells: [
        { row: 1, column: 3, value: 'Status', look: 0 },
        ...statuses.map((value, index) => ({ row: index + 2, column: 3, value, look: 1 })),
      ],
      widths: [{ column: 3, width: 12 }],
      autoFilter: { top: 1, left: 1, bottom: 5, right: 3 },
      printArea: { top: 1, left: 1, bottom: 5, right: 3 },
    }),
  ],
  looks: [{ bold: true }, { fill: '#C6EFCE' }],
  names: [{ name: 'outturn_status', refersTo: "'Q2'!$C$2:$C$5" }],
  record: '{"run":1}',
});

/** The file after the plan, as a program would save it that writes every part anew, with some texts replaced. */
async function saved(edits: (parts: Map<string, string>) => void = () => undefined) {
  const book = openXlsx(original, 'q2.xlsx');
  await book.apply(plan);
  const parts = partsOf(book.toBytes());
  for (const [name, xml] of parts) parts.set(name, xml.replace(/(<\/[^>]+>)$/, '$1\n'));
  edits(parts);
  return openXlsx(zipParts(parts), 'q2.xlsx');
}

function replace(
  parts: Map<string, string>,
  part: string,
  from: string | RegExp,
  to: string | ((match: string, ...groups: string[]) => string),
) {
  const before = parts.get(part)!;
  const after = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to);
  expect(after).not.toBe(before);
  parts.set(part, after);
}

/** Moves everything from a row on down, as Excel does when a row is inserted. */
function insertRow(parts: Map<string, string>, at: number) {
  const move = (_: string, before: string, row: string) =>
    `${before}${Number(row) >= at ? Number(row) + 1 : row}`;
  replace(parts, SHEET, /((?:<c r="[A-Z]+)|(?:<row r="))(\d+)/g, move);
  replace(parts, 'xl/workbook.xml', /(\$[A-Z]+\$)(\d+)/g, move);
}

async function values(book: ReturnType<typeof openXlsx>, column: number) {
  const { rows: cells } = (await book.read()).sheets[0]!;
  return [...cells]
    .map(([row, each]) => [row, each[column]?.value ?? null])
    .filter(([, value]) => value !== null);
}

describe('a run on a file that nobody has saved since is taken back to the byte', () => {
  it('with every part as it was and no part left behind', async () => {
    const book = openXlsx(original, 'q2.xlsx');
    await book.apply(plan);
    expect(changedParts(original, book.toBytes())).not.toEqual([]);
    expect(await book.revert()).toEqual({ cells: 5, leftAlone: [] });
    expect(changedParts(original, book.toBytes())).toEqual([]);
  });

  it('only the last one: the one before it stays, with its record', async () => {
    const book = openXlsx(original, 'q2.xlsx');
    await book.apply(plan);
    const first = await book.read();
    await book.apply({ ...plan, record: '{"run":2}', looks: [{}, { fill: '#FFC7CE' }] });
    await book.revert();
    expect(changedCells(first, await book.read())).toEqual([]);
    expect((await book.read()).record).toBe('{"run":1}');
    expect(await book.revert()).toEqual({ cells: null, leftAlone: [] });
  });

  it('whatever was written wherever', async () => {
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 6 }),
      value: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constant(null),
      ),
      look: fc.option(fc.integer({ min: 0, max: 1 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 12 }), async (cells) => {
        const book = openXlsx(original, 'q2.xlsx');
        await book.apply({ ...plan, sheets: [sheetPlan('Q2', { cells })] });
        for (const { row, column, value } of new Map(
          cells.map((each) => [`${each.row} ${each.column}`, each]),
        ).values()) {
          const held = (await book.read()).sheets[0]!.rows.get(row)?.[column]?.value ?? null;
          expect(held).toBe(Object.is(value, -0) ? 0 : value);
        }
        await book.revert();
        expect(changedParts(original, book.toBytes())).toEqual([]);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

describe('a run on a file that somebody has saved since is taken back by what the cells hold', () => {
  it('where nothing else has changed, nothing is left of it', async () => {
    const book = await saved();
    expect(await book.revert()).toEqual({ cells: 5, leftAlone: [] });
    const before = await openXlsx(original, 'q2.xlsx').read();
    expect(await book.read()).toEqual(before);
    expect([...partsOf(book.toBytes()).keys()].sort()).toEqual([...partsOf(original).keys()].sort());
    expect(partsOf(book.toBytes()).get(SHEET)).toContain('<cols><col min="1" max="1" width="20"/></cols>');
  });

  it('a cell that somebody has changed is left alone and told', async () => {
    const book = await saved((parts) => {
      replace(parts, SHEET, '<t>Red</t>', '<t>See note</t>');
    });
    expect(await book.revert()).toEqual({ cells: 4, leftAlone: ["'Q2'!C3"] });
    expect(await values(book, 3)).toEqual([[3, 'See note']]);
  });

  it('a cell that somebody has emptied is as it was', async () => {
    const book = await saved((parts) => {
      replace(parts, SHEET, /(<c r="C3"[^>]*?) t="inlineStr">.*?<\/c>/, '$1/>');
    });
    expect((await book.revert()).leftAlone).toEqual([]);
    expect(await values(book, 3)).toEqual([]);
  });

  it('rows that were inserted above move it along', async () => {
    const book = await saved((parts) => {
      insertRow(parts, 1);
    });
    expect(await book.revert()).toEqual({ cells: 5, leftAlone: [] });
    expect(await values(book, 3)).toEqual([]);
    expect((await book.read()).sheets[0]!.printArea).toEqual({ top: 2, left: 1, bottom: 6, right: 2 });
  });

  it('rows that were inserted among its own do not disturb it', async () => {
    const book = await saved((parts) => {
      insertRow(parts, 4);
    });
    expect((await book.revert()).leftAlone).toEqual([]);
    expect(await values(book, 3)).toEqual([]);
  });

  it('rows that were sorted do not disturb it', async () => {
    const book = await saved((parts) => {
      replace(parts, SHEET, '<t>Red</t>', '<t>X</t>');
      replace(parts, SHEET, '<t>Green</t>', '<t>Red</t>');
      replace(parts, SHEET, '<t>X</t>', '<t>Green</t>');
    });
    expect((await book.revert()).leftAlone).toEqual([]);
    expect(await values(book, 3)).toEqual([]);
  });

  it('a sheet that was given another name is found', async () => {
    const book = await saved((parts) => {
      replace(parts, 'xl/workbook.xml', 'name="Q2"', 'name="Quarter 2"');
      replace(parts, 'xl/workbook.xml', /'Q2'!/g, "'Quarter 2'!");
    });
    expect((await book.revert()).cells).toBe(5);
    expect(await values(book, 3)).toEqual([]);
  });

  it('a column that was deleted takes nothing else along', async () => {
    const book = await saved((parts) => {
      replace(parts, SHEET, /<c r="C\d"[^>]*>.*?<\/c>/g, '');
      replace(parts, 'xl/workbook.xml', "'Q2'!$C$2:$C$5", "'Q2'!#REF!");
    });
    expect(await book.revert()).toEqual({ cells: 0, leftAlone: [] });
    const before = await openXlsx(original, 'q2.xlsx').read();
    expect(changedCells(before, await book.read())).toEqual([]);
  });

  it('widths, filter and print area that somebody has changed since stay', async () => {
    const book = await saved((parts) => {
      replace(parts, SHEET, 'width="12.7109375"', 'width="30"');
      replace(parts, SHEET, '<autoFilter ref="A1:C5"/>', '<autoFilter ref="A1:D5"/>');
      replace(
        parts,
        'xl/workbook.xml',
        /('Q2'!\$A\$1:)\$C\$5(?=<\/definedName><definedName name="outturn)/,
        '$1$$E$$5',
      );
    });
    await book.revert();
    const sheet = (await book.read()).sheets[0]!;
    expect(partsOf(book.toBytes()).get(SHEET)).toContain('width="30"');
    expect(sheet.autoFilter?.right).toBe(4);
  });

  it('a second run goes back to the first, in content and look', async () => {
    const book = openXlsx(original, 'q2.xlsx');
    await book.apply(plan);
    const first = await book.read();
    const next = statuses.map((_, index) => ({ row: index + 2, column: 3, value: 'Blue', look: 0 }));
    await book.apply({ ...plan, sheets: [sheetPlan('Q2', { cells: next })], looks: [{ fill: '#BDD7EE' }] });
    const parts = partsOf(book.toBytes());
    const rewritten = zipParts(new Map([...parts].map(([name, xml]) => [name, `${xml}\n`])));
    const again = openXlsx(rewritten, 'q2.xlsx');
    expect(await again.revert()).toEqual({ cells: 4, leftAlone: [] });
    expect(changedCells(first, await again.read())).toEqual([]);
    expect((await again.read()).names).toEqual(first.names);
  });

  it('a record that only begins to make sense is refused as damage', async () => {
    const book = await saved((parts) => {
      const undo = {
        version: 1,
        record: null,
        parts: [null],
        added: [],
        removed: [],
        sheets: [],
        looks: [],
        names: [],
      };
      replace(parts, 'customXml/item1.xml', /<undo>.*<\/undo>/, `<undo>${JSON.stringify(undo)}</undo>`);
    });
    const bytes = book.toBytes();
    await expect(book.revert()).rejects.toMatchObject({ code: 'damaged' });
    expect(book.toBytes()).toEqual(bytes);
  });

  it('a record that makes no sense is no run at all', async () => {
    const book = await saved((parts) => {
      replace(parts, 'customXml/item1.xml', /<undo>.*<\/undo>/, '<undo>{"version":1,"parts":"x"}</undo>');
    });
    expect(await book.revert()).toEqual({ cells: null, leftAlone: [] });
  });
});
