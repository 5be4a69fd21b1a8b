import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../src/core/grid/workbook';
import { openXlsx } from '../../../src/xlsx/xlsxBook';
import { linksXml, makePackage, makeParts, sheetXml, zipParts } from '../support/makePackage';
import type { PackageParts } from '../support/makePackage';

async function read(description: PackageParts) {
  return openXlsx(makePackage(description), 'return.xlsx').read();
}

async function readRow(cells: string, more: PackageParts = {}): Promise<readonly (Cell | undefined)[]> {
  const workbook = await read({ sheets: { Q2: sheetXml(`<row r="1">${cells}</row>`) }, ...more });
  return workbook.sheets[0]?.rows.get(1) ?? [];
}

async function values(cells: string, more: PackageParts = {}) {
  return (await readRow(cells, more)).slice(1).map((cell) => cell?.value);
}

const texts = (...items: string[]): PackageParts => ({
  links: { sharedStrings: 'sharedStrings.xml' },
  parts: { 'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>` },
});

describe('what a cell holds', () => {
  it('reads numbers as they are stored', async () => {
    const cells = ['0', '-0.5', '1E-3', '0.30000000000000004', '12345678901234567890'];
    const xml = cells.map((text) => `<c><v>${text}</v></c>`).join('');
    expect(await values(xml)).toEqual([0, -0.5, 0.001, 0.30000000000000004, 1.2345678901234567e19]);
  });

  it('reads yes and no, errors and the texts of formulas', async () => {
    const xml =
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="str"><f>A1</f><v></v></c><c t="n"><v/></c>';
    expect(await values(xml)).toEqual([true, false, { error: '#DIV/0!' }, '']);
  });

  it('joins the runs of a formatted text and leaves out how words are read', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>Invoices </t></r><r><t xml:space="preserve">paid</t></r><rPh sb="0" eb="1"><t>YOMI</t></rPh><phoneticPr fontId="1"/>';
    expect(await values('<c t="s"><v>1</v></c><c t="s"><v>0</v></c>', texts('<t/>', rich))).toEqual([
      'Invoices paid',
      '',
    ]);
    expect(await values(`<c t="inlineStr"><is>${rich}</is></c>`)).toEqual(['Invoices paid']);
  });

  it('decodes what XML cannot hold, and only that', async () => {
    const xml = '<c t="inlineStr"><is><t>a_x000D_&#10;b _x005F_x0041_ &amp;lt; _x41_</t></is></c>';
    expect(await values(xml)).toEqual(['a\r\nb _x0041_ &lt; _x41_']);
  });

  it('reads ISO dates as serial numbers, in both calendars', async () => {
    const xml =
      '<c t="d"><v>2024-03-31</v></c><c t="d"><v>2024-03-31T12:00:00</v></c><c t="d"><v>1900-01-01</v></c><c t="d"><v>soon</v></c>';
    expect(await values(xml)).toEqual([45382, 45382.5, 1, 'soon']);
    const parts = makeParts({ sheets: { Q2: sheetXml(`<row>${xml}</row>`) } });
    const book = String(parts.get('xl/workbook.xml')).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    const workbook = await openXlsx(zipParts(parts.set('xl/workbook.xml', book)), 'mac.xlsx').read();
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets[0]?.rows.get(1)?.[1]?.value).toBe(45382 - 1462);
  });

  it('reads formulas; a follower of a shared one is a lone equals sign', async () => {
    const xml =
      '<c><f>SUM(B1:C1)</f><v>3</v></c><c><f t="shared" ref="B1:C1" si="0">A1&amp;"x"</f><v>1</v></c>' +
      '<c><f t="shared" si="0"/><v>2</v></c><c><f t="array" ref="D1:D2">A1:A2</f><v>4</v></c><c><f>NOW()</f></c>';
    const row = await readRow(xml);
    expect(row.slice(1).map((cell) => cell?.formula)).toEqual([
      '=SUM(B1:C1)',
      '=A1&"x"',
      '=',
      '=A1:A2',
      '=NOW()',
    ]);
    expect(row[5]?.value).toBeNull();
  });

  it('reads number formats and fills; a cell with only a fill is kept, one with nothing is not', async () => {
    const row = await readRow('<c s="1"><v>1</v></c><c s="2"/><c s="3"><v>45382</v></c><c s="0"/>');
    expect(row[1]).toEqual({ value: 1, format: '0.00%', formula: null, fill: null });
    expect(row[2]).toEqual({ value: null, format: 'General', formula: null, fill: '#FFEB9C' });
    expect(row[3]?.format).toBe('m/d/yyyy');
    expect(row).toHaveLength(4);
  });

  it('drops fills far from all content', async () => {
    const padded = `<row r="1"><c r="A1"><v>1</v></c>${'<c s="2"/>'.repeat(16_383)}</row><row r="900"><c s="2"/></row>`;
    const sheet = (await read({ sheets: { Q2: sheetXml(padded) } })).sheets[0];
    expect(sheet?.rows.get(1)).toHaveLength(1 + 1 + 64);
    expect([...(sheet?.rows.keys() ?? [])]).toEqual([1]);
  });
});

