import { rectContains } from '../../core/grid/rect';
import type { Workbook } from '../../core/grid/workbook';
import { findAnchors } from '../../core/plan/anchors';
import type { Reverted } from '../../core/plan/gateway';
import { cellAddress } from '../edit/cellAddress';
import { refuseProtected } from '../edit/checkSheet';
import { editBook } from '../edit/editBook';
import type { SheetEdit } from '../edit/editBook';
import { openStyles } from '../edit/openStyles';
import { scanSheet } from '../edit/scanSheet';
import type { CellChange } from '../edit/sheetChange';
import type { NameChange } from '../edit/spliceNames';
import { readPartText } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { findRecordPart, formatRecordPart } from '../package/recordPart';
import { readSources } from '../read/readSources';
import { readTables } from '../read/readTable';
import { readWorkbook } from '../read/readWorkbook';
import { readWorkbookPart } from '../read/workbookPart';
import type { StyleBook } from '../styles/styleBook';
import { placeOf, restoreCells } from './restoreCells';
import type { RestoredSheet } from './restoreCells';
import { restoreNames } from './restoreNames';
import { restoreFilterAndPrintArea, restoreTables, restoreWidths } from './restoreRanges';
import { DEFAULT_LOOK, LOOK_ONLY, NO_CELL } from './undo';
import type { Undo, UndoCell, UndoSheet } from './undo';

export interface RevertedByMeaning {
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
  readonly told: Reverted;
}

/**
 * Takes a run back in a workbook that somebody has saved since, by what its cells hold rather than by its bytes.
 *
 * @throws OutturnError what reading can throw, and `protected-sheet`
 */
export function revertByMeaning(pack: Package, undo: Undo): RevertedByMeaning {
  const book = readWorkbook(pack);
  const workbook = readWorkbookPart(pack);
  const sources = readSources(pack, workbook);
  const styles = openStyles(pack, workbook);
  const anchors = findAnchors(undo.names, book.names);
  const styleOf = createStyleOf(undo, styles);
  const sheets: SheetEdit[] = [];
  const names: NameChange[] = restoreNames(undo, book.names);
  const leftAlone: string[] = [];
  let cells = 0;

  for (const [name, { restored, undos }] of bySheet(undo, book, (sheet) =>
    restoreCells(sheet, book, anchors),
  )) {
    const sheet = book.sheets.find((each) => each.name === name);
    const part = workbook.sheets.find((each) => each.name === name);
    if (!sheet || !part) continue;
    const changes = changesOf(restored, styleOf);
    const wanted = new Map([...changes].map(([row, each]) => [row, [...each.keys()].sort((a, b) => a - b)]));
    const scan = scanSheet(readPartText(pack, part.part), part.part, pack.where, wanted, sources);
    refuseProtected(scan, name);
    const [first = { sheet: name, columns: [], widths: [], autoFilter: null, printArea: null, tables: [] }] =
      undos;
    const tables = restoreTables(first, readTables(pack, part.part));
    keepHeaders(changes, tables);
    const ranges = restoreFilterAndPrintArea(first, sheet, workbook, part);
    const widths = restoreWidths(
      first,
      scan,
      (column) => placeOf(first.sheet, column, anchors)?.column ?? null,
    );
    sheets.push({
      sheet: part,
      scan,
      tables,
      change: { cells: changes, widths, autoFilter: ranges.autoFilter },
    });
    names.push(...ranges.names);
    for (const changed of changes.values()) cells += changed.size;
    for (const { row, column } of restored.flatMap((each) => each.leftAlone)) {
      leftAlone.push(cellAddress(name, row, column));
    }
  }

  const recordPart = findRecordPart(pack);
  const keepsRecord = undo.record !== null;
  const edited = editBook(pack, workbook, { sheets, styles, names, recordPart, keepsRecord });
  const changes = new Map(edited.edits.changes);
  if (edited.recordPart !== null) {
    changes.set(edited.recordPart, new TextEncoder().encode(formatRecordPart(undo.record, null)));
  }
  return { changes, told: { cells, leftAlone } };
}

/** Gathers what goes back by the sheet where it is today; most runs and sheets stay where they were. */
function bySheet(
  undo: Undo,
  book: Workbook,
  restore: (sheet: UndoSheet) => RestoredSheet[],
): Map<string, { restored: RestoredSheet[]; undos: UndoSheet[] }> {
  const gathered = new Map(
    book.sheets.map(({ name }) => [name, { restored: [] as RestoredSheet[], undos: [] as UndoSheet[] }]),
  );
  for (const sheet of undo.sheets) {
    const restored = restore(sheet);
    for (const each of restored) gathered.get(each.sheet.name)?.restored.push(each);
    gathered.get(restored[0]?.sheet.name ?? sheet.sheet)?.undos.push(sheet);
  }
  return new Map([...gathered].filter(([, { restored, undos }]) => restored.length > 0 || undos.length > 0));
}

function changesOf(
  restored: readonly RestoredSheet[],
  styleOf: (look: number) => number,
): Map<number, Map<number, CellChange>> {
  const changes = new Map<number, Map<number, CellChange>>();
  for (const { row, column, cell } of restored.flatMap((each) => each.restored)) {
    const cells = changes.get(row) ?? new Map<number, CellChange>();
    changes.set(row, cells.set(column, changeOf(cell, styleOf)));
  }
  return changes;
}

function changeOf({ wrote, before, look }: UndoCell, styleOf: (look: number) => number): CellChange {
  if (look === NO_CELL) return { isRemoved: true };
  const style = styleOf(look);
  return wrote === LOOK_ONLY ? { style } : { style, content: before ?? { value: null, formula: null } };
}

function createStyleOf(undo: Undo, styles: StyleBook): (look: number) => number {
  const known = new Map<number, number>([[DEFAULT_LOOK, 0]]);
  return (look) => {
    const described = undo.looks[look - 1];
    const style = known.get(look) ?? (described ? styles.adopt(described) : 0);
    known.set(look, style);
    return style;
  };
}

/** The title of a column that stays in an Excel table must stay too, or Excel repairs the table. */
function keepHeaders(changes: Map<number, Map<number, CellChange>>, tables: SheetEdit['tables']): void {
  for (const { table, range } of tables) {
    const now = range ?? table.range;
    const header = table.hasHeader ? changes.get(now.top) : undefined;
    for (const [column, change] of header ?? []) {
      if (rectContains(now, now.top, column) && change.isRemoved) header?.delete(column);
    }
  }
}
