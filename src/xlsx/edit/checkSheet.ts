import { formatRect, parseRect, quoteSheet } from '../../core/grid/address';
import { rectContains, rectsOverlap } from '../../core/grid/rect';
import type { Rect } from '../../core/grid/rect';
import { OutturnError } from '../../core/outturnError';
import type { SheetPlan } from '../../core/plan/writePlan';
import { readPartTree } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { readRelationships } from '../package/relationships';
import { cellCannotChange } from '../refusals';
import { isOn } from '../xml/xmlParser';
import { childOf } from '../xml/xmlTree';
import { cellAddress } from './cellAddress';
import { scannedChild } from './sheetScan';
import type { SheetScan } from './sheetScan';

/**
 * Refuses what Excel would refuse, or what would break something of the sheet, before anything is written.
 *
 * @throws OutturnError `protected-sheet`, `cell-cannot-change`
 */
export function checkSheet(pack: Package, scan: SheetScan, plan: SheetPlan): void {
  refuseProtected(scan, plan.sheet);
  if (plan.cells.length === 0) return;
  const box = boundsOf(plan.cells);
  const isNear = (rect: Rect) => rectsOverlap(rect, box);
  const pivots = findPivots(pack, scan.part);
  const filled = scan.filled.filter(isNear);
  const merges = mergesByRow(scan.merges.filter(isNear), box);
  for (const { row, column } of plan.cells) {
    const where = cellAddress(plan.sheet, row, column);
    const isIn = (rect: Rect) => rectContains(rect, row, column);
    const merge = merges.get(row)?.find(isIn);
    if (merge && (merge.top !== row || merge.left !== column)) {
      throw cellCannotChange(
        `The cell is merged into ${formatRect(merge)} and holds nothing of its own`,
        'Unmerge the cells in Excel and try again',
        where,
      );
    }
    if (filled.some(isIn)) {
      throw cellCannotChange(
        'The cell is filled by an array formula',
        'Choose another place for the results',
        where,
      );
    }
    if (scan.rows.get(row)?.cells.get(column)?.formula === 'shared-master') {
      throw cellCannotChange(
        'Other formulas lean on the formula of the cell',
        'Choose another place for the results',
        where,
      );
    }
    if (pivots.some(isIn)) {
      throw cellCannotChange(
        'The cell belongs to a pivot table',
        'Choose another place for the results',
        where,
      );
    }
  }
}

/** @throws OutturnError `protected-sheet` */
export function refuseProtected(scan: SheetScan, sheet: string): void {
  if (!isOn(scannedChild(scan, 'sheetProtection')?.attributes['sheet'])) return;
  throw new OutturnError(
    'protected-sheet',
    `The sheet '${sheet}' is protected`,
    'Unprotect it in Excel (Review, Unprotect Sheet) and try again',
    quoteSheet(sheet),
  );
}

/** Where pivot tables lie, with the row of page fields above each and the blank row between. */
function findPivots(pack: Package, sheetPart: string): Rect[] {
  return readRelationships(pack, sheetPart)
    .filter(({ kind, target }) => kind === 'pivotTable' && pack.find(target))
    .flatMap(({ target }) => {
      const location = childOf(readPartTree(pack, target), 'location')?.attributes;
      const range = parseRect(location?.['ref'] ?? '');
      const pageRows = Number(location?.['rowPageCount'] ?? 0);
      return range ? [{ ...range, top: Math.max(1, range.top - (pageRows > 0 ? pageRows + 1 : 0)) }] : [];
    });
}

/** Merges by each of their rows, so that a sheet with thousands of them is checked in one go. */
function mergesByRow(merges: readonly Rect[], { top, bottom }: Rect): Map<number, Rect[]> {
  const byRow = new Map<number, Rect[]>();
  for (const merge of merges) {
    for (let row = Math.max(top, merge.top); row <= Math.min(bottom, merge.bottom); row++) {
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
    }
  }
  return byRow;
}

function boundsOf(cells: SheetPlan['cells']): Rect {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}
