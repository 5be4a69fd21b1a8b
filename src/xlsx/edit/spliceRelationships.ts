import { resolveTarget } from '../package/relationships';
import type { Splice } from '../xml/splice';
import { escapeAttribute } from '../xml/escapeXml';
import { parseXmlTree, prefixOf } from '../xml/xmlTree';

export interface NewRelationship {
  /** The full type. */
  readonly type: string;
  /** The part it leads to, from the root of the package. */
  readonly target: string;
}

/** Adds relationships of a part and drops those that lead to removed parts. */
export function spliceRelationships(
  text: string,
  owner: string,
  where: string,
  added: readonly NewRelationship[],
  removed: readonly string[],
): Splice[] {
  const root = parseXmlTree(text, owner, where);
  const prefix = prefixOf(text, root);
  const splices = root.children
    .filter(({ attributes }) => removed.includes(resolveTarget(owner, attributes['Target'] ?? '')))
    .map(({ start, end }): Splice => ({ start, end, text: '' }));
  const ids = new Set(root.children.map(({ attributes }) => attributes['Id']));
  let number = 0;
  const inner = added.map(({ type, target }) => {
    do number++;
    while (ids.has(`rIdOutturn${number}`));
    // From the root, so that it holds wherever the workbook part lies.
    return `<${prefix}Relationship Id="rIdOutturn${number}" Type="${type}" Target="/${escapeAttribute(target)}"/>`;
  });
  if (inner.length > 0) splices.push({ start: root.closeStart, end: root.closeStart, text: inner.join('') });
  return splices;
}
