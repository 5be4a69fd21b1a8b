import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OutturnError } from '../../../src/core/outturnError';
import { openXlsx } from '../../../src/xlsx/xlsxBook';
import { sharedPath } from '../../support/shared';
import { makePackage, makeParts, sheetXml, zipParts } from '../support/makePackage';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes, 'return.xlsx').read();
    return 'opened';
  } catch (error) {
    if (!(error instanceof OutturnError)) throw error;
    expect(error.message).not.toMatch(/[.]$/);
    expect(error.next).not.toBe('');
    return error.code;
  }
}

/** A copy with every occurrence of a 4-byte number at an offset behind a signature changed. */
function patch(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const DIRECTORY = 0x02014b50;
const plain = makePackage();

describe('a file that is no workbook is refused for what it is', () => {
  it('opens a plain workbook', async () => {
    expect(await codeOf(plain)).toBe('opened');
  });

  it('names an empty file', async () => {
    expect(await codeOf(new Uint8Array())).toBe('file-empty');
  });

  it('names a file that is no zip file', async () => {
    expect(await codeOf(strToU8('Indicator,Actual,Target'))).toBe('not-a-workbook');
  });

  it('tells the old format from a workbook with a password, which come in the same container', async () => {
    const container = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(7)]);
    const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await codeOf(container)).toBe('old-format');
    expect(await codeOf(Uint8Array.from([...container, ...name, 0, 0]))).toBe('encrypted');
  });

  it('names the binary format', async () => {
    expect(await codeOf(makePackage({ parts: { 'xl/workbook.bin': 'x', 'xl/workbook.xml': null } }))).toBe(
      'binary-format',
    );
  });

  it('names a zip file, and an Office document, that hold no workbook', async () => {
    expect(await codeOf(zipParts(new Map([['readme.txt', 'hello']])))).toBe('not-a-workbook');
    const document = '<w:document xmlns:w="urn:w"/>';
    expect(await codeOf(makePackage({ parts: { 'xl/workbook.xml': document } }))).toBe('not-a-workbook');
  });

  it('names a workbook without a worksheet', async () => {
    expect(await codeOf(makePackage({ sheets: {} }))).toBe('no-sheets');
  });
});

describe('a damaged file is refused', () => {
  it('whatever length it is cut to', async () => {
    for (let length = 30; length < plain.length; length += 97) {
      expect(await codeOf(plain.slice(0, length))).toBe('damaged');
    }
  });

  it('where a checksum, a declared length or the packing is wrong', async () => {
    expect(await codeOf(patch(plain, DIRECTORY, 16, 0x12345678))).toBe('damaged');
    expect(await codeOf(patch(plain, DIRECTORY, 24, 20))).toBe('damaged');
    expect(await codeOf(patch(plain, DIRECTORY, 24, 20_000))).toBe('damaged');
  });

  it('where a part is no XML, or is missing', async () => {
    const broken = sheetXml('<row><c></row>');
    expect(await codeOf(makePackage({ sheets: { Q2: broken } }))).toBe('damaged');
    expect(await codeOf(makePackage({ parts: { 'xl/worksheets/sheet1.xml': null } }))).toBe('damaged');
  });

  it('where a part is no UTF-8', async () => {
    const bytes = Uint8Array.from([...strToU8('<worksheet>'), 0xff, 0xfe, ...strToU8('</worksheet>')]);
    expect(await codeOf(makePackage({ parts: { 'xl/worksheets/sheet1.xml': bytes } }))).toBe('damaged');
  });

  it('never answers with anything but a plain refusal, whichever byte is changed', async () => {
    for (let at = 0; at < plain.length; at += 13) {
      const copy = plain.slice();
      copy[at] = (copy[at]! + 101) % 256;
      await codeOf(copy);
    }
  });
});

describe('an unsafe file is refused', () => {
  it('where a part declares a document type', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' + sheetXml('&b;');
    expect(await codeOf(makePackage({ sheets: { Q2: bomb } }))).toBe('unsafe');
    expect(
      await codeOf(makePackage({ parts: { '_rels/.rels': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' } })),
    ).toBe('unsafe');
  });

  it('where a part is UTF-16, by its mark, its bytes or its own word', async () => {
    const utf16 = Uint8Array.from(Array.from(sheetXml('')).flatMap((letter) => [letter.charCodeAt(0), 0]));
    const marked = Uint8Array.from([0xff, 0xfe, ...utf16]);
    const said = `<?xml version="1.0" encoding="UTF-16"?>${sheetXml('')}`;
    for (const part of [utf16, marked, said]) {
      expect(await codeOf(makePackage({ parts: { 'xl/worksheets/sheet1.xml': part } }))).toBe('unsafe');
    }
  });

  it.each(['../evil.txt', 'xl/../../evil.txt', '/etc/passwd', 'xl\\evil.txt', 'C:/evil.txt'])(
    'where a part is called %s',
    async (name) => {
      expect(await codeOf(makePackage({ parts: { [name]: 'x' } }))).toBe('unsafe');
    },
  );

  it('where two parts have the same name but for case', async () => {
    expect(await codeOf(makePackage({ parts: { 'XL/Workbook.xml': '<workbook/>' } }))).toBe('unsafe');
  });

  it('where two parts lie in the same place', async () => {
    expect(await codeOf(patch(plain, DIRECTORY, 42, 0))).toBe('unsafe');
  });
});

describe('a file that claims too much is refused before anything is unpacked', () => {
  it('where a part declares more than any part may hold', async () => {
    expect(await codeOf(patch(plain, DIRECTORY, 24, 600 * 1024 * 1024))).toBe('too-large');
  });

  it('where the sizes are zip64 and absurd', async () => {
    expect(await codeOf(patch(plain, DIRECTORY, 24, 0xffffffff))).toBe('too-large');
  });

  it('where a part is all repetition', async () => {
    const parts = { 'xl/media/pad.bin': new Uint8Array(20 * 1024 * 1024) };
    expect(await codeOf(makePackage({ parts }))).toBe('too-large');
  });

  it('where there are more parts than any workbook has', async () => {
    const parts = makeParts({});
    for (let index = 0; index < 10_001; index++) parts.set(`xl/media/${index}.png`, '');
    expect(await codeOf(zipParts(parts))).toBe('too-large');
  });
});

describe('names in a file are only names', () => {
  it('reads a sheet called __proto__, and a name called constructor', async () => {
    const rows = '<row r="1"><c r="A1"><v>7</v></c></row>';
    const sheets = Object.fromEntries([['__proto__', sheetXml(rows)]]);
    const book = '<definedNames><definedName name="constructor">1</definedName></definedNames>';
    const workbook = await openXlsx(makePackage({ sheets, book }), 'x.xlsx').read();
    expect(workbook.sheets[0]?.name).toBe('__proto__');
    expect(workbook.sheets[0]?.rows.get(1)?.[1]?.value).toBe(7);
    expect(workbook.names[0]?.name).toBe('constructor');
  });
});

describe.skipIf(!sharedPath('fixtures'))('the hostile files of the shared collection', () => {
  it.each([
    ['hostile-bomb-part.xlsx', 'too-large'],
    ['hostile-lol.xlsx', 'unsafe'],
    ['hostile-xxe.xlsx', 'unsafe'],
    ['hostile-proto.xlsx', 'unsafe'],
  ])('%s is refused as %s', async (file, code) => {
    expect(await codeOf(new Uint8Array(readFileSync(sharedPath('fixtures', file)!)))).toBe(code);
  });
});
