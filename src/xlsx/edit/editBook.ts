import type { Rect } from '../../core/grid/rect';
import { readPartText, streamPart } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { relationshipsPart } from '../package/relationships';
import type { RecordPart } from '../package/recordPart';
import type { TablePart } from '../read/readTable';
import { partsOfKind } from '../read/workbookPart';
import type { SheetPart, WorkbookPart } from '../read/workbookPart';
import { parseXmlTree } from '../xml/xmlTree';
import type { OpenStyles } from './openStyles';
import { createPackageEdits } from './packageEdits';
import type { PackageEdits } from './packageEdits';
import { planRecordPart } from './planRecordPart';
import type { SheetChange } from './sheetChange';
import type { SheetScan } from './sheetScan';
import { CONTENT_TYPES, spliceContentTypes } from './spliceContentTypes';
import { spliceNames } from './spliceNames';
import type { NameChange } from './spliceNames';
import { spliceRecalculation } from './spliceRecalculation';
import { spliceRelationships } from './spliceRelationships';
import type { NewRelationship } from './spliceRelationships';
import { spliceSheet } from './spliceSheet';
import { spliceTable } from './spliceTable';

const TRANSITIONAL_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export interface SheetEdit {
  readonly sheet: SheetPart;
  readonly scan: SheetScan;
  readonly change: SheetChange;
  readonly tables: readonly { readonly table: TablePart; readonly range: Rect | null }[];
}

/** All that is to change in a workbook, resolved to its parts. */
export interface BookEdit {
  readonly sheets: readonly SheetEdit[];
  readonly styles: OpenStyles;
  readonly names: readonly NameChange[];
  /** Outturn's own part as it is, and whether it is to be there afterwards. */
  readonly recordPart: RecordPart | null;
  readonly keepsRecord: boolean;
}

export interface EditedBook {
  readonly edits: PackageEdits;
  /** Outturn's own part, whose text is still to be set; null where there is to be none. */
  readonly recordPart: string | null;
}

/** Turns the changes into edits of parts. Nothing is written yet, so that an error leaves everything as it was. */
export function editBook(pack: Package, workbook: WorkbookPart, book: BookEdit): EditedBook {
  const edits = createPackageEdits(pack);
  for (const { sheet, scan, change, tables } of book.sheets) {
    edits.edit(scan.part, scan.text, spliceSheet(scan, change, sheet.name));
    for (const { table, range } of tables) {
      const titles = headerTitles(change, table, range ?? table.range);
      if (!range && titles.size === 0) continue;
      const text = readPartText(pack, table.part);
      edits.edit(table.part, text, spliceTable(text, table.part, range, titles, sheet.name));
    }
  }
  const contentTypes = new Map<string, string>();
  const relationships: NewRelationship[] = [];
  const base = workbook.namespace.includes('purl.oclc.org')
    ? STRICT_RELATIONSHIPS
    : TRANSITIONAL_RELATIONSHIPS;
  const newStyles = book.styles.writeTo(edits);
  if (newStyles) {
    contentTypes.set(newStyles, STYLES_TYPE);
    relationships.push({ type: `${base}/styles`, target: newStyles });
  }

  const gone: string[] = [];
  let recordPart = book.recordPart?.part ?? null;
  if (book.keepsRecord && recordPart === null) {
    const planned = planRecordPart(pack, edits, base);
    recordPart = planned.part;
    planned.contentTypes.forEach((type, part) => contentTypes.set(part, type));
    relationships.push({ type: `${base}/customXml`, target: recordPart });
  } else if (!book.keepsRecord && recordPart !== null) {
    gone.push(recordPart, relationshipsPart(recordPart), recordPart.replace(/item([^/]*)$/, 'itemProps$1'));
    recordPart = null;
  }
  if (book.sheets.some(touchesFormula)) gone.push(...partsOfKind(workbook, 'calcChain'));
  gone.forEach((part) => {
    edits.remove(part);
  });

  const text = readPartText(pack, workbook.part);
  const root = parseXmlTree(text, workbook.part, pack.where);
  const mustCalculate = book.sheets.some(changesContent) && hasFormulas(pack, workbook, book.sheets);
  edits.edit(workbook.part, text, [
    ...spliceNames(text, root, book.names),
    ...(mustCalculate ? spliceRecalculation(text, root) : []),
  ]);
  const types = readPartText(pack, CONTENT_TYPES);
  edits.edit(CONTENT_TYPES, types, spliceContentTypes(types, pack.where, contentTypes, gone));
  // Some programs hang the parts of the workbook on the package instead.
  for (const [owner, added] of [[workbook.part, relationships] as const, ['', []] as const]) {
    const links = relationshipsPart(owner);
    const linksText = readPartText(pack, links);
    edits.edit(links, linksText, spliceRelationships(linksText, owner, pack.where, added, gone));
  }
  return { edits, recordPart };
}

function changesContent({ change: { cells } }: SheetEdit): boolean {
  return [...cells.values()].some((row) =>
    [...row.values()].some(({ content, isRemoved }) => content !== undefined || isRemoved),
  );
}

/** The list of formulas in calculation order names every formula cell; Excel repairs a workbook where it is wrong. */
function touchesFormula({ scan, change }: SheetEdit): boolean {
  for (const [row, changes] of change.cells) {
    for (const [column, { content, isRemoved }] of changes) {
      if (content?.formula) return true;
      const formula = scan.rows.get(row)?.cells.get(column)?.formula ?? 'none';
      if ((content ?? isRemoved) && formula !== 'none') return true;
    }
  }
  return false;
}

function hasFormulas(pack: Package, workbook: WorkbookPart, sheets: readonly SheetEdit[]): boolean {
  if (partsOfKind(workbook, 'calcChain').length > 0 || sheets.some(({ scan }) => scan.hasFormulas))
    return true;
  const scanned = new Set(sheets.map(({ scan }) => scan.part));
  return workbook.sheets.some(({ part }) => {
    let isFound = false;
    if (!scanned.has(part)) streamPart(pack, part, { open: (name) => void (isFound ||= name === 'f') });
    return isFound;
  });
}

/** The new texts of a table's header cells, by column. */
function headerTitles({ cells }: SheetChange, { hasHeader }: TablePart, range: Rect): Map<number, string> {
  const titles = new Map<number, string>();
  if (!hasHeader) return titles;
  for (const [column, { content }] of cells.get(range.top) ?? []) {
    if (!content || column < range.left || column > range.right) continue;
    titles.set(column, typeof content.value === 'string' ? content.value : '');
  }
  return titles;
}
