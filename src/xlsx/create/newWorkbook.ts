import { strToU8, zipSync } from 'fflate';
import { cellXml, placeCells, sharedTextXml } from './placeCells';
import type { NewBook } from './newBook';
import {
  activeSheet,
  contentTypesXml,
  linkId,
  linksXml,
  sharedStringsXml,
  workbookXml,
  type Link,
} from './packageXml';
import { sheetXml } from './sheetXml';
import { newStyles, uniqueList } from './newStyles';
import { tableXml } from './tableXml';

export type { NewBook, NewCell, NewCellDetails, NewSheet, NewValue } from './newBook';

/** The earliest day a zip can say, in local time, as zip times are: the same description always gives the same bytes. */
const EARLIEST = new Date(1980, 0, 1);

/**
 * Makes a new, plain .xlsx from a description. It is only for workbooks of our own making: a user's file is never
 * written by it.
 */
export function newWorkbook(book: NewBook): Uint8Array {
  const parts = new Map<string, string>();
  const styles = newStyles();
  const texts = uniqueList<string>([]);
  let uses = 0;
  let tables = 0;
  const sharedText = (text: string): number => {
    uses += 1;
    return texts.indexOf(text);
  };
  parts.set('_rels/.rels', linksXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]));
  parts.set('xl/workbook.xml', workbookXml(book));

  const active = activeSheet(book);
  const bookLinks = book.sheets.map((sheet, index): Link => {
    const file = `sheet${index + 1}.xml`;
    const placed = placeCells(sheet);
    const links = (sheet.excelTables ?? []).map((table): Link => {
      tables += 1;
      parts.set(`xl/tables/table${tables}.xml`, tableXml(table, tables, placed));
      return { kind: 'table', target: `../tables/table${tables}.xml` };
    });
    if (links.length > 0) parts.set(`xl/worksheets/_rels/${file}.rels`, linksXml(links));
    const xml = sheetXml(sheet, {
      isActive: index === active,
      placed,
      cellXml: (row, column, cell) => cellXml(row, column, cell, styles, sharedText),
      tableLinks: links.map((_link, place) => linkId(place)),
    });
    parts.set(`xl/worksheets/${file}`, xml);
    return { kind: 'worksheet', target: `worksheets/${file}` };
  });

  bookLinks.push({ kind: 'styles', target: 'styles.xml' });
  parts.set('xl/styles.xml', styles.toXml());
  if (uses > 0) {
    bookLinks.push({ kind: 'sharedStrings', target: 'sharedStrings.xml' });
    parts.set('xl/sharedStrings.xml', sharedStringsXml(texts.items.map(sharedTextXml), uses));
  }
  parts.set('xl/_rels/workbook.xml.rels', linksXml(bookLinks));

  const types: [string, string] = ['[Content_Types].xml', contentTypesXml([...parts.keys()])];
  const files = [types, ...parts].map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: EARLIEST });
}
