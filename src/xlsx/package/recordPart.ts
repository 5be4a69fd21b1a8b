import { decodeXml } from '../xml/decodeXml';
import { escapeText } from '../xml/escapeXml';
import { childOf, parseXmlTree } from '../xml/xmlTree';
import { inflateWhole } from '../zip/inflateEntry';
import { MAX_TREE_SIZE } from '../zip/limits';
import type { Package } from './openPackage';

/** The namespace by which Outturn's own part is known, whatever name a program gives the part when it saves. */
export const RECORD_NAMESPACE = 'urn:outturn:record:1';

/** Outturn's own part: the document it keeps, and what is needed to take the last run back. Both are JSON text. */
export interface RecordPart {
  readonly part: string;
  readonly record: string | null;
  readonly undo: string | null;
}

/** Finds the part among the custom XML parts of the workbook, or null. */
export function findRecordPart(pack: Package): RecordPart | null {
  for (const entry of pack.archive.entries) {
    const { name } = entry;
    if (!/^customXml\/(?!itemProps)[^/]+\.xml$/i.test(name) || entry.size > MAX_TREE_SIZE) continue;
    // Other people's parts are none of our business, whatever encoding they are in: only ours is read strictly.
    const bytes = inflateWhole(pack.archive, entry, pack.where);
    if (!new TextDecoder().decode(bytes).includes(RECORD_NAMESPACE)) continue;
    const root = parseXmlTree(decodeXml(bytes, name, pack.where), name, pack.where);
    if (!Object.values(root.attributes).includes(RECORD_NAMESPACE)) continue;
    return {
      part: name,
      record: childOf(root, 'record')?.text ?? null,
      undo: childOf(root, 'undo')?.text ?? null,
    };
  }
  return null;
}

/** The text of the part. */
export function formatRecordPart(record: string | null, undo: string | null): string {
  const element = (name: string, json: string | null) =>
    json === null ? '' : `<${name}>${escapeText(withoutControls(json))}</${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<outturn xmlns="${RECORD_NAMESPACE}">${element('record', record)}${element('undo', undo)}</outturn>`
  );
}

/** JSON may hold two characters that XML may not; in JSON they can be told by number. */
function withoutControls(json: string): string {
  return json.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
