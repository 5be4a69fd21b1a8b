import { describe, expect, it } from 'vitest';
import { OutturnError } from '../../../src/core/outturnError';
import type { WritePlan } from '../../../src/core/plan/writePlan';
import { openXlsx } from '../../../src/xlsx/xlsxBook';
import { changedParts, linksXml, makePackage, partsOf, sheetXml } from '../support/makePackage';
import type { PackageParts } from '../support/makePackage';
import { sheetPlan, writePlan } from '../support/plans';

const SHEET = 'xl/worksheets/sheet1.xml';

async function apply(description: PackageParts, plan: WritePlan) {
  const book = openXlsx(makePackage(description), 'return.xlsx');
  await book.apply(plan);
  return { parts: partsOf(book.toBytes()), workbook: await book.read(), book };
}

async function sheetAfter(rows: string, given: Parameters<typeof sheetPlan>[1], before = '', after = '') {
  const { parts } = await apply(
    { sheets: { Q2: sheetXml(rows, before, after) } },
    writePlan({ sheets: [sheetPlan('Q2', given)], looks: [{ fill: '#C6EFCE' }] }),
  );
  return parts
    .get(SHEET)!
    .replace(/^<worksheet[^>]*>/, '')
    .replace('</worksheet>', '');
}

async function refusal(
  description: PackageParts,
  plan: WritePlan,
): Promise<{ code: string; where: string | null }> {
  const bytes = makePackage(description);
  const book = openXlsx(bytes, 'return.xlsx');
  try {
    await book.apply(plan);
  } catch (error) {
    if (!(error instanceof OutturnError)) throw error;
    expect(book.toBytes()).toEqual(bytes);
    return { code: error.code, where: error.where };
  }
  return { code: 'applied', where: null };
}

const cell = (row: number, column: number, value: string | number | null, look: number | null = null) => ({
  row,
  column,
  value,
  look,
});

describe('cells are put where they belong', () => {
  it('before, between and behind the cells of a row, with its span widened', async () => {
    const rows = '<row r="2" spans="2:4" ht="20"><c r="B2"><v>1</v></c><c r="D2"/></row>';
    const cells = [cell(2, 1, 7), cell(2, 3, 'a'), cell(2, 4, 8), cell(2, 6, 9)];
    expect(await sheetAfter(rows, { cells })).toBe(
      '<sheetData><row r="2" spans="1:6" ht="20"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c>' +
        '<c r="C2" t="inlineStr"><is><t>a</t></is></c><c r="D2"><v>8</v></c><c r="F2"><v>9</v></c></row></sheetData>',
    );
  });

  it('in new rows before, between and behind the rows, and in rows that close themselves', async () => {
    const rows = '<row r="2"/><row r="4"><c r="A4"><v>4</v></c></row>';
    const cells = [cell(5, 1, 5), cell(1, 1, 1), cell(3, 1, 3), cell(2, 1, 2)];
    expect(await sheetAfter(rows, { cells })).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row></sheetData>',
    );
  });

  it('in a sheet without any row', async () => {
    const { parts } = await apply(
      { sheets: { Q2: '<worksheet><sheetData/></worksheet>' } },
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 1, 1)] })] }),
    );
    expect(parts.get(SHEET)).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    );
  });

  it('among cells and rows without references, under any prefix', async () => {
    const { parts, workbook } = await apply(
      {
        sheets: {
          Q2: '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      },
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 2, 5), cell(1, 3, 'b'), cell(2, 1, 6)] })] }),
    );
    expect(parts.get(SHEET)).toContain(
      '<x:c><x:v>5</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row r="2">',
    );
    expect(workbook.sheets[0]!.rows.get(1)!.map((each) => each?.value)).toEqual([undefined, 1, 5, 'b']);
  });

  it("keeps a cell's other attributes, and drops the type and metadata of its old value", async () => {
    const rows = '<row r="1"><c r="A1" s="1" t="s" cm="1" ph="1"><v>0</v></c></row>';
    expect(await sheetAfter(rows, { cells: [cell(1, 1, 2)] })).toContain(
      '<c r="A1" s="1" ph="1"><v>2</v></c>',
    );
    expect(await sheetAfter(rows, { cells: [cell(1, 1, null)] })).toContain('<c r="A1" s="1" ph="1"/>');
  });

  it('widens the dimension, and leaves one that is wide enough', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await sheetAfter(rows, { cells: [cell(3, 4, 1)] }, '<dimension ref="A1"/>')).toContain(
      '<dimension ref="A1:D3"/>',
    );
    expect(await sheetAfter(rows, { cells: [cell(3, 4, 1)] }, '<dimension ref="A1:Z99"/>')).toContain(
      '<dimension ref="A1:Z99"/>',
    );
  });
});

