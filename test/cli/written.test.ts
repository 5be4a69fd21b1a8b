import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/core/inspection';
import type { NewSheet } from '../../src/xlsx/create/newWorkbook';
import { outturn } from '../support/outturn';
import { sharedPath } from '../support/shared';
import { changedCells } from '../xlsx/support/gridOf';
import {
  cellIn,
  hashOf,
  branches,
  namesIn,
  newFolder,
  readBook,
  valuesFrom,
  writeBook,
  writeFiles,
} from './support/books';

const at = newFolder();

/** Rates a workbook of this one sheet, or of these, and gives back the paths and what was printed. */
function rate(name: string, sheets: NewSheet | readonly NewSheet[], ...options: readonly string[]) {
  const book = writeBook(at(`${name}.xlsx`), { sheets: 'name' in sheets ? [sheets] : sheets });
  return { book, copy: at(`${name}-rated.xlsx`), ...outturn(['rag', '--overwrite', ...options, book]) };
}

const HEADINGS = ['Variance', 'Status', 'Travel', 'Reason'];

describe('what is written beside a table', () => {
  const { copy } = rate('plain', branches);

  test('headings, and for each indicator variance, status, travel and the reason', async () => {
    const workbook = await readBook(copy);
    expect(valuesFrom(workbook, 'H3', 5)).toEqual([...HEADINGS, null]);
    expect(valuesFrom(workbook, 'H4', 3)).toEqual([0.05, '● Green', '↑ Improving']);
    expect(valuesFrom(workbook, 'H5', 3)).toEqual([-4, '▲ Amber', '↑ Improving']);
    expect(valuesFrom(workbook, 'H6', 3)).toEqual([0.25, '◆ Red', '↓ Declining']);
    expect(valuesFrom(workbook, 'H7', 2)).toEqual([4, '– Not rated']);
    expect(valuesFrom(workbook, 'H8', 2)).toEqual([null, '– Not rated']);
    for (const row of [4, 5, 6, 7, 8]) expect(cellIn(workbook, `K${row}`)?.value).toMatch(/^\S.{10,}/);
  });

  test('a variance is a number, its unit is its format', async () => {
    const workbook = await readBook(copy);
    expect(cellIn(workbook, 'H4')?.format).toMatch(/^\+0\.0%/);
    expect(cellIn(workbook, 'H5')?.format).toMatch(/^\+0\.0" pp"/);
    expect(cellIn(workbook, 'H6')?.format).toMatch(/^\+0\.0%/);
  });

  test('each status has a fill of its own', async () => {
    const workbook = await readBook(copy);
    const fills = ['I4', 'I5', 'I6'].map((address) => cellIn(workbook, address)?.fill);
    expect(new Set(fills).size).toBe(3);
    for (const fill of fills) expect(fill).toMatch(/^#[0-9A-F]{6}$/i);
  });

  test('a line under them is the key: scheme, tolerance, day', async () => {
    const { value } = cellIn(await readBook(copy), 'H9')!;
    const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    expect(value).toMatch(/^Standard: within 5 points of a percentage, or 5% of another target, is amber/);
    expect(value).toContain(day);
  });

  test('and nothing else changes', async () => {
    const changed = changedCells(await readBook(at('plain.xlsx')), await readBook(copy));
    expect(changed.filter((address) => !/!(?:[H-K][3-8]|H9)$/.test(address))).toEqual([]);
  });

  test('the names that find the columns again are hidden', async () => {
    const { names } = await readBook(copy);
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(names.filter(({ hidden }) => !hidden)).toEqual([]);
  });
});

describe('a second run', () => {
  test('updates in place: the same cells, no more columns', async () => {
    const { copy } = rate('twice', branches);
    const once = await readBook(copy);
    expect(outturn(['rag', '--in-place', copy]).status).toBe(0);
    const twice = await readBook(copy);
    expect(changedCells(once, twice)).toEqual([]);
    expect(twice.names.map(({ name, refersTo }) => [name, refersTo])).toEqual(
      once.names.map(({ name, refersTo }) => [name, refersTo]),
    );
  });

  test('says what changed in the figures meanwhile', async () => {
    const { copy } = rate('meanwhile', branches);
    editSheet(copy, (xml) => xml.replace(/(<c r="F4"[^>]*>)<v>4410<\/v>/, '$1<v>3000</v>'));
    const { stdout } = outturn(['rag', '--in-place', copy]);
    expect(valuesFrom(await readBook(copy), 'I4', 1)).toEqual(['◆ Red']);
    expect(stdout).toMatch(/LB-1 .*◆ Red/);
    expect(stdout).not.toContain('sorted');
  });

  test('adds the Reason column that an earlier run left out', async () => {
    const { copy } = rate('later', branches, '--no-reason');
    writeFileSync(at('all.json'), '{ "reason": true }');
    outturn(['rag', '--in-place', '--settings', at('all.json'), copy]);
    expect(valuesFrom(await readBook(copy), 'H3', 5)).toEqual([...HEADINGS, null]);
  });

  test('takes no row for a sorted one where two have the same ref and title', () => {
    const { copy } = rate('same', {
      name: 'Wards',
      rows: [
        ['Ref', 'Indicator', 'Good is', 'Target', 'Actual'],
        ['LB-1', 'Visits', 'High', 100, 120],
        ['LB-1', 'Visits', 'High', 100, 80],
      ],
    });
    const { tables } = JSON.parse(outturn(['inspect', copy]).stdout) as Inspection;
    expect(tables[0]?.indicators.map(({ status }) => status)).toEqual(['green', 'red']);
    expect(tables[0]?.stale).toEqual([]);
  });

  test('tells the rows that were sorted without our columns, and rates them afresh', async () => {
    const { copy } = rate('sorted', branches);
    // Rows 4 and 6 change places from A to G; H to K stay.
    editSheet(copy, (xml) => swapCells(xml, 4, 6, 'ABCDEFG'));
    const before = JSON.parse(outturn(['inspect', copy]).stdout) as Inspection;
    expect(before.tables[0]?.stale).toEqual([4, 6]);
    const { stdout } = outturn(['rag', '--in-place', copy]);
    expect(stdout).toMatch(/Row 4 .*sorted/);
    expect(stdout).toMatch(/Row 6 .*sorted/);
    const workbook = await readBook(copy);
    expect(valuesFrom(workbook, 'A4', 1)).toEqual(['LB-3']);
    expect(valuesFrom(workbook, 'H4', 2)).toEqual([0.25, '◆ Red']);
    expect(valuesFrom(workbook, 'H6', 2)).toEqual([0.05, '● Green']);
    const after = JSON.parse(outturn(['inspect', copy]).stdout) as Inspection;
    expect(after.tables[0]?.stale).toEqual([]);
  });
});

describe('where there is no room', () => {
  const crowded: NewSheet = {
    ...branches,
    cells: { J5: 'Ask Priya about this one' },
  };

  test('nothing is overwritten: the table is skipped, and what is in the way is said', () => {
    const { book, stdout, status } = rate('crowded', crowded);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Nothing written: .*no room.*J5.*--place/);
    expect(namesIn(at())).not.toContain('crowded-rated.xlsx');
    expect(hashOf(book)).toBe(hashOf(writeBook(at('same.xlsx'), crowded)));
  });

  test('--place names another column', async () => {
    const { copy, status } = rate('placed', crowded, '--place', 'M');
    expect(status).toBe(0);
    const workbook = await readBook(copy);
    expect(valuesFrom(workbook, 'H3', 9)).toEqual([null, null, null, null, null, ...HEADINGS]);
    expect(cellIn(workbook, 'J5')?.value).toBe('Ask Priya about this one');
  });

  test('a place that is taken or inside the table is refused as well', () => {
    expect(rate('placed2', crowded, '--place', 'I').stdout).toMatch(/Nothing written: .*J5/);
    expect(rate('placed3', crowded, '--place', 'F').stdout).toMatch(/Nothing written: .*inside the table/);
    expect(namesIn(at()).filter((name) => /placed[23]-rated/.test(name))).toEqual([]);
  });

  test('a place that is no column is a mistake', () => {
    const { status, stdout, stderr } = outturn(['rag', '--place', '7', at('placed.xlsx')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('other tables of the workbook are rated all the same', async () => {
    const { copy, stdout } = rate('half', [crowded, { ...branches, name: 'Archive' }]);
    expect(stdout).toMatch(/Nothing written/);
    const workbook = await readBook(copy);
    expect(valuesFrom(workbook, 'H3', 4, 'Archive')).toEqual(HEADINGS);
    expect(valuesFrom(workbook, 'H3', 2, 'Libraries')).toEqual([null, null]);
  });
});

describe('what the sheet does with its table', () => {
  test('an AutoFilter and a print area take the new columns in', async () => {
    const { copy } = rate('filtered', { ...branches, autoFilter: 'A3:G8', printArea: 'A1:G8' });
    const [sheet] = (await readBook(copy)).sheets;
    expect(sheet?.autoFilter).toEqual({ top: 3, left: 1, bottom: 8, right: 11 });
    expect(sheet?.printArea).toMatchObject({ top: 1, left: 1, right: 11 });
    expect(sheet!.printArea!.bottom).toBeGreaterThanOrEqual(8);
  });

  test('an Excel table grows by columns of its own', async () => {
    const { copy, stdout } = rate('listed', {
      ...branches,
      excelTables: [{ name: 'Libraries2526', range: 'A3:G8' }],
    });
    expect(stdout).toContain('Written to H3:K8');
    const [sheet] = (await readBook(copy)).sheets;
    expect(sheet?.excelTables).toEqual([
      {
        name: 'Libraries2526',
        range: { top: 3, left: 1, bottom: 8, right: 11 },
        hasHeader: true,
        hasTotals: false,
      },
    ]);
    const table = partOf(copy, 'xl/tables/table1.xml');
    for (const heading of HEADINGS) expect(table).toContain(`name="${heading}"`);
    expect(table).toMatch(/<tableColumns count="11">/);
  });

  test('several tables on a sheet each get their own columns', async () => {
    const below = [
      ['Museums'],
      ['Code', 'Measure', 'Polarity', 'Outturn 2024/25', 'Planned 2025/26', 'Outturn 2025/26'],
      ['MU-1', 'Visits to museums', 'High', 900, 1000, 1200],
      ['MU-2', 'Days closed', 'Low', 12, 10, 14],
    ];
    const { copy, stdout } = rate('several', { name: 'Two', rows: [...branches.rows!, [], [], ...below] });
    expect(stdout).toContain('2 tables, 7 indicators: 2 green, 1 amber, 2 red, 2 not rated');
    const workbook = await readBook(copy);
    expect(valuesFrom(workbook, 'H3', 4)).toEqual(HEADINGS);
    // The second table is a column narrower: its own columns stand right beside it.
    expect(valuesFrom(workbook, 'G12', 4)).toEqual(HEADINGS);
    expect([13, 14].map((row) => cellIn(workbook, `H${row}`)?.value)).toEqual(['● Green', '◆ Red']);
    const again = outturn(['rag', '--in-place', copy]);
    expect(again.stdout).toContain('2 tables, 7 indicators');
    expect(changedCells(workbook, await readBook(copy))).toEqual([]);
  });

  test('a protected sheet is explained and skipped, the others are rated', async () => {
    const { copy, stdout, status } = rate('protected', [
      { ...branches, isProtected: true },
      { ...branches, name: 'Open' },
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Nothing written: .*protected/);
    const workbook = await readBook(copy);
    expect(valuesFrom(workbook, 'H3', 4, 'Open')).toEqual(HEADINGS);
    expect(valuesFrom(workbook, 'H3', 1, 'Libraries')).toEqual([null]);
    expect(workbook.sheets[0]?.isProtected).toBe(true);
  });

  test('hidden rows and columns do not shift a rating', async () => {
    const { copy } = rate('hidden', { ...branches, hiddenRows: [5], hiddenColumns: ['C'] });
    const workbook = await readBook(copy);
    expect([4, 5, 6].map((row) => cellIn(workbook, `I${row}`)?.value)).toEqual([
      '● Green',
      '▲ Amber',
      '◆ Red',
    ]);
    expect(workbook.sheets[0]?.hiddenRows).toEqual(new Set([5]));
    expect(workbook.sheets[0]?.hiddenColumns).toEqual(new Set([3]));
  });
});

describe("the workbook's own status column", () => {
  const stated: NewSheet = {
    name: 'Stated',
    rows: [
      ['Ref', 'Indicator', 'Good is', 'Target', 'Actual', 'Status'],
      ['LB-1', 'Visits', 'High', 100, 120, null],
      ['LB-2', 'Loans', 'High', 100, 60, 'Green, says the manager'],
      ['LB-3', 'Events', 'High', 100, 97, ' '],
      ['LB-4', 'Courses', 'High', 100, 'No survey', null],
    ],
  };

  test('is never changed unless asked', async () => {
    const { copy } = rate('stated', stated);
    const workbook = await readBook(copy);
    expect([2, 3, 4, 5].map((row) => cellIn(workbook, `F${row}`)?.value ?? null)).toEqual([
      null,
      'Green, says the manager',
      ' ',
      null,
    ]);
    // Their heading is taken, so ours says whose it is.
    expect(cellIn(workbook, 'H1')?.value).not.toBe('Status');
  });

  test('is filled where --fill-status asks, but only in its empty cells', async () => {
    const { copy } = rate('filled', stated, '--fill-status');
    const workbook = await readBook(copy);
    const [first, second, third, fourth] = [2, 3, 4, 5].map(
      (row) => cellIn(workbook, `F${row}`)?.value ?? null,
    );
    expect(first).toMatch(/Green$/);
    expect(second).toBe('Green, says the manager');
    expect(third).toMatch(/Amber$/);
    // What is not rated has no status to fill in.
    expect(fourth).toBeNull();
  });
});

describe('text that looks like a formula', () => {
  const titles = ['=HYPERLINK("http://example.com","x")', '+1 visit', '-2 loans', '@SUM(A1)'];

  test('stays text wherever it is written', async () => {
    writeFileSync(
      at('scheme.json'),
      JSON.stringify({
        name: '=HYPERLINK("http://example.com","scheme")',
        words: '=1+1',
        rules: [
          { status: 'green', word: '=2+2', atLeast: 0 },
          { status: 'red', word: '@SUM(A1)' },
        ],
      }),
    );
    const { copy } = rate(
      'formulas',
      {
        name: 'Formulas',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Actual', 'Status'],
          ...titles.map((title, index) => [
            `=${index}`,
            title,
            'High',
            100,
            index % 2 ? 120 : '=1+cmd',
            null,
          ]),
        ],
      },
      '--fill-status',
      '--scheme',
      at('scheme.json'),
    );
    expect(partOf(copy, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >/]/);
    const workbook = await readBook(copy);
    const cells = [...workbook.sheets[0]!.rows.values()].flat();
    expect(cells.filter((cell) => cell && cell.formula !== null)).toEqual([]);
    expect(cellIn(workbook, 'G6')?.value).toMatch(/^=HYPERLINK/);
    expect(cellIn(workbook, 'F3')?.value).toBe('=2+2');
  });

  test('keeps its apostrophe, so that editing the cell makes no formula of it', () => {
    const copy = at('formulas-rated.xlsx');
    const sheet = partOf(copy, 'xl/worksheets/sheet1.xml');
    const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/s
      .exec(partOf(copy, 'xl/styles.xml'))![1]!
      .match(/<xf [^>]*>/g)!;
    for (const address of ['G6', 'F3', 'F5']) {
      const style = Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
      expect(xfs[style]).toContain('quotePrefix="1"');
    }
  });

  test('stays text on the way from a .csv to a workbook', async () => {
    const lines = titles.map((title, index) => `LB-${index},"${title.replaceAll('"', '""')}",High,100,120`);
    writeFileSync(at('formulas.csv'), ['Ref,Indicator,Good is,Target,Actual', ...lines].join('\n'));
    writeFiles(at('csv'), {});
    expect(outturn(['rag', at('formulas.csv'), '--out-dir', at('csv')]).status).toBe(0);
    const copy = at('csv', 'formulas.xlsx');
    expect(partOf(copy, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >/]/);
    const workbook = await readBook(copy);
    expect([2, 3, 4, 5].map((row) => cellIn(workbook, `B${row}`)?.value)).toEqual(titles);
  });
});

describe('a .csv', () => {
  const csv = 'Ref,Indicator,Good is,Target 2025/26,Actual 2025/26\r\nLB-1,Loans,High,100,120\r\n';

  test('becomes an .xlsx beside it and stays as it is', async () => {
    writeFileSync(at('loans.csv'), csv);
    expect(outturn(['rag', at('loans.csv')]).status).toBe(0);
    expect(readFileSync(at('loans.csv'), 'utf8')).toBe(csv);
    const workbook = await readBook(at('loans-rated.xlsx'));
    expect(valuesFrom(workbook, 'A2', 7)).toEqual(['LB-1', 'Loans', 'High', 100, 120, 0.2, '● Green']);
  });

  test('is never written in place', () => {
    const { status, stdout, stderr } = outturn(['rag', '--in-place', at('loans.csv')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(at('loans.csv'), 'utf8')).toBe(csv);
  });

  test('is read from the other encodings that Excel saves', async () => {
    const text = 'Ref,Indicator,Good is,Target,Actual\nLB-1,Café visits (£),High,100,120\n';
    writeFileSync(at('utf16.csv'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    writeFileSync(at('ansi.csv'), Buffer.from(text, 'latin1'));
    writeFileSync(at('bom.csv'), `\uFEFF${text}`);
    expect(outturn(['rag', at('utf16.csv'), at('ansi.csv'), at('bom.csv')]).status).toBe(0);
    for (const name of ['utf16', 'ansi', 'bom']) {
      const workbook = await readBook(at(`${name}-rated.xlsx`));
      expect(valuesFrom(workbook, 'A2', 2)).toEqual(['LB-1', 'Café visits (£)']);
    }
  });
});

const SAMPLE = fileURLToPath(
  new URL('../../assets/sample/marlhaven-performance-2025-26.xlsx', import.meta.url),
);
const seeds = sharedPath('seeds');

describe('a coloured copy is the same workbook', () => {
  const originals = [
    SAMPLE,
    ...(seeds === null
      ? []
      : namesIn(seeds).flatMap((name) => (name.endsWith('.xlsx') ? [sharedPath('seeds', name)!] : []))),
  ].filter((file) => !file.includes('governance'));

  test('inspect says the same of it, and a second run changes nothing', async () => {
    const out = writeFiles(at('coloured'), {});
    expect(outturn(['rag', '--out-dir', out, ...originals]).status).toBe(0);
    const copies = originals.map((file) => at('coloured', file.split('/').at(-1)!));
    const inspected = (files: readonly string[]) =>
      JSON.parse(outturn(['inspect', ...files]).stdout) as Inspection[];
    const before = [inspected([...originals, SAMPLE]), inspected([...copies, SAMPLE])] as const;
    before[0].forEach((original, index) => {
      const copy = before[1][index]!;
      expect(copy.tables.map((table) => ({ ...table, own: null }))).toEqual(original.tables);
      expect([copy.ignored, copy.questions, copy.issues]).toEqual([
        original.ignored,
        original.questions,
        original.issues,
      ]);
    });
    const once = await Promise.all(copies.map(readBook));
    expect(outturn(['rag', '--in-place', ...copies]).status).toBe(0);
    const twice = await Promise.all(copies.map(readBook));
    once.forEach((workbook, index) => {
      expect(changedCells(workbook, twice[index]!)).toEqual([]);
    });
  });

  test('only cells of the own columns and their keys are written', async () => {
    const copies = originals.map((file) => at('coloured', file.split('/').at(-1)!));
    for (const [index, copy] of copies.entries()) {
      const [before, after] = await Promise.all([readBook(originals[index]!), readBook(copy)]);
      const changed = changedCells(before, after);
      expect(changed.length).toBeGreaterThan(0);
      // What was there is still there.
      const filledBefore = before.sheets.flatMap(({ name, rows }) =>
        [...rows].flatMap(([row, cells]) =>
          cells.flatMap((cell, column) => (cell ? [{ name, row, column, cell }] : [])),
        ),
      );
      for (const { name, row, column, cell } of filledBefore) {
        if (cell.value === null) continue;
        const now = after.sheets.find((sheet) => sheet.name === name)?.rows.get(row)?.[column];
        expect(now).toEqual(cell);
      }
    }
  });

  test.skipIf(seeds === null)('where there is nothing to rate, nothing is written and that is said', () => {
    const out = writeFiles(at('governance'), {});
    const { status, stdout } = outturn([
      'rag',
      '--out-dir',
      out,
      sharedPath('seeds', 'leeds-governance-actions-2010-11.xlsx')!,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('No table of performance indicators was found');
    expect(stdout).toContain('actions, not indicators');
    expect(namesIn(out)).toEqual([]);
  });
});

function partOf(file: string, part: string): string {
  return strFromU8(unzipSync(readFileSync(file))[part]!);
}

/** Changes the first sheet's XML as Excel would have: every other part stays. */
function editSheet(file: string, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const path = 'xl/worksheets/sheet1.xml';
  const before = strFromU8(parts[path]!);
  const after = edit(before);
  if (after === before) throw new Error('Nothing was edited');
  writeFileSync(file, zipSync({ ...parts, [path]: strToU8(after) }));
}

function swapCells(xml: string, a: number, b: number, columns: string): string {
  const cellAtPlace = (address: string) =>
    new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? '';
  let swapped = xml;
  for (const column of columns) {
    const [one, two] = [cellAtPlace(`${column}${a}`), cellAtPlace(`${column}${b}`)];
    if (one === '' || two === '') continue;
    swapped = swapped
      .replace(one, `<<${column}>>`)
      .replace(two, one.replace(`"${column}${a}"`, `"${column}${b}"`))
      .replace(`<<${column}>>`, two.replace(`"${column}${b}"`, `"${column}${a}"`));
  }
  return swapped;
}
