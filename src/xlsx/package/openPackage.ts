import { OutturnError } from '../../core/outturnError';
import { damaged, notAWorkbook, tooLarge } from '../refusals';
import { checkEncoding, decodeXml } from '../xml/decodeXml';
import { createXmlParser } from '../xml/xmlParser';
import type { XmlHandlers } from '../xml/xmlParser';
import { parseXmlTree } from '../xml/xmlTree';
import type { XmlNode } from '../xml/xmlTree';
import { inflateEntry, inflateWhole } from '../zip/inflateEntry';
import { MAX_EDITED_SIZE, MAX_TREE_SIZE } from '../zip/limits';
import { readZip } from '../zip/readZip';
import type { ZipArchive, ZipEntry } from '../zip/zipEntry';
import { refuseForeignFile } from './refuseForeignFile';

/** The parts of a workbook file. Names are compared without regard to case, as the format wants; nothing is unpacked unasked. */
export interface Package {
  /** The file's name, for messages. */
  readonly where: string;
  readonly archive: ZipArchive;
  /** The part's entry under any spelling of its name, or undefined. */
  find(part: string): ZipEntry | undefined;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file.
 *
 * @throws OutturnError for everything that is no such file, is damaged, unsafe or too large
 */
export function openPackage(bytes: Uint8Array, where: string): Package {
  refuseForeignFile(bytes, where);
  const archive = readZip(bytes, where);
  const entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if ([...entries.keys()].some((name) => name.endsWith('/workbook.bin'))) {
    throw new OutturnError(
      'binary-format',
      'The workbook is saved in the binary format (.xlsb)',
      'Save it in Excel as .xlsx and try again',
      where,
    );
  }
  if (!entries.has('[content_types].xml'))
    throw notAWorkbook('The file is a zip file but no workbook', where);
  return { where, archive, find: (part) => entries.get(part.toLowerCase()) };
}

/** The whole text of a part, for editing. Errors as `decodeXml` and `inflateEntry`, and `damaged` where it is missing. */
export function readPartText(pack: Package, part: string): string {
  const entry = needEntry(pack, part);
  if (entry.size > MAX_EDITED_SIZE) throw tooLarge(`The part ${part} is too large to be changed`, pack.where);
  return decodeXml(inflateWhole(pack.archive, entry, pack.where), part, pack.where);
}

/** A small part as a tree. Errors as `readPartText` and `parseXmlTree`. */
export function readPartTree(pack: Package, part: string): XmlNode {
  const { size } = needEntry(pack, part);
  if (size > MAX_TREE_SIZE) throw tooLarge(`The part ${part} is larger than any such part`, pack.where);
  return parseXmlTree(readPartText(pack, part), part, pack.where);
}

/** Reads a part piece by piece, so that not even its text is held whole. Errors as `readPartText`. */
export function streamPart(pack: Package, part: string, handlers: XmlHandlers): void {
  const entry = needEntry(pack, part);
  const parser = createXmlParser(handlers, part, pack.where);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw damaged(`The part ${part} is not text`, pack.where);
    }
  };
  let isStart = true;
  inflateEntry(pack.archive, entry, pack.where, (piece) => {
    if (isStart && piece.length > 1) {
      checkEncoding(piece, part, pack.where);
      isStart = false;
    }
    parser.write(decode(piece));
  });
  parser.write(decode());
  parser.end();
}

function needEntry(pack: Package, part: string): ZipEntry {
  const entry = pack.find(part);
  if (!entry) throw damaged(`The part ${part} is missing`, pack.where);
  return entry;
}