describe('text', () => {
  it.each([
    ['=1+1', '<t>=1+1</t>'],
    [' spaced ', '<t xml:space="preserve"> spaced </t>'],
    ['a\nb', '<t xml:space="preserve">a\nb</t>'],
    ['<&>"', '<t>&lt;&amp;&gt;"</t>'],
    ['\u0001\r', '<t xml:space="preserve">_x0001__x000D_</t>'],
    ['_x0041_', '<t>_x005F_x0041_</t>'],
    ['\ud800', '<t>_xD800_</t>'],
  ])('%j is stored as %s and read back the same', async (text, xml) => {
    const plan = writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 1, text)] })] });
    const { parts, workbook } = await apply({}, plan);
    expect(parts.get(SHEET)).toContain(`<is>${xml}</is>`);
    expect(workbook.sheets[0]!.rows.get(1)![1]).toMatchObject({ value: text, formula: null });
  });
});

describe('looks', () => {
  it('change only what they name, and are never stored twice', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>';
    const looks = [
      { fill: '#C6EFCE' },
      { bold: true, colour: '#006100', italic: false },
      { numberFormat: '+0.0%;-0.0%' },
      { horizontal: 'center', wrap: true } as const,
      { fill: null },
    ];
    const cells = looks.flatMap((_, look) => [cell(look + 1, 1, 1, look), cell(look + 1, 3, 2, look)]);
    const plan = writePlan({ sheets: [sheetPlan('Q2', { cells: [...cells, cell(9, 1, 3, 0)] })], looks });
    const { parts, workbook } = await apply({ sheets: { Q2: sheetXml(rows) } }, plan);
    const styles = parts.get('xl/styles.xml')!;
    expect(workbook.sheets[0]!.rows.get(1)![1]).toEqual({
      value: 1,
      format: '0.00%',
      formula: null,
      fill: '#C6EFCE',
    });
    expect(styles).toContain(
      '<xf numFmtId="10" fontId="1" fillId="3" borderId="0" applyFill="1"><alignment horizontal="right"/></xf>',
    );
    expect(styles.match(/C6EFCE/g)).toHaveLength(1);
    expect(styles).toContain('<font><b/><sz val="11"/><color rgb="FF006100"/><name val="Calibri"/></font>');
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="+0.0%;-0.0%"/></numFmts><fonts count="3">',
    );
    expect(styles).toContain('<alignment horizontal="center" wrapText="1"/>');
    const formats = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/.exec(styles)!;
    expect(formats[2]!.match(/<xf /g)).toHaveLength(Number(formats[1]));
  });

  it('give the same file the second time', async () => {
    const plan = writePlan({
      sheets: [sheetPlan('Q2', { cells: [cell(1, 1, 'x', 0)] })],
      looks: [{ fill: '#FFC7CE', bold: true }],
    });
    const { parts, book } = await apply({}, plan);
    await book.apply(plan);
    const again = partsOf(book.toBytes());
    for (const part of ['xl/styles.xml', SHEET]) expect(again.get(part)).toBe(parts.get(part));
  });

  it('are inherited from the row, else the column, where there was no cell', async () => {
    const rows = '<row r="1" s="1" customFormat="1"/><row r="2"/>';
    const xml = await sheetAfter(
      rows,
      { cells: [cell(1, 2, 1), cell(2, 2, 1)] },
      '<cols><col min="2" max="9" style="3"/></cols>',
    );
    expect(xml).toContain('<c r="B1" s="1">');
    expect(xml).toContain('<c r="B2" s="3">');
  });

  it('are borrowed from one cell or one column, before a look is laid over them', async () => {
    const rows = '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="2"/></row>';
    const borrow = [
      { from: { top: 1, left: 1, bottom: 2, right: 1 }, to: { top: 1, left: 3, bottom: 2, right: 4 } },
    ];
    const xml = await sheetAfter(rows, { cells: [cell(1, 3, 1)], borrow });
    expect(xml).toContain('<c r="C1" s="1"><v>1</v></c><c r="D1" s="1"/></row>');
    expect(xml).toContain('<c r="C2" s="2"/><c r="D2" s="2"/>');
  });

  it('make a styles part where there is none', async () => {
    const { workbook, parts } = await apply(
      { parts: { 'xl/styles.xml': null } },
      writePlan({
        sheets: [sheetPlan('Q2', { cells: [cell(1, 1, 1, 0)] })],
        looks: [{ fill: '#C6EFCE', numberFormat: '0%' }],
      }),
    );
    expect(workbook.sheets[0]!.rows.get(1)![1]).toMatchObject({ fill: '#C6EFCE', format: '0%' });
    expect(parts.get('xl/styles.xml')).toContain(
      '<fills count="3"><fill><patternFill patternType="none"/></fill>',
    );
  });
});

