import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newWorkbook } from '../../src/xlsx/create/newWorkbook';
import { outturn, startOutturn } from '../support/outturn';
import { changedParts } from '../xlsx/support/makePackage';
import { hashOf, branches, namesIn, newFolder, writeFiles } from './support/books';

const at = newFolder();

/** A workbook that takes a while to write: it carries pictures that no zip makes smaller. */
const heavy = zipSync({
  ...unzipSync(newWorkbook({ sheets: [branches] })),
  'xl/media/image1.png': [randomBytes(40 * 1024 * 1024), { level: 0 }],
});
const folder = writeFiles(at('heavy'), { 'heavy.xlsx': heavy });
const book = join(folder, 'heavy.xlsx');
const before = hashOf(book);

/** Runs the command and sends the signal as soon as it begins to write. */
async function interruptWriting(args: readonly string[], signal: NodeJS.Signals) {
  const command = startOutturn(args);
  let isHit = false;
  const watcher = watch(folder, (_event, name) => {
    if (name?.endsWith('.part') === true && !isHit) isHit = command.kill(signal);
  });
  const [status, killedBy] = (await once(command, 'exit')) as [number | null, NodeJS.Signals | null];
  watcher.close();
  return { status, killedBy, isHit };
}

describe('interrupting', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while a copy is written leaves no half-written file',
    async (signal) => {
      const { status, isHit } = await interruptWriting(['rag', book], signal);
      expect(isHit).toBe(true);
      expect(status).toBe(130);
      expect(namesIn(folder)).toEqual(['heavy.xlsx']);
      expect(hashOf(book)).toBe(before);
    },
  );

  test('while the workbook itself is written leaves it whole', async () => {
    const { status, isHit } = await interruptWriting(['rag', '--in-place', book], 'SIGINT');
    expect([status, isHit]).toEqual([130, true]);
    expect(namesIn(folder)).toEqual(['heavy.xlsx']);
    expect(hashOf(book)).toBe(before);
  });

  test('before anything is written leaves nothing behind', async () => {
    const command = startOutturn(['rag', book]);
    setTimeout(() => command.kill('SIGINT'), 80);
    await once(command, 'exit');
    expect(namesIn(folder)).toEqual(['heavy.xlsx']);
    expect(hashOf(book)).toBe(before);
  });

  test('what nobody interrupts is written whole', () => {
    const copy = join(folder, 'copy.xlsx');
    expect(outturn(['rag', book, '-o', copy]).status).toBe(0);
    expect(statSync(copy).size).toBeGreaterThan(heavy.length);
    const changed = changedParts(heavy, new Uint8Array(readFileSync(copy)));
    expect(changed).toContain('xl/worksheets/sheet1.xml');
    expect(changed).not.toContain('xl/media/image1.png');
    expect(namesIn(folder)).toEqual(['copy.xlsx', 'heavy.xlsx']);
  });
});

test('a reader that stops early is no error', async () => {
  const many = writeFiles(at('many'), { 'library.xlsx': newWorkbook({ sheets: [branches] }) });
  writeFileSync(join(many, 'names'), '');
  // A document longer than a pipe holds, of which only the first bytes are read.
  const books = Array.from({ length: 40 }, () => join(many, 'library.xlsx'));
  const command = startOutturn(['inspect', ...books]);
  let errors = '';
  command.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  command.stdout?.once('data', () => command.stdout?.destroy());
  const [status] = (await once(command, 'exit')) as [number | null];
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
});
