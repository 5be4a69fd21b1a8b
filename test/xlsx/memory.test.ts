import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../support/shared';
import { makePackage, sheetXml } from './support/makePackage';

const folder = mkdtempSync(join(tmpdir(), 'outturn-memory-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Opens and reads the file it is given, and prints the most memory that took, in megabytes. */
const script = `
import { readFileSync } from 'node:fs';
import { openXlsx } from ${JSON.stringify(new URL('../../src/xlsx/xlsxBook.ts', import.meta.url).href)};
try {
  await openXlsx(new Uint8Array(readFileSync(process.argv[1])), 'x.xlsx').read();
} catch (error) {
  if (error.name !== 'OutturnError') throw error;
}
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
`;

/** The megabytes that opening a file takes at most in a process of its own, Node's own included. */
function peakOf(file: string): number {
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, file], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  return Number(run.stdout);
}

const cells = (count: number, cell: string) => `<row r="1">${cell.repeat(count)}</row>`;

const built: Record<string, () => Uint8Array> = {
  'a row coloured to the last column': () =>
    makePackage({ sheets: { Q2: sheetXml(cells(16_384, '<c s="2"/>')) } }),
  '8,192 coloured rows': () =>
    makePackage({ sheets: { Q2: sheetXml(`<row>${'<c s="2"/>'.repeat(190)}</row>`.repeat(8192)) } }),
  'a workbook part of a million pieces': () => makePackage({ book: '<x/>'.repeat(1_000_000) }),
  'two million texts that are empty': () =>
    makePackage({
      links: { sharedStrings: 'sharedStrings.xml' },
      parts: { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(2_000_000)}</sst>` },
    }),
};

describe('no file makes it take more than 300 MB', () => {
  it.each(Object.keys(built))('%s', (name) => {
    const file = join(folder, 'built.xlsx');
    writeFileSync(file, built[name]!());
    expect(peakOf(file)).toBeLessThan(300);
  });

  const fixtures = sharedPath('fixtures');
  describe.skipIf(!fixtures)('of the shared collection', () => {
    const files = fixtures ? readdirSync(fixtures).filter((file) => file.startsWith('hostile-')) : [];
    it.each(files)('%s', (file) => {
      expect(peakOf(sharedPath('fixtures', file)!)).toBeLessThan(300);
    });
  });
});