describe('what lies around the cells', () => {
  it('gives columns a width of their own and keeps the rest of what is said about them', async () => {
    const widths = [
      { column: 3, width: 14 },
      { column: 9, width: 8 },
    ];
    expect(
      await sheetAfter('', { widths }, '<cols><col min="2" max="4" width="5" hidden="1"/></cols>'),
    ).toContain(
      '<cols><col min="2" max="2" width="5" hidden="1"/><col min="3" max="3" width="14.7109375" hidden="1" customWidth="1"/>' +
        '<col min="4" max="4" width="5" hidden="1"/><col min="9" max="9" width="8.7109375" customWidth="1"/></cols>',
    );
    expect(await sheetAfter('', { widths: [{ column: 1, width: 8 }] }, '<dimension ref="A1"/>')).toMatch(
      /^<dimension ref="A1"\/><cols>/,
    );
  });

  it('widens the filter, its hidden name and the print area, and keeps the criteria', async () => {
    const range = { top: 1, left: 1, bottom: 9, right: 5 };
    const filter = '<autoFilter ref="A1:C9"><filterColumn colId="0"/></autoFilter>';
    const names =
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Q2!$A$1:$C$9</definedName>';
    const { parts, workbook } = await apply(
      { sheets: { Q2: sheetXml('', '', filter) }, book: `<definedNames>${names}</definedNames>` },
      writePlan({ sheets: [sheetPlan('Q2', { autoFilter: range, printArea: range })] }),
    );
    expect(parts.get(SHEET)).toContain('<autoFilter ref="A1:E9"><filterColumn colId="0"/></autoFilter>');
    expect(workbook.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ['_xlnm._FilterDatabase', "'Q2'!$A$1:$E$9"],
      ['_xlnm.Print_Area', "'Q2'!$A$1:$E$9"],
    ]);
  });

  it('sets, changes and removes hidden names of the workbook in the right place', async () => {
    const book =
      '<definedNames><definedName name="own_a">Q2!$A$1</definedName><definedName name="own_a" localSheetId="0">1</definedName><definedName name="own_b">2</definedName></definedNames><calcPr calcId="1"/>';
    const names = [
      { name: 'own_a', refersTo: "'Q2'!$B$2" },
      { name: 'own_b', refersTo: null },
      { name: 'own_c', refersTo: "'Q2'!$C$3" },
    ];
    const { parts } = await apply({ book }, writePlan({ names }));
    expect(parts.get('xl/workbook.xml')).toContain(
      `</sheets><definedNames><definedName name="own_a" hidden="1">'Q2'!$B$2</definedName><definedName name="own_a" localSheetId="0">1</definedName>` +
        `<definedName name="own_c" hidden="1">'Q2'!$C$3</definedName></definedNames><calcPr calcId="1"/>`,
    );
    const fresh = await apply({ book: '<calcPr calcId="1"/>' }, writePlan({ names: names.slice(0, 1) }));
    expect(fresh.parts.get('xl/workbook.xml')).toContain(
      '</sheets><definedNames><definedName name="own_a" hidden="1">',
    );
    const none = await apply(
      { book: '<definedNames><definedName name="own_b">2</definedName></definedNames>' },
      writePlan({ names: names.slice(1, 2) }),
    );
    expect(none.parts.get('xl/workbook.xml')).not.toContain('definedNames');
  });

  it('asks for recalculation only where values changed and the workbook has formulas', async () => {
    const plan = writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 1, 1)] })] });
    const formula = sheetXml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
    const calculates = async (description: PackageParts, with_: WritePlan) =>
      (await apply(description, with_)).parts.get('xl/workbook.xml')!.includes('fullCalcOnLoad="1"');
    expect(await calculates({}, plan)).toBe(false);
    expect(await calculates({ sheets: { Q2: sheetXml(''), Sums: formula } }, plan)).toBe(true);
    expect(
      await calculates({ sheets: { Q2: formula } }, writePlan({ names: [{ name: 'own', refersTo: '1' }] })),
    ).toBe(false);
  });

  it('drops the calculation chain where a formula goes, and only there', async () => {
    const description = {
      sheets: { Q2: sheetXml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>') },
      links: { calcChain: 'calcChain.xml' },
      parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
    };
    const beside = await apply(
      description,
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 2, 1)] })] }),
    );
    expect(beside.parts.has('xl/calcChain.xml')).toBe(true);
    const over = await apply(
      description,
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 1, 1)] })] }),
    );
    expect(over.parts.has('xl/calcChain.xml')).toBe(false);
    expect(over.parts.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect((await over.book.revert()).cells).toBe(1);
    expect(changedParts(makePackage(description), over.book.toBytes())).toEqual([]);
  });
});

