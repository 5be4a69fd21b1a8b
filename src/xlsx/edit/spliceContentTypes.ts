import type { Splice } from '../xml/splice';
import { escapeAttribute } from '../xml/escapeXml';
import { parseXmlTree, prefixOf } from '../xml/xmlTree';

/** The part that says what each part is. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** Declares new parts and forgets removed ones. */
export function spliceContentTypes(
  text: string,
  where: string,
  added: ReadonlyMap<string, string>,
  removed: readonly string[],
): Splice[] {
  const root = parseXmlTree(text, CONTENT_TYPES, where);
  const prefix = prefixOf(text, root);
  const gone = new Set(removed.map((part) => `/${part}`.toLowerCase()));
  const splices = root.children
    .filter(({ attributes }) => gone.has((attributes['PartName'] ?? '').toLowerCase()))
    .map(({ start, end }): Splice => ({ start, end, text: '' }));
  const inner = [...added]
    .map(([part, type]) => `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`)
    .join('');
  if (inner !== '') splices.push({ start: root.closeStart, end: root.closeStart, text: inner });
  return splices;
}
