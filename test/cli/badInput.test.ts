import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outturn, type Run } from '../support/outturn';
import { sharedPath } from '../support/shared';
import { makePackage, sheetXml } from '../xlsx/support/makePackage';
import { BAD_FILES } from './support/badFiles';
import { hashOf, branches, namesIn, newFolder, readBook, writeBook, writeFiles } from './support/books';

const at = newFolder();
const book = writeBook(at('book.xlsx'), branches);

/** One line that says what is wrong, exit 2, nothing on standard output, and memory that stays small. */
function expectRefusal({ status, stdout, stderr, peak }: Run, says: RegExp): void {
  expect(stderr).toMatch(/^outturn: [^\n]+\n$/);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object|node:internal/);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(peak).toBeGreaterThan(10);
  expect(peak).toBeLessThan(300);
}

/** What the line must say of the file, beside its name. */
const SAYS: Readonly<Record<string, RegExp>> = {
  'an empty file': /empty/,
  'a text': /not a workbook/,
  'a single byte': /not a workbook/,
  'a zip that is no workbook': /no workbook/,
  'a workbook of Excel 97': /\(\.xls\).*Save it in Excel as \.xlsx/,
  'a workbook of Excel 97 under a new name': /\(\.xls\).*Save it in Excel as \.xlsx/,
  'a workbook with a password': /password/,
  'a binary workbook': /\(\.xlsb\).*Save it in Excel as \.xlsx/,
  'a workbook cut in the middle': /the file ends/i,
  'a workbook without its last byte': /the file ends/i,
  'a workbook without sheets': /no worksheet/,
  'a workbook that misses its sheet': /sheet1\.xml is missing/,
  'a bomb of entities': /document type/,
  'an entity from outside': /document type/,
  'a sheet that unpacks to a gigabyte': /unpacks to 1024 MB/,
};

