import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/xlsx/zip/readZip';
import { writeZip } from '../../../src/xlsx/zip/writeZip';
import { crc32 } from '../../../src/xlsx/zip/crc32';

const original = zipSync({
  'b.xml': [strToU8('<b/>'.repeat(99)), { mtime: new Date(2011, 4, 6) }],
  'a.bin': [strToU8('stored'), { level: 0, mtime: new Date(2012, 4, 6) }],
  'caf\u00e9.xml': [strToU8('<c/>'), { mtime: new Date(2013, 4, 6) }],
});

describe('writeZip', () => {
  it('copies a file without changes to the byte', () => {
    expect(writeZip(readZip(original, 'x'), new Map())).toEqual(original);
  });

  it('copies what is not changed as it lies, and keeps the order', () => {
    const before = readZip(original, 'x');
    const after = readZip(
      writeZip(
        before,
        new Map([
          ['a.bin', strToU8('new')],
          ['z.xml', strToU8('<z/>')],
        ]),
      ),
      'x',
    );
    expect(after.entries.map(({ name }) => name)).toEqual(['b.xml', 'a.bin', 'caf\u00e9.xml', 'z.xml']);
    for (const name of ['b.xml', 'caf\u00e9.xml']) {
      const raw = (archive: typeof before) => {
        const entry = archive.entries.find((each) => each.name === name)!;
        return [
          archive.bytes.slice(entry.start, entry.end),
          entry.crc,
          entry.record.slice(0, 42),
          entry.flags,
        ];
      };
      expect(raw(after)).toEqual(raw(before));
    }
    const times = (archive: typeof before) =>
      archive.entries.slice(0, 3).map(({ record }) => record.slice(12, 16));
    expect(times(after)).toEqual(times(before));
  });

  it('drops, changes and adds so that other readers agree', () => {
    const changes = new Map([
      ['b.xml', null],
      ['a.bin', strToU8('x'.repeat(9999))],
      ['new/d.xml', strToU8('d')],
    ]);
    const parts = unzipSync(writeZip(readZip(original, 'x'), changes));
    expect(Object.keys(parts).sort()).toEqual(['a.bin', 'caf\u00e9.xml', 'new/d.xml']);
    expect(parts['a.bin']).toHaveLength(9999);
  });
});

describe('crc32', () => {
  it('gives the published check value, in one go or in two', () => {
    const bytes = strToU8('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(0xcbf43926);
  });
});
