import { chmodSync, lstatSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outturn } from '../support/outturn';
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
let number = 0;

/** A folder of its own with one workbook in it. */
function fresh(): { folder: string; book: string; in: (file: string) => string } {
  number += 1;
  const folder = at(String(number));
  mkdirSync(folder);
  const within = (file: string) => join(folder, file);
  return { folder, book: writeBook(within('libraries.xlsx'), branches), in: within };
}

/** The status that stands in the coloured copy for each indicator of the library. */
async function statusesIn(file: string): Promise<readonly unknown[]> {
  const workbook = await readBook(file);
  return [4, 5, 6, 7, 8].map((row) => cellIn(workbook, `I${row}`)?.value);
}

const STANDARD = ['● Green', '▲ Amber', '◆ Red', '– Not rated', '– Not rated'];

describe('where outturn rag writes', () => {
  test('a copy beside the original, with "-rated" in its name; the original stays as it is', async () => {
    const { folder, book, in: within } = fresh();
    const before = hashOf(book);
    const { status, stdout, stderr } = outturn(['rag', book]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(hashOf(book)).toBe(before);
    expect(namesIn(folder)).toEqual(['libraries-rated.xlsx', 'libraries.xlsx']);
    expect(stdout).toContain(within('libraries-rated.xlsx'));
    expect(await statusesIn(within('libraries-rated.xlsx'))).toEqual(STANDARD);
  });

  test('a copy that exists already is not replaced unless asked', async () => {
    const { book, in: within } = fresh();
    writeFileSync(within('libraries-rated.xlsx'), 'the work of a week');
    const before = hashOf(within('libraries-rated.xlsx'));
    const refused = outturn(['rag', book]);
    expect(refused.status).toBe(2);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).toContain('--overwrite');
    expect(hashOf(within('libraries-rated.xlsx'))).toBe(before);
    expect(outturn(['rag', '--overwrite', book]).status).toBe(0);
    expect(await statusesIn(within('libraries-rated.xlsx'))).toEqual(STANDARD);
  });

  test('the file that -o names', async () => {
    const { folder, book, in: within } = fresh();
    expect(outturn(['rag', book, '-o', within('out.xlsx')]).status).toBe(0);
    expect(namesIn(folder)).toEqual(['libraries.xlsx', 'out.xlsx']);
    expect(await statusesIn(within('out.xlsx'))).toEqual(STANDARD);
  });

  test('the folder that --out-dir names, each copy under its own name', async () => {
    const { book, in: within } = fresh();
    const other = writeBook(within('archive.xlsx'), { ...branches, name: 'Archive' });
    mkdirSync(within('out'));
    expect(outturn(['rag', book, other, '--out-dir', within('out')]).status).toBe(0);
    expect(namesIn(within('out'))).toEqual(['archive.xlsx', 'libraries.xlsx']);
    expect(await statusesIn(within('out/archive.xlsx'))).toEqual(STANDARD);
  });

  test('a path in the folder that it is run in', () => {
    const { folder } = fresh();
    expect(outturn(['rag', 'libraries.xlsx'], { cwd: folder }).status).toBe(0);
    expect(namesIn(folder)).toEqual(['libraries-rated.xlsx', 'libraries.xlsx']);
  });

  test('the original itself only where --in-place asks, and in one step', async () => {
    const { folder, book } = fresh();
    const before = statSync(book).ino;
    expect(outturn(['rag', '--in-place', book]).status).toBe(0);
    expect(namesIn(folder)).toEqual(['libraries.xlsx']);
    // Another file took its place: the old one was whole until then.
    expect(statSync(book).ino).not.toBe(before);
    expect(await statusesIn(book)).toEqual(STANDARD);
  });

  test('through a link into the workbook that it leads to', async () => {
    const { book, in: within } = fresh();
    symlinkSync(book, within('link.xlsx'));
    expect(outturn(['rag', '--in-place', within('link.xlsx')]).status).toBe(0);
    expect(lstatSync(within('link.xlsx')).isSymbolicLink()).toBe(true);
    expect(await statusesIn(book)).toEqual(STANDARD);
  });

  test('a file that only its owner may read stays so', () => {
    const { book } = fresh();
    chmodSync(book, 0o600);
    expect(outturn(['rag', '--in-place', book]).status).toBe(0);
    expect(statSync(book).mode & 0o777).toBe(0o600);
  });

  test('one workbook that cannot be read keeps none of the others back', () => {
    const { folder, book, in: within } = fresh();
    writeFileSync(within('broken.xlsx'), 'no workbook');
    const { status, stderr } = outturn(['rag', within('broken.xlsx'), book]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(namesIn(folder)).toEqual(['broken.xlsx', 'libraries-rated.xlsx', 'libraries.xlsx']);
  });

  test('never over a workbook of the same run, or over a copy of it', () => {
    const { book, in: within } = fresh();
    mkdirSync(within('north'));
    mkdirSync(within('out'));
    const north = writeBook(within('north/libraries.xlsx'), { ...branches, name: 'North' });
    const before = hashOf(north);
    const overOriginal = outturn(['rag', book, north, '--out-dir', within('north')]);
    expect(overOriginal.status).toBe(2);
    expect(hashOf(north)).toBe(before);
    const overCopy = outturn(['rag', book, north, '--out-dir', within('out')]);
    expect(overCopy.status).toBe(2);
    expect(overCopy.stderr.trim().split('\n')).toHaveLength(1);
    expect(namesIn(within('out'))).toEqual(['libraries.xlsx']);
  });

  test('nowhere where there is no table of indicators, and says so', () => {
    const { folder, in: within } = fresh();
    const minutes = writeBook(within('minutes.xlsx'), {
      name: 'Minutes',
      rows: [['Present'], ['Apologies']],
    });
    const { status, stdout } = outturn(['rag', minutes]);
    expect(status).toBe(0);
    expect(stdout).toContain('No table of performance indicators');
    expect(namesIn(folder)).toEqual(['libraries.xlsx', 'minutes.xlsx']);
  });
});

describe('outturn rag --dry-run', () => {
  test('writes nothing and prints each cell that would change, by its sheet', () => {
    const { folder, book } = fresh();
    const before = [hashOf(book), namesIn(folder)];
    const { status, stdout } = outturn(['rag', '--dry-run', book]);
    expect(status).toBe(0);
    expect([hashOf(book), namesIn(folder)]).toEqual(before);
    expect(stdout).toContain('Libraries: 25 cells');
    // 5 rows of 4 columns, their 4 headings and the key.
    const cells = stdout.match(/^ {2}[A-Z]+\d+ +\S.*$/gm)!.map((line) => line.trim().split(/ +/)[0]);
    const expected = [3, 4, 5, 6, 7, 8].flatMap((row) =>
      ['H', 'I', 'J', 'K'].map((column) => `${column}${row}`),
    );
    expect(cells.sort()).toEqual([...expected, 'H9'].sort());
    expect(stdout).not.toMatch(/Written to|Coloured copy/);
  });

  test('prints what is then written', async () => {
    const { book, in: within } = fresh();
    const { stdout } = outturn(['rag', '--dry-run', book]);
    outturn(['rag', book]);
    const written = await readBook(within('libraries-rated.xlsx'));
    const lines = stdout.match(/^ {2}[H-K]\d+ +.*$/gm)!;
    for (const line of lines) {
      const [, address = '', text = ''] = /^ {2}(\S+) +(.*)$/.exec(line) ?? [];
      const value = cellIn(written, address)?.value ?? '(empty)';
      expect(typeof value === 'number' ? String(value) : value).toBe(text);
    }
  });

  test('minds no copy that exists already', () => {
    const { book, in: within } = fresh();
    writeFileSync(within('libraries-rated.xlsx'), 'mine');
    expect(outturn(['rag', '--dry-run', book]).status).toBe(0);
  });

  test('says where nothing would change', () => {
    const { in: within } = fresh();
    const minutes = writeBook(within('minutes.xlsx'), { name: 'Minutes', rows: [['Present']] });
    expect(outturn(['rag', '--dry-run', minutes]).stdout).toContain('Nothing would change.');
  });
});

describe('what outturn rag prints', () => {
  test('each table, one line an indicator with its reason, and the counts', () => {
    const { book } = fresh();
    const { stdout } = outturn(['rag', book]);
    expect(stdout).toMatch(/^Libraries A3:G8: 5 indicators for 2025\/26, outturn in F, target in E$/m);
    const lines = stdout.split('\n').filter((line) => /^ {2}LB-\d/.test(line));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(
      /^ {2}LB-1 +● Green +↑ Improving +4,410 against a target of 4,200: 5\.0% favourable$/,
    );
    expect(lines[2]).toMatch(/◆ Red +↓ Declining .*25\.0% adverse/);
    expect(lines[4]).toMatch(/– Not rated .*No survey/);
    expect(stdout).toContain('1 table, 5 indicators: 1 green, 1 amber, 1 red, 2 not rated.');
    expect(stdout).toContain('polarity:LB-4');
  });
});

describe('schemes', () => {
  test('one that ships, by its name whatever the case', async () => {
    const { book, in: within } = fresh();
    expect(outturn(['rag', '--scheme', 'MET / NOT MET', book]).status).toBe(0);
    expect(await statusesIn(within('libraries-rated.xlsx'))).toEqual([
      '● Met',
      '◆ Not met',
      '◆ Not met',
      '– Not rated',
      '– Not rated',
    ]);
  });

  test('one of your own, from a file', async () => {
    const { folder, book, in: within } = fresh();
    writeFiles(folder, {
      'ours.json': JSON.stringify({
        name: 'Ours',
        words: 'within 30% of the target is amber, 5% better is blue',
        rules: [
          { status: 'blue', word: 'Excelled', atLeast: { relative: 5 } },
          { status: 'green', atLeast: 0 },
          { status: 'amber', atLeast: { relative: -30 } },
          { status: 'red' },
        ],
      }),
    });
    expect(outturn(['rag', '--scheme', within('ours.json'), book]).status).toBe(0);
    // 5.0% better, 5% short, 25% short: on a limit the kinder colour.
    expect(await statusesIn(within('libraries-rated.xlsx'))).toEqual([
      '★ Excelled',
      '▲ Amber',
      '▲ Amber',
      '– Not rated',
      '– Not rated',
    ]);
    const workbook = await readBook(within('libraries-rated.xlsx'));
    expect(cellIn(workbook, 'H9')?.value).toMatch(/^Ours: within 30% of the target is amber/);
  });

  test.each([
    ['gives a better colour to a worse figure', [{ status: 'amber', atLeast: 0 }, { status: 'green' }]],
    [
      'has a limit above the one before it',
      [
        { status: 'green', atLeast: { points: -5 } },
        { status: 'amber', atLeast: { points: -2 } },
        { status: 'red' },
      ],
    ],
    ['leaves some figures without a colour', [{ status: 'green', atLeast: 0 }]],
    ['has a rule that can never hold', [{ status: 'green' }, { status: 'red' }]],
    ['has a status that is unknown', [{ status: 'purple' }]],
    ['has no rules', []],
  ])('one that %s is refused before anything is read', (_name, rules) => {
    const { folder, book, in: within } = fresh();
    writeFiles(folder, { 'ours.json': JSON.stringify({ name: 'Ours', rules }) });
    const { status, stdout, stderr } = outturn(['rag', '--scheme', within('ours.json'), book]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(namesIn(folder)).toEqual(['libraries.xlsx', 'ours.json']);
  });
});

describe('settings', () => {
  test('an answer turns a question into a colour, and the workbook keeps it for the next run', async () => {
    const { folder, book, in: within } = fresh();
    writeFiles(folder, { 'answers.json': JSON.stringify({ answers: { 'polarity:LB-4': 'high' } }) });
    outturn(['rag', '--settings', within('answers.json'), book]);
    const copy = within('libraries-rated.xlsx');
    expect((await statusesIn(copy))[3]).toBe('● Green');
    // Without the file the answer holds; with other answers in its place it does not.
    expect(outturn(['rag', '--in-place', copy]).status).toBe(0);
    expect((await statusesIn(copy))[3]).toBe('● Green');
    writeFiles(folder, { 'other.json': JSON.stringify({ answers: { 'polarity:LB-4': 'low' } }) });
    outturn(['rag', '--in-place', copy, '--settings', within('other.json')]);
    expect((await statusesIn(copy))[3]).toBe('▲ Amber');
  });

  test('a polarity that is stated to be none is not rated, and no question any more', async () => {
    const { folder, book, in: within } = fresh();
    writeFiles(folder, { 'answers.json': JSON.stringify({ answers: { 'polarity:LB-4': 'none' } }) });
    const { stdout } = outturn(['rag', '--settings', within('answers.json'), book]);
    expect((await statusesIn(within('libraries-rated.xlsx')))[3]).toBe('– Not rated');
    expect(stdout).not.toContain('question');
  });

  test('a column that is named is read as what it is named', async () => {
    const { folder, in: within } = fresh();
    const book = writeBook(within('named.xlsx'), {
      name: 'Returns',
      rows: [
        ['Ref', 'Indicator', 'Good is', 'Target', 'Actual', 'Checked'],
        ['LB-1', 'Visits', 'High', 100, 90, 120],
        ['LB-2', 'Loans', 'High', 100, 90, 120],
      ],
    });
    writeFiles(folder, { 'named.json': JSON.stringify({ columns: { 'Returns!F': 'actual' } }) });
    const { status } = outturn(['rag', '--settings', within('named.json'), book]);
    expect(status).toBe(0);
    const workbook = await readBook(within('named-rated.xlsx'));
    expect(cellIn(workbook, 'H2')?.value).toBe('● Green');
  });

  test('the scheme of a run is kept with the workbook', async () => {
    const { book, in: within } = fresh();
    const copy = within('libraries-rated.xlsx');
    outturn(['rag', '--scheme', 'Met / not met', book]);
    outturn(['rag', '--in-place', copy]);
    expect((await statusesIn(copy))[1]).toBe('◆ Not met');
    outturn(['rag', '--in-place', '--scheme', 'Standard', copy]);
    expect((await statusesIn(copy))[1]).toBe('▲ Amber');
  });

  test('--no-reason leaves the Reason column out', async () => {
    const { book, in: within } = fresh();
    outturn(['rag', '--no-reason', book]);
    const workbook = await readBook(within('libraries-rated.xlsx'));
    expect(valuesFrom(workbook, 'H3', 5)).toEqual(['Variance', 'Status', 'Travel', null, null]);
    expect(cellIn(workbook, 'K4')?.value ?? null).toBeNull();
  });

  test('a setting turns the Reason column off too', async () => {
    const { folder, book, in: within } = fresh();
    writeFiles(folder, { 'short.json': '{ "reason": false }' });
    outturn(['rag', '--settings', within('short.json'), book]);
    const workbook = await readBook(within('libraries-rated.xlsx'));
    expect(valuesFrom(workbook, 'H3', 4)).toEqual(['Variance', 'Status', 'Travel', null]);
  });
});