describe('a file that is no workbook, or that means harm', () => {
  const kinds = Object.entries(BAD_FILES);
  const folder = writeFiles(
    at('bad'),
    Object.fromEntries(kinds.map(([, { name, bytes }]) => [name, bytes()] as const)),
  );
  const files = kinds.map(([, { name }]) => join(folder, name));
  const hashes = () => files.map(hashOf);
  const before = hashes();

  test.each(kinds)('is refused with one clear line: %s', (what, { name }) => {
    expectRefusal(outturn(['rag', join(folder, name)]), SAYS[what] ?? /\S/);
    expect(namesIn(folder)).toHaveLength(files.length);
  });

  test('is refused by inspect as well, one line each', () => {
    const { status, stdout, stderr, peak } = outturn(['inspect', ...files]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const lines = stderr.trim().split('\n');
    expect(lines.map((line) => line.split(': ')[1]?.split(', ')[0])).toEqual(files);
    expect(peak).toBeLessThan(300);
  });

  test('is refused by revert, or holds nothing to take back', () => {
    const { status, stdout, stderr, peak } = outturn(['revert', ...files]);
    expect(status).toBe(2);
    const refused = stderr.trim().split('\n');
    const untouched = stdout.trim().split('\n');
    for (const line of untouched) expect(line).toContain('nothing to take back');
    expect(refused.length + untouched.length).toBe(files.length);
    expect(peak).toBeLessThan(300);
  });

  test('is never changed, and nothing is put beside it', () => {
    expect(hashes()).toEqual(before);
    expect(namesIn(folder)).toEqual(kinds.map(([, { name }]) => name).sort());
  });
});

describe('files that are not there or no files', () => {
  test.each(['inspect', 'rag', 'revert'])('%s says that a file is missing', (command) => {
    expectRefusal(outturn([command, at('missing.xlsx')]), /missing\.xlsx: .*no such file/i);
  });

  test.each(['inspect', 'rag', 'revert'])('%s says that a folder is one', (command) => {
    expectRefusal(outturn([command, at()]), /folder/i);
  });

  test('a path below a file is told', () => {
    expectRefusal(outturn(['inspect', at('book.xlsx', 'sheet.xlsx')]), /part of this path is a file/i);
  });
});

const hostile = sharedPath('fixtures');
if (hostile === null)
  console.log('Skipped: the hostile fixtures are not beside the checkout (../shared/fixtures).');
const fixtures = hostile === null ? [] : readdirSync(hostile).filter((name) => name.startsWith('hostile-'));

describe.skipIf(hostile === null)('the hostile fixtures', () => {
  test.each(fixtures)('%s is refused', (name) => {
    const out = writeFiles(at(`out ${name}`), {});
    expectRefusal(outturn(['rag', sharedPath('fixtures', name)!, '--out-dir', out]), /\S/);
    expect(namesIn(out)).toEqual([]);
  });
});

describe('names that mean harm', () => {
  const folder = writeFiles(at('names'), {
    'climbing.xlsx': makePackage({ parts: { '../../evil.txt': 'gone' } }),
    'proto.xlsx': makePackage({ sheets: { ['__proto__']: sheetXml(''), constructor: sheetXml('') } }),
  });

  test('an entry that climbs out of the file is refused, and nothing is unpacked', () => {
    expectRefusal(outturn(['rag', join(folder, 'climbing.xlsx')]), /points outside/);
    expect(namesIn(folder)).toEqual(['climbing.xlsx', 'proto.xlsx']);
    expect(namesIn(at())).not.toContain('evil.txt');
  });

  test('a sheet called __proto__ is a sheet like any other', () => {
    const { status, stdout, stderr } = outturn(['inspect', join(folder, 'proto.xlsx')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((JSON.parse(stdout) as { tables: unknown[] }).tables).toEqual([]);
  });

  test('a table on it is rated', async () => {
    const book = writeBook(at('names', 'rated.xlsx'), {
      sheets: [
        { ...branches, name: '__proto__' },
        { ...branches, name: 'constructor' },
      ],
    });
    expect(outturn(['rag', book]).status).toBe(0);
    const { sheets } = await readBook(at('names', 'rated-rated.xlsx'));
    expect(sheets.map(({ name, rows }) => [name, rows.get(4)?.[9]?.value])).toEqual([
      ['__proto__', '● Green'],
      ['constructor', '● Green'],
    ]);
  });
});

describe('places that cannot be written to', () => {
  test.each([
    ['a path below a file', () => ['-o', at('book.xlsx', 'copy.xlsx')]],
    ['a folder that is not there', () => ['-o', at('nowhere', 'copy.xlsx')]],
    ['a folder', () => ['-o', at()]],
    ['an output folder that is not there', () => ['--out-dir', at('nowhere')]],
    ['an output folder that is a file', () => ['--out-dir', at('book.xlsx')]],
    ['a system folder that takes no files', () => ['-o', '/proc/outturn.xlsx']],
    ['a name that is too long', () => ['-o', at(`${'x'.repeat(300)}.xlsx`)]],
  ])('%s', (_what, options) => {
    const before = [hashOf(book), namesIn(at())];
    expectRefusal(outturn(['rag', book, ...options()]), /cannot be written|\bfile\b|folder/i);
    expect([hashOf(book), namesIn(at())]).toEqual(before);
  });
});

describe('an output that is the input', () => {
  const link = at('link.xlsx');
  symlinkSync(book, link);
  const linked = at('linked');
  symlinkSync(at(), linked);
  mkdirSync(at('sub'));

  test.each([
    ['by the same name', () => book],
    ['by a longer way', () => at('.', 'sub', '..') + '/./sub/../book.xlsx'],
    ['through a link to it', () => link],
    ['through a link to its folder', () => at('linked', 'book.xlsx')],
  ])('%s', (_how, output) => {
    const before = hashOf(book);
    expectRefusal(outturn(['rag', book, '-o', output()]), /overwrite the original/i);
    expect(hashOf(book)).toBe(before);
  });

  test('also where the input is named through the link', () => {
    const before = hashOf(book);
    expectRefusal(outturn(['rag', link, '-o', book]), /overwrite the original/i);
    expect(hashOf(book)).toBe(before);
  });

  test('also by a relative name', () => {
    const before = hashOf(book);
    expectRefusal(
      outturn(['rag', 'book.xlsx', '-o', './book.xlsx'], { cwd: at() }),
      /overwrite the original/i,
    );
    expectRefusal(outturn(['rag', 'book.xlsx', '--out-dir', '.'], { cwd: at() }), /overwrite the original/i);
    expect(hashOf(book)).toBe(before);
  });
});

describe('arguments that are off', () => {
  const files = writeFiles(at('files'), {
    'text.json': 'polarity: high',
    'list.json': '["high"]',
    'answers.json': '{ "answers": { "polarity:LB-4": 5 } }',
    'columns.json': '{ "columns": { "Libraries!F": "outturn" } }',
    'home.json': '{ "home": 7 }',
    'reason.json': '{ "reason": "no" }',
    'scheme.json': '{ "scheme": "Traffic lights" }',
    'nameless.json': '{ "rules": [{ "status": "red" }] }',
  });
  const json = (name: string) => join(files, name);

  test.each<[string, readonly string[], RegExp]>([
    ['no workbook', ['rag'], /argument/i],
    ['an option that is not known', ['rag', book, '--colour'], /--colour/],
    ['an option without what it needs', ['rag', book, '-o'], /argument/i],
    ['a command that is not known', ['paint', book], /paint/],
    ['-o with several workbooks', ['rag', book, book, '-o', at('x.xlsx')], /several/],
    ['two places to write to', ['rag', book, '-o', at('x.xlsx'), '--in-place'], /-o.*--in-place/],
    [
      'a scheme that is neither known nor a file',
      ['rag', book, '--scheme', 'Traffic lights'],
      /Traffic lights.*Standard/,
    ],
    ['a scheme file that is not JSON', ['rag', book, '--scheme', json('text.json')], /not JSON/],
    ['a scheme without a name', ['rag', book, '--scheme', json('nameless.json')], /name/],
    ['settings that are not there', ['rag', book, '--settings', json('none.json')], /none\.json/],
    ['settings that are a folder', ['rag', book, '--settings', files], /settings/],
    ['settings that are not JSON', ['inspect', book, '--settings', json('text.json')], /not JSON/],
    ['settings that are a list', ['inspect', book, '--settings', json('list.json')], /settings/],
    ['an answer that is a number', ['inspect', book, '--settings', json('answers.json')], /answers/],
    ['a role that is not known', ['inspect', book, '--settings', json('columns.json')], /columns.*role/],
    ['a home that is no name', ['inspect', book, '--settings', json('home.json')], /home/],
    ['a reason that is no choice', ['inspect', book, '--settings', json('reason.json')], /reason/],
    [
      'settings with a scheme that is not known',
      ['rag', book, '--settings', json('scheme.json')],
      /Traffic lights/,
    ],
  ])('%s', (_what, args, says) => {
    const before = namesIn(at());
    expectRefusal(outturn(args), says);
    expect(namesIn(at())).toEqual(before);
  });

  test('are told before any workbook is read', () => {
    writeFileSync(at('broken.xlsx'), 'no workbook');
    expectRefusal(outturn(['rag', at('broken.xlsx'), '--scheme', 'Traffic lights']), /Traffic lights/);
  });
});
