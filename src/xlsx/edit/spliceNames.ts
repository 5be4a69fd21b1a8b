import { escapeAttribute, escapeText } from '../xml/escapeXml';
import { insertionOffset } from '../xml/insertionOffset';
import type { Splice } from '../xml/splice';
import { childOf, prefixOf } from '../xml/xmlTree';
import type { XmlNode } from '../xml/xmlTree';

/** A defined name that is to be set, or removed where `refersTo` is null. */
export interface NameChange {
  readonly name: string;
  /** The place of the sheet it belongs to, or null where it belongs to the workbook. */
  readonly sheetIndex: number | null;
  readonly refersTo: string | null;
  readonly isHidden: boolean;
}

/** The schema's order of what stands in the workbook part. */
export const workbookOrder = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** The splices in the workbook part that set and remove names. */
export function spliceNames(text: string, root: XmlNode, changes: readonly NameChange[]): Splice[] {
  const list = childOf(root, 'definedNames');
  const prefix = prefixOf(text, root);
  const splices: Splice[] = [];
  const added: string[] = [];
  let left = list?.children.length ?? 0;
  for (const change of changes) {
    const node = list?.children.find((child) => isNamed(child, change));
    const xml = change.refersTo === null ? '' : formatName(change, change.refersTo, prefix);
    if (!node) added.push(xml);
    else if (xml !== text.slice(node.start, node.end))
      splices.push({ start: node.start, end: node.end, text: xml });
    if (node && xml === '') left--;
  }
  const inner = added.join('');
  // The schema allows no empty list.
  if (list && left === 0 && inner === '') return [{ start: list.start, end: list.end, text: '' }];
  if (inner === '') return splices;
  if (list && list.end > list.openEnd)
    return [...splices, { start: list.closeStart, end: list.closeStart, text: inner }];
  const whole = `<${prefix}definedNames>${inner}</${prefix}definedNames>`;
  if (list) return [{ start: list.start, end: list.end, text: whole }];
  const at = insertionOffset(root.children, workbookOrder, 'definedNames', root.openEnd);
  return [{ start: at, end: at, text: whole }];
}

function isNamed(node: XmlNode, { name, sheetIndex }: NameChange): boolean {
  const owner = node.attributes['localSheetId'];
  const isSameOwner = sheetIndex === null ? owner === undefined : owner === String(sheetIndex);
  return isSameOwner && node.attributes['name']?.toLowerCase() === name.toLowerCase();
}

function formatName({ name, sheetIndex, isHidden }: NameChange, refersTo: string, prefix: string): string {
  const owner = sheetIndex === null ? '' : ` localSheetId="${sheetIndex}"`;
  const hidden = isHidden ? ' hidden="1"' : '';
  return (
    `<${prefix}definedName name="${escapeAttribute(name)}"${owner}${hidden}>` +
    `${escapeText(refersTo)}</${prefix}definedName>`
  );
}