const table = (columns: string, ref = 'A1:B3') => ({
  sheets: {
    Q2: sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>KPI</t></is></c><c r="B1" t="inlineStr"><is><t>Actual</t></is></c></row>',
    ),
  },
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': linksXml({ table: '../tables/table1.xml' }),
    'xl/tables/table1.xml': `<table id="1" name="Returns" displayName="Returns" ref="${ref}"><autoFilter ref="${ref}"><filterColumn colId="1"/></autoFilter><tableColumns count="2">${columns}</tableColumns><tableStyleInfo/></table>`,
  },
});
const columns =
  '<tableColumn id="4" name="KPI"/><tableColumn id="2" name="Actual"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn>';
const grown = { name: 'Returns', range: { top: 1, left: 1, bottom: 3, right: 3 } };

describe('an Excel table', () => {
  it('grows by columns named after their header cells', async () => {
    const { parts } = await apply(
      table(columns),
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 3, 'Status\n"Q2"')], excelTables: [grown] })] }),
    );
    expect(parts.get('xl/tables/table1.xml')).toBe(
      '<table id="1" name="Returns" displayName="Returns" ref="A1:C3"><autoFilter ref="A1:C3"><filterColumn colId="1"/></autoFilter>' +
        `<tableColumns count="3">${columns}<tableColumn id="5" name="Status_x000a_&quot;Q2&quot;"/></tableColumns><tableStyleInfo/></table>`,
    );
  });

  it('follows a header cell that is given another title', async () => {
    const { parts } = await apply(
      table(columns),
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 2, 'Outturn')] })] }),
    );
    expect(parts.get('xl/tables/table1.xml')).toContain(
      '<tableColumn id="2" name="Outturn"><calculatedColumnFormula>',
    );
  });

  it.each([[[cell(1, 3, 'actual')]], [[cell(1, 3, 5)]], [[]]])(
    'is refused a title that is missing, repeated or no text',
    async (cells) => {
      const plan = writePlan({ sheets: [sheetPlan('Q2', { cells, excelTables: [grown] })] });
      expect(await refusal(table(columns), plan)).toEqual({ code: 'cell-cannot-change', where: "'Q2'!C1" });
    },
  );
});

describe('an Excel table that is odd already', () => {
  it('stays as it is where the edit does not concern it', async () => {
    const odd = '<tableColumn id="1" name="KPI"/><tableColumn id="1" name="kpi"/>';
    const { parts } = await apply(
      table(odd),
      writePlan({ sheets: [sheetPlan('Q2', { cells: [cell(1, 9, 'Status')] })] }),
    );
    expect(parts.get('xl/tables/table1.xml')).toContain(odd);
  });
});

