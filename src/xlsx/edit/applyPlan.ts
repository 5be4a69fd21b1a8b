import { quoteSheet } from '../../core/grid/address';
import type { DefinedName } from '../../core/grid/workbook';
import { OutturnError } from '../../core/outturnError';
import type { SheetPlan, WritePlan } from '../../core/plan/writePlan';
import { readPartText } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { findRecordPart, formatRecordPart } from '../package/recordPart';
import { readSources } from '../read/readSources';
import type { CellSources } from '../read/cellFactory';
import { readTables } from '../read/readTable';
import { readWorkbookPart } from '../read/workbookPart';
import type { SheetPart, WorkbookPart } from '../read/workbookPart';
import { createLookList, describeSheet } from '../undo/describeSheet';
import { packParts } from '../undo/packParts';
import type { Undo } from '../undo/undo';
import { MAX_TREE_SIZE } from '../zip/limits';
import { writeZip } from '../zip/writeZip';
import { checkSheet } from './checkSheet';
import { editBook } from './editBook';
import type { SheetEdit } from './editBook';
import { openStyles } from './openStyles';
import type { OpenStyles } from './openStyles';
import { planCells, wantedCells } from './planCells';
import { rangeNames } from './rangeNames';
import { refuseSigned } from './refuseSigned';
import { scanSheet } from './scanSheet';
import type { NameChange } from './spliceNames';
import { formatWidth } from './formatWidth';

/**
 * The bytes of the workbook with the plan applied, and with what is needed to take it back. Parts that the plan does
 * not touch are copied as they lie in the file.
 *
 * @throws OutturnError where anything of the plan cannot be done; nothing is done then
 */
export function applyPlan(pack: Package, plan: WritePlan): Uint8Array {
  refuseSigned(pack);
  refuseRepeated(plan.sheets, pack.where);
  const workbook = readWorkbookPart(pack);
  const sources = readSources(pack, workbook);
  const styles = openStyles(pack, workbook);
  const sheets = plan.sheets.map((sheet) => ({
    plan: sheet,
    edit: planSheet(pack, workbook, sheet, plan.looks, styles, sources),
  }));
  const recordPart = findRecordPart(pack);
  const names = [
    ...plan.names.map(({ name, refersTo }): NameChange => ({
      name,
      sheetIndex: null,
      refersTo,
      isHidden: true,
    })),
    ...sheets.flatMap(({ plan: sheet, edit }) =>
      rangeNames(workbook, edit.sheet, sheet.autoFilter, sheet.printArea),
    ),
  ];
  const edited = editBook(pack, workbook, {
    sheets: sheets.map(({ edit }) => edit),
    styles,
    names,
    recordPart,
    keepsRecord: true,
  });
  const looks = createLookList(styles);
  const undo: Undo = {
    version: 1,
    record: recordPart?.record ?? null,
    ...packParts(pack, edited.edits),
    sheets: sheets.map(({ plan: sheet, edit }) => describeSheet(edit, sheet, workbook.names, looks)),
    looks: looks.looks,
    names: plan.names.map(({ name, refersTo }) => [name, refersTo, findName(workbook.names, name)]),
  };
  const changes = new Map(edited.edits.changes);
  const text = formatRecordPart(plan.record, JSON.stringify(undo));
  const encoded = new TextEncoder().encode(text);
  refuseEndless(encoded.length, pack.where);
  if (edited.recordPart !== null) changes.set(edited.recordPart, encoded);
  return writeZip(pack.archive, changes);
}

/** What cannot be read again could not be taken back. */
function refuseEndless(size: number, where: string): void {
  if (size <= MAX_TREE_SIZE) return;
  throw new OutturnError(
    'too-large',
    'The run changes more cells than could be taken back',
    'Rate fewer sheets at a time',
    where,
  );
}

/** Each part is edited once, from the text that the file holds: a second plan would undo the first. */
function refuseRepeated(sheets: readonly SheetPlan[], where: string): void {
  if (new Set(sheets.map(({ sheet }) => sheet)).size === sheets.length) return;
  throw new OutturnError(
    'cannot-write',
    'A sheet is planned twice',
    'Report this as a fault of Outturn',
    where,
  );
}

function planSheet(
  pack: Package,
  workbook: WorkbookPart,
  plan: SheetPlan,
  looks: WritePlan['looks'],
  styles: OpenStyles,
  sources: CellSources,
): SheetEdit {
  const sheet = findSheet(workbook, plan.sheet);
  const scan = scanSheet(readPartText(pack, sheet.part), sheet.part, pack.where, wantedCells(plan), sources);
  checkSheet(pack, scan, plan);
  const tables = readTables(pack, sheet.part).map((table) => ({
    table,
    range: plan.excelTables.find(({ name }) => name === table.name)?.range ?? null,
  }));
  const change = {
    cells: planCells(scan, plan, looks, styles),
    widths: new Map(plan.widths.map(({ column, width }) => [column, formatWidth(width)])),
    autoFilter: plan.autoFilter,
  };
  return { sheet, scan, change, tables };
}

function findSheet(workbook: WorkbookPart, name: string): SheetPart {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet) return sheet;
  throw new OutturnError(
    'cannot-write',
    `The workbook has no sheet '${name}'`,
    'Read the workbook again',
    quoteSheet(name),
  );
}

function findName(names: readonly DefinedName[], name: string): string | null {
  const found = names.find((each) => each.sheet === null && each.name.toLowerCase() === name.toLowerCase());
  return found?.refersTo ?? null;
}
