import type { Rect } from '../grid/rect';
import type { SheetPlan } from './writePlan';

/** One plan a sheet, however many tables stand on it. */
export function joinSheetPlans(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  const merged = new Map<string, SheetPlan>();
  for (const plan of plans) {
    const before = merged.get(plan.sheet);
    merged.set(plan.sheet, before ? joinPlans(before, plan) : plan);
  }
  return [...merged.values()];
}

function joinPlans(a: SheetPlan, b: SheetPlan): SheetPlan {
  const widths = new Map<number, number>();
  for (const { column, width } of [...a.widths, ...b.widths])
    widths.set(column, Math.max(width, widths.get(column) ?? 0));
  return {
    sheet: a.sheet,
    cells: [...a.cells, ...b.cells],
    borrow: [...a.borrow, ...b.borrow],
    widths: [...widths].map(([column, width]) => ({ column, width })),
    autoFilter: a.autoFilter ?? b.autoFilter,
    printArea: unite(a.printArea, b.printArea),
    excelTables: [...a.excelTables, ...b.excelTables],
  };
}

function unite(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