describe('the record', () => {
  it('is kept in a part of its own, and read again', async () => {
    const record = JSON.stringify({ text: '<&>\u0000\ufffe]]>"' });
    const { parts, workbook, book } = await apply(
      { parts: { 'customXml/item1.xml': Uint8Array.from([0xff, 0xfe, 60, 0]) } },
      writePlan({ record }),
    );
    expect(JSON.parse(workbook.record!)).toEqual(JSON.parse(record));
    expect(parts.get('customXml/item2.xml')).toContain('<outturn xmlns="urn:outturn:record:1"><record>');
    expect(parts.get('[Content_Types].xml')).toContain('/customXml/itemProps2.xml');
    await book.apply(writePlan({ record: '{"run":2}' }));
    expect((await book.read()).record).toBe('{"run":2}');
    expect(
      [...partsOf(book.toBytes()).keys()].filter((name) => name.startsWith('customXml/item')),
    ).toHaveLength(3);
  });
});

describe('what would break something is refused, and nothing is done', () => {
  const write = (row: number, column: number, value: string | number | null = 1) =>
    writePlan({
      sheets: [sheetPlan('Q2', { cells: [cell(1, 9, 1), cell(row, column, value)] })],
      names: [{ name: 'own', refersTo: '1' }],
    });
  const withRow = (cells: string, after = '') => ({
    sheets: { Q2: sheetXml(`<row r="1">${cells}</row>`, '', after) },
  });

  it('a protected sheet', async () => {
    expect(await refusal(withRow('', '<sheetProtection sheet="1"/>'), write(1, 1))).toEqual({
      code: 'protected-sheet',
      where: "'Q2'",
    });
  });

  it('the master of a shared formula, but not its followers', async () => {
    const cells = '<c r="A1"><f t="shared" ref="A1:B1" si="0">1</f></c><c r="B1"><f t="shared" si="0"/></c>';
    expect(await refusal(withRow(cells), write(1, 1))).toEqual({
      code: 'cell-cannot-change',
      where: "'Q2'!A1",
    });
    expect((await refusal(withRow(cells), write(1, 2))).code).toBe('applied');
  });

  it('an array formula, what it spills into, and a data table', async () => {
    const cells =
      '<c r="A1" cm="1"><f t="array" ref="A1:A5">B1:B5</f></c><c r="C1"><f t="dataTable" ref="C1:D2" r1="A1"/></c>';
    for (const [row, column] of [
      [1, 1],
      [5, 1],
      [2, 4],
    ] as const) {
      expect((await refusal(withRow(cells), write(row, column))).code).toBe('cell-cannot-change');
    }
    expect((await refusal(withRow(cells), write(6, 1))).code).toBe('applied');
  });

  it('a cell that is merged into another, but not the one that holds the content', async () => {
    const merged = withRow('', '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>');
    expect(await refusal(merged, write(2, 2))).toEqual({ code: 'cell-cannot-change', where: "'Q2'!B2" });
    expect((await refusal(merged, write(1, 1))).code).toBe('applied');
  });

  it('a cell of a pivot table or of its page fields', async () => {
    const description = {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': linksXml({ pivotTable: '../pivotTables/pivotTable1.xml' }),
        'xl/pivotTables/pivotTable1.xml':
          '<pivotTableDefinition><location ref="A4:C9" rowPageCount="1" colPageCount="1"/></pivotTableDefinition>',
      },
    };
    expect((await refusal(description, write(5, 2))).code).toBe('cell-cannot-change');
    expect((await refusal(description, write(2, 1))).code).toBe('cell-cannot-change');
    expect((await refusal(description, write(1, 1))).code).toBe('applied');
  });

  it('a text that no cell can hold, and a figure that is none', async () => {
    expect((await refusal({}, write(1, 1, 'x'.repeat(32_768)))).code).toBe('cell-cannot-change');
    expect((await refusal({}, write(1, 1, 'x'.repeat(32_767)))).code).toBe('applied');
    expect((await refusal({}, write(1, 1, NaN))).code).toBe('cannot-write');
  });

  it('a plan that plans a sheet twice', async () => {
    const twice = write(1, 1);
    expect((await refusal({}, { ...twice, sheets: [...twice.sheets, ...twice.sheets] })).code).toBe(
      'cannot-write',
    );
  });

  it('a signed workbook, and a sheet that is not there', async () => {
    expect((await refusal({ parts: { '_xmlsignatures/origin.sigs': '' } }, write(1, 1))).code).toBe('signed');
    expect((await refusal({ sheets: { Other: sheetXml('') } }, write(1, 1))).code).toBe('cannot-write');
  });
});
