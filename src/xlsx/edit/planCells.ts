import type { Rect } from '../../core/grid/rect';
import type { SheetPlan, WritePlan } from '../../core/plan/writePlan';
import type { StyleBook } from '../styles/styleBook';
import type { CellChange } from './sheetChange';
import { shownStyle } from './sheetScan';
import type { SheetScan, Wanted } from './sheetScan';

/** The cells that a plan writes, or takes a look from. */
export function wantedCells(plan: SheetPlan): Wanted {
  const wanted = new Map<number, Set<number>>();
  const add = (row: number, column: number) => {
    const columns = wanted.get(row) ?? new Set();
    wanted.set(row, columns.add(column));
  };
  for (const { row, column } of plan.cells) add(row, column);
  for (const { from, to } of plan.borrow) {
    eachCell(from, add);
    eachCell(to, add);
  }
  return new Map([...wanted].map(([row, columns]) => [row, [...columns].sort((a, b) => a - b)]));
}

/** The changes of a sheet's cells: borrowed looks first, then what each cell is to hold and how it is to look. */
export function planCells(
  scan: SheetScan,
  plan: SheetPlan,
  looks: WritePlan['looks'],
  styles: StyleBook,
): Map<number, Map<number, CellChange>> {
  const changes = new Map<number, Map<number, CellChange>>();
  const set = (row: number, column: number, change: CellChange) => {
    const cells = changes.get(row) ?? new Map<number, CellChange>();
    changes.set(row, cells.set(column, change));
  };
  for (const { from, to } of plan.borrow) {
    const height = from.bottom - from.top + 1;
    const width = from.right - from.left + 1;
    eachCell(to, (row, column) => {
      const sourceRow = from.top + ((row - to.top) % height);
      const sourceColumn = from.left + ((column - to.left) % width);
      set(row, column, { style: shownStyle(scan, sourceRow, sourceColumn) });
    });
  }
  for (const { row, column, value, look } of plan.cells) {
    const borrowed = changes.get(row)?.get(column)?.style;
    const wanted = look === null ? undefined : looks[look];
    const base = borrowed ?? shownStyle(scan, row, column);
    const isQuoted = typeof value === 'string' && /^[=+\-@]./s.test(value);
    const style = wanted || isQuoted ? styles.formatFor(base, wanted ?? {}, isQuoted) : borrowed;
    set(row, column, { content: { value, formula: null }, ...(style === undefined ? {} : { style }) });
  }
  return changes;
}

function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) visit(row, column);
  }
}
