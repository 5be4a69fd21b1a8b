import { formatCell, formatRect, quoteSheet } from '../../core/grid/address';
import { rectContains } from '../../core/grid/rect';
import type { Rect } from '../../core/grid/rect';
import { cellAt } from '../../core/grid/workbook';
import type { Sheet } from '../../core/grid/workbook';
import { OutturnError } from '../../core/outturnError';
import type { SheetPlan } from '../../core/plan/writePlan';
import { formulaText } from '../read/readCell';
import { stateAt } from './loadBefore';
import type { SheetBefore } from './loadBefore';

/**
 * Refuses, before anything is written, what Excel would refuse, and what no longer fits the workbook because someone
 * has worked on meanwhile.
 *
 * @param seen the sheet as it was when it was read and judged; null where this gateway has not read it
 * @param own our own columns, which may be written where nothing is known of before
 * @throws OutturnError `protected-sheet`, `cell-cannot-change`
 */
export function checkSheet(
  plan: SheetPlan,
  before: SheetBefore,
  seen: Sheet | null,
  own: readonly Rect[],
): void {
  if (before.isProtected) throw protectedSheet(plan.sheet);
  const contentAt = (row: number, column: number) => stateAt(before, row, column)?.contentAt(row) ?? '';
  const isAsSeen = (row: number, column: number) => {
    const content = contentAt(row, column);
    if (seen) return content === formulaText(cellAt(seen, row, column));
    return content === '' || own.some((range) => rectContains(range, row, column));
  };
  for (const { row, column } of plan.cells) {
    const where = placeOf(plan, row, column);
    if (!isAsSeen(row, column)) throw changedSince(where);
    const merge = before.merges.find((each) => rectContains(each, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) {
      throw new OutturnError(
        'cell-cannot-change',
        `The cell is merged into ${formatRect(merge)} and holds nothing of its own`,
        'Unmerge the cells in Excel and try again',
        where,
      );
    }
  }
  if (seen) refuseOtherFigures(plan, before, seen);
}

/** Rows that have moved, and figures that have been corrected, would be rated wrongly. */
function refuseOtherFigures(plan: SheetPlan, before: SheetBefore, seen: Sheet): void {
  for (const { rect, contents } of before.figures) {
    for (const [down, row] of contents.entries()) {
      for (const [right, content] of row.entries()) {
        const [at, column] = [rect.top + down, rect.left + right];
        if (content !== formulaText(cellAt(seen, at, column))) throw changedSince(placeOf(plan, at, column));
      }
    }
  }
}

function placeOf({ sheet }: SheetPlan, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${formatCell(row, column)}`;
}

/** The refusal to write on a protected sheet. */
export function protectedSheet(sheet: string): OutturnError {
  return new OutturnError(
    'protected-sheet',
    `The sheet '${sheet}' is protected`,
    'Unprotect it in Excel (Review, Unprotect Sheet) and try again',
    quoteSheet(sheet),
  );
}

function changedSince(where: string): OutturnError {
  return new OutturnError(
    'cell-cannot-change',
    'Someone has changed the cell since the workbook was read, so nothing was written',
    'Read the workbook again and rate it again',
    where,
  );
}
