import { quoteSheet } from '../../core/grid/address';
import { OutturnError } from '../../core/outturnError';
import type { NewBook, NewSheet } from './newBook';
import { MAIN, OFFICE_LINKS, absoluteAddress, element, part, rectOf } from './elements';
import { escapeText } from '../xml/escapeXml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A link from one part to another. Its id is `rId` and its place in the list. */
export interface Link {
  readonly kind: 'officeDocument' | 'worksheet' | 'styles' | 'sharedStrings' | 'table';
  readonly target: string;
}

/** The part that says which other parts one part uses. */
export function linksXml(links: readonly Link[]): string {
  const inside = links.map(({ kind, target }, index) => {
    return element('Relationship', { Id: linkId(index), Type: `${OFFICE_LINKS}/${kind}`, Target: target });
  });
  return part('Relationships', { xmlns: `${PACKAGE}/relationships` }, inside.join(''));
}

/** The id of the link at a place of the list. */
export function linkId(index: number): string {
  return `rId${index + 1}`;
}

/** The part that says what each part of the package is. */
export function contentTypesXml(paths: readonly string[]): string {
  const links = 'application/vnd.openxmlformats-package.relationships+xml';
  const defaults =
    element('Default', { Extension: 'rels', ContentType: links }) +
    element('Default', { Extension: 'xml', ContentType: 'application/xml' });
  const overrides = paths.flatMap((path) => {
    const type = contentType(path);
    return type === null ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })];
  });
  return part('Types', { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join(''));
}

function contentType(path: string): string | null {
  if (path.endsWith('.rels')) return null;
  if (path === 'xl/workbook.xml') return `${SHEET_TYPES}.sheet.main+xml`;
  if (path === 'xl/styles.xml') return `${SHEET_TYPES}.styles+xml`;
  if (path === 'xl/sharedStrings.xml') return `${SHEET_TYPES}.sharedStrings+xml`;
  return path.startsWith('xl/tables/') ? `${SHEET_TYPES}.table+xml` : `${SHEET_TYPES}.worksheet+xml`;
}

/** The XML of the workbook part; its first links are its sheets. */
export function workbookXml(book: NewBook): string {
  const sheets = book.sheets.map((sheet, index) => {
    return element('sheet', {
      name: checkedName(sheet, book.sheets.slice(0, index)),
      sheetId: index + 1,
      state: sheet.visibility === 'very-hidden' ? 'veryHidden' : hiddenOrNothing(sheet),
      'r:id': linkId(index),
    });
  });
  const active = activeSheet(book);
  const names = namesXml(book);
  const inside =
    element('workbookPr', { date1904: book.date1904 === true ? 1 : undefined }) +
    element('bookViews', {}, element('workbookView', { activeTab: active === 0 ? undefined : active })) +
    element('sheets', {}, sheets.join('')) +
    (names.length === 0 ? '' : element('definedNames', {}, names.join('')));
  return part('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE_LINKS }, inside);
}

/** The sheet that is shown first: the first that is not hidden, which a workbook must have. */
export function activeSheet(book: NewBook): number {
  const first = book.sheets.findIndex(({ visibility = 'visible' }) => visibility === 'visible');
  if (first >= 0) return first;
  throw new OutturnError('no-sheets', 'A workbook needs a sheet that is not hidden', 'Add one');
}

function hiddenOrNothing(sheet: NewSheet): string | undefined {
  return sheet.visibility === 'hidden' ? 'hidden' : undefined;
}

function checkedName({ name }: NewSheet, before: readonly NewSheet[]): string {
  const isTaken = before.some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (isTaken || !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name)) {
    const next = 'Use 1 to 31 characters without [ ] : * ? / \\, and each name once';
    throw new OutturnError('cannot-write', `A sheet cannot be called "${name}"`, next, name);
  }
  return name;
}

function namesXml(book: NewBook): string[] {
  const filters = book.sheets.map((sheet, index) => {
    return sheetName(sheet, index, '_xlnm._FilterDatabase', sheet.autoFilter);
  });
  const areas = book.sheets.map((sheet, index) =>
    sheetName(sheet, index, '_xlnm.Print_Area', sheet.printArea),
  );
  const own = (book.names ?? []).map(({ name, refersTo, sheet, hidden }) => {
    const place = book.sheets.findIndex((other) => other.name === sheet);
    if (typeof sheet === 'string' && place < 0) throw new RangeError(`No sheet is called "${sheet}"`);
    const attributes = { name, localSheetId: place < 0 ? undefined : place, hidden: hidden ? 1 : undefined };
    return element('definedName', attributes, escapeText(refersTo.replace(/^=/, '')));
  });
  return [...filters, ...areas, ...own].filter((name) => name !== '');
}

function sheetName(sheet: NewSheet, index: number, name: string, range: string | undefined): string {
  if (range === undefined) return '';
  const refersTo = `${quoteSheet(sheet.name)}!${absoluteAddress(rectOf(range))}`;
  const hidden = name === '_xlnm._FilterDatabase' ? 1 : undefined;
  return element('definedName', { name, localSheetId: index, hidden }, escapeText(refersTo));
}

/** The XML of the shared strings part; `uses` counts every cell that refers to one. */
export function sharedStringsXml(entries: readonly string[], uses: number): string {
  const attributes = { xmlns: MAIN, count: uses, uniqueCount: entries.length };
  return part('sst', attributes, entries.join(''));
}
