import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { outturn } from '../support/outturn';
import { sharedPath } from '../support/shared';
import { changedCells } from '../xlsx/support/gridOf';
import { changedParts } from '../xlsx/support/makePackage';
import {
  cellIn,
  hashOf,
  branches,
  namesIn,
  newFolder,
  readBook,
  writeBook,
  writeFiles,
} from './support/books';

const at = newFolder();
const SAMPLE = fileURLToPath(
  new URL('../../assets/sample/marlhaven-performance-2025-26.xlsx', import.meta.url),
);
const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

function rate(name: string, ...options: readonly string[]): { book: string; copy: string } {
  const book = writeBook(at(`${name}.xlsx`), {
    ...branches,
    autoFilter: 'A3:G8',
    printArea: 'A1:G8',
    widths: { A: 9, H: 5 },
  });
  outturn(['rag', ...options, book]);
  return { book, copy: at(`${name}-rated.xlsx`) };
}

describe('outturn revert', () => {
  test('gives back every part of the original, byte for byte', () => {
    const { book, copy } = rate('plain');
    expect(changedParts(bytesOf(book), bytesOf(copy))).not.toEqual([]);
    const { status, stdout, stderr } = outturn(['revert', copy]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('taken back');
    expect(changedParts(bytesOf(book), bytesOf(copy))).toEqual([]);
  });

  test('gives back the sample and every document, byte for byte', () => {
    const seeds = sharedPath('seeds');
    const fixture = sharedPath('fixtures', 'nasty.xlsx');
    const originals = [
      SAMPLE,
      ...(fixture === null ? [] : [fixture]),
      ...(seeds === null ? [] : namesIn(seeds).filter((name) => name.endsWith('.xlsx'))).flatMap((name) =>
        name.includes('governance') ? [] : [sharedPath('seeds', name)!],
      ),
    ];
    const out = writeFiles(at('out'), {});
    expect(outturn(['rag', '--out-dir', out, ...originals]).status).toBe(0);
    const copies = originals.map((file) => at('out', file.split('/').at(-1)!));
    const ratedOnes = copies.filter((copy) => namesIn(out).includes(copy.split('/').at(-1)!));
    expect(outturn(['revert', ...ratedOnes]).status).toBe(0);
    for (const [index, copy] of copies.entries())
      if (ratedOnes.includes(copy))
        expect([copy, changedParts(bytesOf(originals[index]!), bytesOf(copy))]).toEqual([copy, []]);
    expect(ratedOnes).toContain(at('out', 'marlhaven-performance-2025-26.xlsx'));
  });

  test('takes back the last of two runs: what the first one wrote stands again', async () => {
    const { copy } = rate('twice');
    const afterFirst = at('after-first.xlsx');
    copyFileSync(copy, afterFirst);
    outturn(['rag', '--in-place', '--scheme', 'Met / not met', copy]);
    expect(cellIn(await readBook(copy), 'I5')?.value).toBe('◆ Not met');
    expect(outturn(['revert', copy]).status).toBe(0);
    expect(changedCells(await readBook(afterFirst), await readBook(copy))).toEqual([]);
    expect(cellIn(await readBook(copy), 'I5')?.value).toBe('▲ Amber');
  });

  test('writes the result into another file where -o names one', () => {
    const { book, copy } = rate('elsewhere');
    const before = hashOf(copy);
    expect(outturn(['revert', copy, '-o', at('back.xlsx')]).status).toBe(0);
    expect(hashOf(copy)).toBe(before);
    expect(changedParts(bytesOf(book), bytesOf(at('back.xlsx')))).toEqual([]);
  });

  test('-o with several workbooks is a mistake', () => {
    const { copy } = rate('one');
    const before = hashOf(copy);
    const { status, stdout, stderr } = outturn(['revert', copy, copy, '-o', at('none.xlsx')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(hashOf(copy)).toBe(before);
    expect(namesIn(at())).not.toContain('none.xlsx');
  });

  test('of a workbook that was never rated says so and leaves it as it is', () => {
    const book = writeBook(at('never.xlsx'), branches);
    const before = hashOf(book);
    const { status, stdout } = outturn(['revert', book]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/never\.xlsx: .*nothing to take back/);
    expect(hashOf(book)).toBe(before);
    // And a second time of one that was.
    const { copy } = rate('once');
    outturn(['revert', copy]);
    expect(outturn(['revert', copy]).stdout).toMatch(/nothing to take back/);
  });

  test('leaves alone what someone has changed since, and says what', async () => {
    const { copy } = rate('edited');
    const parts = unzipSync(bytesOf(copy));
    const sheet = 'xl/worksheets/sheet1.xml';
    // Someone overrules the amber of LB-2, as Excel would store it.
    const xml = strFromU8(parts[sheet]!).replace(
      /<c r="I5"([^>]*?) t="[^"]*">.*?<\/c>/s,
      '<c r="I5"$1 t="inlineStr"><is><t>Agreed: green</t></is></c>',
    );
    expect(xml).toContain('Agreed: green');
    writeFileSync(copy, zipSync({ ...parts, [sheet]: strToU8(xml) }));
    const { status, stdout } = outturn(['revert', copy]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Libraries'?!I5 .*left as it is/);
    const workbook = await readBook(copy);
    expect(cellIn(workbook, 'I5')?.value).toBe('Agreed: green');
    expect(cellIn(workbook, 'I4')?.value ?? null).toBeNull();
    expect(cellIn(workbook, 'H3')?.value ?? null).toBeNull();
    expect(cellIn(workbook, 'A5')?.value).toBe('LB-2');
  });

  test('one file that cannot be read keeps none of the others back', () => {
    const { book, copy } = rate('other');
    writeFileSync(at('broken.xlsx'), 'no workbook');
    const { status, stderr } = outturn(['revert', at('broken.xlsx'), copy]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(changedParts(bytesOf(book), bytesOf(copy))).toEqual([]);
  });
});
