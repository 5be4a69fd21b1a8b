import type { Sheet } from '../../core/grid/workbook';
import { cellAt } from '../../core/grid/workbook';
import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { CellEdit, SheetPlan, WritePlan } from '../../core/plan/writePlan';
import { lookChanges, lookOfPlan, lookToBorrow, pickLook } from '../looks/cellLook';
import type { CellLook, LookKey } from '../looks/cellLook';
import { heightOf, widthOf } from '../places';
import { fingerprint } from '../undo/fingerprint';
import { LOOK_ONLY, packColumn } from '../undo/undo';
import type { Content, UndoCell, UndoColumn, UndoSheet } from '../undo/undo';
import { enterText } from './enterText';
import { stateAt } from './loadBefore';
import type { SheetBefore } from './loadBefore';
import type { LookChange } from './lookChange';
import { pointsOf } from './rangeSteps';
import type { Entry } from './valueSteps';

/** All that is to be entered and painted on a sheet, and what takes it back. */
export interface PreparedSheet {
  readonly entries: readonly Entry[];
  /** Number formats that must be gone before a number is entered. */
  readonly formatsFirst: readonly Entry[];
  readonly looks: readonly LookChange[];
  readonly undo: UndoSheet;
}

interface Target {
  readonly row: number;
  readonly column: number;
  readonly edit: CellEdit | null;
  readonly now: CellLook;
  readonly changes: Partial<CellLook>;
  readonly needsFormatFirst: boolean;
}

/**
 * Works out what changes on a sheet: looks are compared with what is there, so that no more is touched than must be.
 *
 * @param codeOf the place of a look in the undo's list
 */
export function prepareSheet(
  plan: SheetPlan,
  looks: WritePlan['looks'],
  before: SheetBefore,
  seen: Sheet | null,
  codeOf: (look: Partial<CellLook>) => number,
): PreparedSheet {
  const targets = findTargets(plan, looks, before);
  const byColumn = new Map<number, Target[]>();
  for (const target of targets) {
    const cells = byColumn.get(target.column);
    if (cells) cells.push(target);
    else byColumn.set(target.column, [target]);
  }
  return {
    entries: targets.flatMap(({ edit }) => (edit ? [entryOf(edit)] : [])),
    formatsFirst: targets
      .filter(({ needsFormatFirst }) => needsFormatFirst)
      .map(({ row, column }) => ({ row, column, value: 'General' })),
    looks: targets.map(({ row, column, changes }) => ({ row, column, look: changes })),
    undo: {
      sheet: plan.sheet,
      columns: [...byColumn].map(([column, cells]) => undoColumn(column, cells, before, seen, codeOf)),
      ...undoRanges(plan, before),
    },
  };
}

function findTargets(plan: SheetPlan, looks: WritePlan['looks'], before: SheetBefore): Target[] {
  const lookAt = (row: number, column: number) => stateAt(before, row, column)?.lookAt(row);
  const borrowed = new Map<string, Partial<CellLook>>();
  const edits = new Map<string, CellEdit>();
  for (const { from, to } of plan.borrow) {
    eachCell(to, (row, column) => {
      const look = lookAt(
        from.top + ((row - to.top) % heightOf(from)),
        from.left + ((column - to.left) % widthOf(from)),
      );
      if (look) borrowed.set(`${row}:${column}`, lookToBorrow(look));
    });
  }
  for (const edit of plan.cells) edits.set(`${edit.row}:${edit.column}`, edit);
  return [...new Set([...borrowed.keys(), ...edits.keys()])]
    .flatMap((key): Target[] => {
      const [row = 0, column = 0] = key.split(':').map(Number);
      const now = lookAt(row, column);
      if (!now) return [];
      const edit = edits.get(key) ?? null;
      const own = edit?.look === null || edit?.look === undefined ? undefined : looks[edit.look];
      const wanted = { ...borrowed.get(key), ...(own ? lookOfPlan(own) : {}) };
      // A number that is entered in a cell formatted as text would be text.
      const needsFormatFirst = typeof edit?.value === 'number' && now.numberFormat === '@';
      const numberFormat = needsFormatFirst ? { numberFormat: wanted.numberFormat ?? 'General' } : {};
      const changes = { ...lookChanges(now, wanted), ...numberFormat };
      return edit || Object.keys(changes).length > 0
        ? [{ row, column, edit, now, changes, needsFormatFirst }]
        : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function entryOf({ row, column, value }: CellEdit): Entry {
  return { row, column, value: typeof value === 'string' ? enterText(value) : (value ?? '') };
}

/**
 * A column's cells as they were. Of each all properties are kept that the run changes anywhere in the column, since a
 * cell may be sorted to where another was.
 */
function undoColumn(
  column: number,
  targets: readonly Target[],
  before: SheetBefore,
  seen: Sheet | null,
  codeOf: (look: Partial<CellLook>) => number,
): UndoColumn {
  const keys = new Set(targets.flatMap(({ changes }) => Object.keys(changes) as LookKey[]));
  const cells = targets.map(({ row, edit, now }): UndoCell => ({
    row,
    wrote: edit ? fingerprint(edit.value) : LOOK_ONLY,
    before: edit ? contentBefore(stateAt(before, row, column)?.contentAt(row), seen, row, column) : null,
    look: codeOf(pickLook(now, keys)),
  }));
  return packColumn(column, cells);
}

function contentBefore(
  content: unknown,
  seen: Sheet | null,
  row: number,
  column: number,
): UndoCell['before'] {
  if (typeof content !== 'string' && typeof content !== 'number' && typeof content !== 'boolean') return null;
  if (content === '') return null;
  return { content, isText: isText(content, seen && cellAt(seen, row, column)) };
}

/** Text that begins with an equals sign reads as a formula does; only what was read before tells them apart. */
function isText(content: Content, cell: ReturnType<typeof cellAt> | null): boolean {
  if (typeof content !== 'string') return false;
  return cell ? typeof cell.value === 'string' && cell.formula === null : !/^[=#]/.test(content);
}

function undoRanges(plan: SheetPlan, before: SheetBefore): Omit<UndoSheet, 'sheet' | 'columns'> {
  const { autoFilter, printArea } = before;
  return {
    widths: plan.widths.flatMap(({ column, width }) => {
      const points = before.widths.get(column);
      return points === undefined ? [] : [[column, pointsOf(width), points] as const];
    }),
    autoFilter:
      plan.autoFilter && autoFilter
        ? [formatRect(plan.autoFilter), formatRect(autoFilter.range), autoFilter.criteria]
        : null,
    printArea: plan.printArea && printArea && [formatRect(plan.printArea), formatRect(printArea)],
    tables: plan.excelTables.flatMap(({ name, range }) => {
      const rect = before.tables.get(name);
      return rect ? [[name, formatRect(range), formatRect(rect)] as const] : [];
    }),
  };
}

function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) visit(row, column);
  }
}
