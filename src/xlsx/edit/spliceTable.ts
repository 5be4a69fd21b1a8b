import { formatRect, parseRect, quoteSheet } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { OutturnError } from '../../core/outturnError';
import { cellCannotChange } from '../refusals';
import { decodeExcelText, encodeExcelText } from '../xml/excelText';
import { escapeAttribute } from '../xml/escapeXml';
import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { childOf, parseXmlTree, prefixOf } from '../xml/xmlTree';
import { cellAddress } from './cellAddress';

interface TableColumn {
  readonly name: string;
  readonly xml: string;
  readonly isOurs: boolean;
}

/**
 * Fits an Excel table to a range and to the titles that its header cells now hold: columns are added or dropped at its
 * right end.
 *
 * @param titles the new text of header cells by column; what is not among them keeps its title
 * @throws OutturnError `cell-cannot-change` where a title is missing or repeated, which Excel does not allow
 */
export function spliceTable(
  text: string,
  part: string,
  range: Rect | null,
  titles: ReadonlyMap<number, string>,
  sheet: string,
): Splice[] {
  const root = parseXmlTree(text, part, sheet);
  const list = childOf(root, 'tableColumns');
  const before = parseRect(root.attributes['ref'] ?? '');
  if (!list || !before) return [];
  const after = range ?? before;
  if (after.left !== before.left || after.top !== before.top) {
    throw new OutturnError(
      'cannot-write',
      'A table can only grow to the right and down',
      'Choose another place',
      sheet,
    );
  }
  const width = after.right - after.left + 1;
  if (width > list.children.length && root.attributes['tableType'] === 'queryTable') {
    throw cellCannotChange(
      'The table is filled by a query',
      'Choose another place for the results',
      quoteSheet(sheet),
    );
  }
  const prefix = prefixOf(text, root);
  const columns = list.children.slice(0, width).map((column, index): TableColumn => {
    const xml = text.slice(column.start, column.end);
    const title = titles.get(after.left + index);
    const openLength = column.openEnd - column.start;
    const name = decodeExcelText(column.attributes['name'] ?? '');
    if (title === undefined || title === name) return { name, xml, isOurs: false };
    const tag = setAttribute(xml.slice(0, openLength), 'name', encodeTitle(title));
    return { name: title, xml: tag + xml.slice(openLength), isOurs: true };
  });
  let id = Math.max(0, ...list.children.map(({ attributes }) => Number(attributes['id'] ?? 0)));
  for (let column = after.left + columns.length; column <= after.right; column++) {
    const name = titles.get(column) ?? '';
    const xml = `<${prefix}tableColumn id="${++id}" name="${escapeAttribute(encodeTitle(name))}"/>`;
    columns.push({ name, xml, isOurs: true });
  }
  checkTitles(columns, after, sheet);

  const splices = [setTag(text, root, 'ref', formatRect(after))];
  const filter = childOf(root, 'autoFilter');
  const filtered = parseRect(filter?.attributes['ref'] ?? '');
  if (filter && filtered) {
    const grown = { ...filtered, right: after.right, bottom: filtered.bottom + after.bottom - before.bottom };
    splices.push(setTag(text, filter, 'ref', formatRect(grown)));
  }
  splices.push(setTag(text, list, 'count', String(columns.length)));
  const inner = columns.map(({ xml }) => xml).join('');
  splices.push({ start: list.openEnd, end: list.closeStart, text: inner });
  return splices.filter((splice) => splice.text !== text.slice(splice.start, splice.end));
}

/** Only titles that we set are looked at: a table that is odd already is not ours to refuse. */
function checkTitles(columns: readonly TableColumn[], range: Rect, sheet: string): void {
  const count = new Map<string, number>();
  for (const { name } of columns) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  columns.forEach(({ name, isOurs }, index) => {
    if (!isOurs) return;
    const where = cellAddress(sheet, range.top, range.left + index);
    if (name === '')
      throw cellCannotChange('A column of an Excel table needs a title', 'Give it a title', where);
    if ((count.get(name.toLowerCase()) ?? 0) > 1) {
      throw cellCannotChange(
        `The Excel table already has a column with the title '${name}'`,
        'Rename that column in Excel and try again',
        where,
      );
    }
  });
}

function setTag(text: string, node: { start: number; openEnd: number }, name: string, value: string): Splice {
  const tag = setAttribute(text.slice(node.start, node.openEnd), name, value);
  return { start: node.start, end: node.openEnd, text: tag };
}

/** A title's line breaks are told as escapes, unlike those of a cell. */
function encodeTitle(title: string): string {
  return encodeExcelText(title).replaceAll('\n', '_x000a_');
}
