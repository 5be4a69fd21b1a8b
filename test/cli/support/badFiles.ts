import { constants, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { newWorkbook } from '../../../src/xlsx/create/newWorkbook';
import { makePackage, makeParts, sheetXml, zipParts } from '../../xlsx/support/makePackage';
import { branches } from './books';

/** The head of the container that .xls files are, and workbooks with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const good = newWorkbook({ sheets: [branches] });

const utf16 = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

const indicators =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Indicator</t></is></c></row>';

/** Files that are no workbooks, or that mean harm, by what is wrong with them. */
export const BAD_FILES: Readonly<
  Record<string, { readonly name: string; readonly bytes: () => Uint8Array }>
> = {
  'an empty file': { name: 'empty.xlsx', bytes: () => new Uint8Array() },
  'a text': { name: 'text.xlsx', bytes: () => strToU8('Dear colleagues, please find attached') },
  'a single byte': { name: 'byte.xlsx', bytes: () => new Uint8Array([0x50]) },
  'a zip that is no workbook': {
    name: 'zip.xlsx',
    bytes: () => zipParts(new Map([['readme.txt', 'hello']])),
  },
  'a workbook of Excel 97': {
    name: 'old.xls',
    bytes: () => new Uint8Array([...COMPOUND, ...new Uint8Array(2048), ...utf16('Workbook')]),
  },
  'a workbook of Excel 97 under a new name': {
    name: 'old.xlsx',
    bytes: () => new Uint8Array([...COMPOUND, ...new Uint8Array(2048), ...utf16('Workbook')]),
  },
  'a workbook with a password': {
    name: 'secret.xlsx',
    bytes: () => new Uint8Array([...COMPOUND, ...new Uint8Array(2048), ...utf16('EncryptedPackage')]),
  },
  'a binary workbook': {
    name: 'binary.xlsb',
    bytes: () => {
      const parts = makeParts({ parts: { 'xl/workbook.xml': null, 'xl/workbook.bin': new Uint8Array(64) } });
      const main = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
      for (const [name, content] of parts) {
        if (typeof content !== 'string') continue;
        const text = content.replaceAll('xl/workbook.xml', 'xl/workbook.bin');
        parts.set(name, text.replace(/application\/vnd\.openxmlformats[^"]*sheet\.main\+xml/, main));
      }
      return zipParts(parts);
    },
  },
  'a workbook cut in the middle': { name: 'half.xlsx', bytes: () => good.slice(0, good.length / 2) },
  'a workbook without its last byte': { name: 'almost.xlsx', bytes: () => good.slice(0, -1) },
  'a workbook with a flipped byte': {
    name: 'flipped.xlsx',
    bytes: () => replaceEntry(good, 'xl/worksheets/sheet1.xml', flipped),
  },
  'a workbook without sheets': { name: 'none.xlsx', bytes: () => makePackage({ sheets: {} }) },
  'a sheet that is no XML': {
    name: 'broken.xlsx',
    bytes: () => makePackage({ sheets: { Q2: '<worksheet><sheetData><row' } }),
  },
  'a workbook that misses its sheet': {
    name: 'missing.xlsx',
    bytes: () => makePackage({ parts: { 'xl/worksheets/sheet1.xml': null } }),
  },
  'a bomb of entities': {
    name: 'lol.xlsx',
    bytes: () =>
      makePackage({
        sheets: {
          Q2:
            '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "lol">' +
            Array.from('bcdefghij', (name, index) => {
              const before = `&${'abcdefghi'.charAt(index)};`;
              return `<!ENTITY ${name} "${before.repeat(10)}">`;
            }).join('') +
            ']>' +
            sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>'),
        },
      }),
  },
  'an entity from outside': {
    name: 'outside.xlsx',
    bytes: () =>
      makePackage({
        sheets: {
          Q2:
            '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
            sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>'),
        },
      }),
  },
  'a sheet that unpacks to a gigabyte': { name: 'bomb.xlsx', bytes: () => bomb(1024) },
  'a sheet that says it is small and is not': { name: 'lying.xlsx', bytes: () => lying() },
  'a part that is said to be endless': { name: 'huge.xlsx', bytes: () => claiming(0xfffffff0) },
};

/** The same bytes but for one in the middle. */
function flipped(packed: Uint8Array): Uint8Array {
  const bytes = packed.slice();
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  return bytes;
}

/** A workbook with a sheet of so many megabytes of blanks: a thousandth of it when packed. */
function bomb(megabytes: number): Uint8Array {
  return withSheet(sheetXml(indicators), packBlanks(megabytes), megabytes * 1024 * 1024);
}

function lying(): Uint8Array {
  return withSheet(sheetXml(indicators), packBlanks(256), 1000);
}

function claiming(size: number): Uint8Array {
  return withSheet(sheetXml(indicators), new Uint8Array(deflateRawSync(sheetXml(indicators))), size);
}

/** Deflated blanks: a megabyte packed as a block that others may follow, again and again, and an empty last block. */
function packBlanks(megabytes: number): Uint8Array {
  const blanks = Buffer.alloc(1024 * 1024, 32);
  const block = deflateRawSync(blanks, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return concat([...Array.from({ length: megabytes }, () => block), new Uint8Array([0x03, 0x00])]);
}

/** A workbook in which the sheet's packed bytes and its size in both zip headers are these. */
function withSheet(xml: string, packed: Uint8Array, size: number): Uint8Array {
  const whole = makePackage({ sheets: { Q2: xml } });
  return replaceEntry(whole, 'xl/worksheets/sheet1.xml', () => packed, size);
}

/** A zip in which one entry's packed bytes are others; where no size is said, the sizes in its headers stay. */
function replaceEntry(
  zip: Uint8Array,
  name: string,
  replace: (packed: Uint8Array) => Uint8Array,
  size?: number,
): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const count = view.getUint16(end + 10, true);
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const central = zip.slice(at, at + length);
    const entryName = new TextDecoder().decode(zip.slice(at + 46, at + 46 + nameLength));
    const from = view.getUint32(at + 42, true);
    const headLength = 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const head = zip.slice(from, from + headLength);
    let body: Uint8Array = zip.slice(from + headLength, from + headLength + view.getUint32(at + 20, true));
    if (entryName === name) {
      body = replace(body);
      for (const [bytes, place] of [
        [head, 18],
        [central, 20],
      ] as const) {
        const header = new DataView(bytes.buffer);
        header.setUint16(place - 10, 8, true);
        header.setUint32(place, body.length, true);
        if (size !== undefined) header.setUint32(place + 4, size, true);
      }
    }
    new DataView(central.buffer).setUint32(42, offset, true);
    locals.push(head, body);
    centrals.push(central);
    offset += head.length + body.length;
    at += length;
  }
  const tail = zip.slice(end);
  const tailView = new DataView(tail.buffer);
  const listed = centrals.reduce((sum, { length }) => sum + length, 0);
  tailView.setUint32(12, listed, true);
  tailView.setUint32(16, offset, true);
  return concat([...locals, ...centrals, tail]);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
