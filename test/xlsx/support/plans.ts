import type { SheetPlan, WritePlan } from '../../../src/core/plan/writePlan';

/** A plan for one sheet with nothing in it but what is given. */
export function sheetPlan(sheet: string, given: Partial<SheetPlan>): SheetPlan {
  return {
    sheet,
    cells: [],
    borrow: [],
    widths: [],
    autoFilter: null,
    printArea: null,
    excelTables: [],
    ...given,
  };
}

/** A plan with nothing in it but what is given. */
export function writePlan(given: Partial<WritePlan>): WritePlan {
  return { sheets: [], looks: [], names: [], record: null, ...given };
}