describe('colours', () => {
  const fill = (colour: string) =>
    `<styleSheet><fills><fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill></fills><cellXfs><xf fillId="0"/></cellXfs></styleSheet>`;
  const theme =
    '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2>' +
    '<a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  it.each([
    ['rgb="FF00ff00"', '#00FF00'],
    ['indexed="10"', '#FF0000'],
    ['theme="0"', '#FFFFFF'],
    ['theme="1"', '#000000'],
    ['theme="3"', '#44546A'],
    ['theme="4"', '#4472C4'],
    ['theme="0" tint="-0.249977111117893"', '#BFBFBF'],
    ['theme="4" tint="0.5999938962981048"', '#B4C6E7'],
    ['theme="4" tint="-0.499984740745262"', '#203764'],
    ['auto="1"', null],
  ])('%s is %s', async (colour, expected) => {
    const parts = { 'xl/styles.xml': fill(colour), 'xl/theme/theme1.xml': theme };
    const [, cell] = await readRow('<c><v>1</v></c>', { parts, links: { theme: 'theme/theme1.xml' } });
    if (expected === null) expect(cell?.fill).toBeNull();
    else expect(distance(cell?.fill ?? '', expected)).toBeLessThanOrEqual(1);
  });

  it('only a solid fill counts', async () => {
    const parts = { 'xl/styles.xml': fill('rgb="FF00FF00"').replace('solid', 'gray125') };
    expect((await readRow('<c><v>1</v></c>', { parts }))[1]?.fill).toBeNull();
  });
});

/** The largest difference of a channel: Excel rounds tints in steps that nobody has published. */
function distance(a: string, b: string): number {
  const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return Math.max(...channels(a).map((channel, index) => Math.abs(channel - channels(b)[index]!)));
}

describe('what a sheet says', () => {
  const sheet =
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData><row r="1" hidden="1"/><row r="2" ht="0"/>' +
    '<row r="3"><c r="C3"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:C9"/>' +
    '<customSheetViews><customSheetView><autoFilter ref="A1:B2"/></customSheetView></customSheetViews>' +
    '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
  const whole = `<worksheet>${sheet}</worksheet>`;

  it('reads hidden rows and columns, merges, the filter, protection, names, tables and the print area', async () => {
    const workbook = await read({
      sheets: { 'O&apos;Neil': whole, Other: sheetXml('') },
      book:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'O\'\'Neil\'!$A$1:$C$9</definedName>' +
        '<definedName name="own" hidden="1">Other!$B$2</definedName></definedNames>',
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': linksXml({ table: '../tables/table1.xml' }),
        'xl/tables/table1.xml':
          '<table id="1" displayName="Returns" ref="A1:C9" totalsRowCount="1"><tableColumns/></table>',
      },
    });
    const [first] = workbook.sheets as [Sheet];
    expect(first.name).toBe("O'Neil");
    expect([...first.hiddenRows]).toEqual([1, 2]);
    expect([...first.hiddenColumns]).toEqual([2, 3, 5]);
    expect(first.isProtected).toBe(true);
    expect(first.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(first.autoFilter).toEqual({ top: 1, left: 1, bottom: 9, right: 3 });
    expect(first.printArea).toEqual({ top: 1, left: 1, bottom: 9, right: 3 });
    expect(first.excelTables).toEqual([
      { name: 'Returns', range: { top: 1, left: 1, bottom: 9, right: 3 }, hasHeader: true, hasTotals: true },
    ]);
    expect(workbook.names[1]).toEqual({ name: 'own', sheet: null, refersTo: 'Other!$B$2', hidden: true });
    expect(workbook.names[0]?.sheet).toBe("O'Neil");
  });

  it('counts cells and rows without references, and goes on from those with one', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const workbook = await read({ sheets: { Q2: sheetXml(rows) } });
    const cells = workbook.sheets[0]!.rows;
    expect([cells.get(1)?.[2]?.value, cells.get(5)?.[5]?.value, cells.get(6)?.[1]?.value]).toEqual([2, 4, 5]);
  });

  it('reads any prefix, the strict namespace, and takes no stranger for its own', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns="urn:other"><x:sheetData><row r="1"><c r="A1"><v>9</v></c></row>' +
      '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const workbook = await read({ sheets: { Q2: prefixed } });
    expect([...workbook.sheets[0]!.rows.keys()]).toEqual([2]);
    expect(workbook.sheets[0]!.rows.get(2)?.[2]?.value).toBe('x');
  });

  it('tells how visible each sheet is', async () => {
    const parts = makeParts({ sheets: { A: sheetXml(''), B: sheetXml(''), C: sheetXml('') } });
    const book = String(parts.get('xl/workbook.xml'))
      .replace('name="B"', 'name="B" state="hidden"')
      .replace('name="C"', 'name="C" state="veryHidden"');
    const workbook = await openXlsx(zipParts(parts.set('xl/workbook.xml', book)), 'x.xlsx').read();
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'very-hidden']);
  });
});
