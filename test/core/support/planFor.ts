import { judge } from '../../../src/core/inspect';
import { NO_SETTINGS, type Settings } from '../../../src/core/indicators/settings';
import { planRating, type Rating } from '../../../src/core/plan/planRating';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import type { CellEdit, WritePlan } from '../../../src/core/plan/writePlan';
import { deepFreeze } from '../../support/deepFreeze';

interface Wishes {
  readonly settings?: Partial<Settings>;
  readonly place?: number | null;
  readonly fillStatus?: boolean;
  readonly day?: { readonly words: string; readonly iso: string };
}

const DAY = { words: '24 November 2026', iso: '2026-11-24' };

/** Judges a workbook and plans what is written for it. */
export function planFor(workbook: Workbook, wishes: Wishes = {}): Rating {
  const judged = judge(workbook, wishes.settings ? { ...NO_SETTINGS, ...wishes.settings } : null);
  return planRating({
    ...judged,
    day: wishes.day ?? DAY,
    place: wishes.place ?? null,
    fillStatus: wishes.fillStatus ?? false,
  });
}

/** The edits of the one sheet that a plan is for. */
export function editsOf({ plan }: Rating): readonly CellEdit[] {
  return plan.sheets.flatMap(({ cells }) => cells);
}

/** The workbook as it is once the plan is applied: values, names and record; looks are left out. */
export function applied(workbook: Workbook, plan: WritePlan): Workbook {
  const removed = new Set(plan.names.map(({ name }) => name));
  return deepFreeze({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => withEdits(sheet, plan)),
    names: [
      ...workbook.names.filter(({ name }) => !removed.has(name)),
      ...plan.names.flatMap(({ name, refersTo }) =>
        refersTo === null ? [] : [{ name, refersTo, sheet: null, hidden: true }],
      ),
    ],
    record: plan.record,
  });
}

function withEdits(sheet: Sheet, plan: WritePlan): Sheet {
  const rows = new Map([...sheet.rows].map(([row, cells]) => [row, [...cells]]));
  for (const { row, column, value } of plan.sheets
    .filter((one) => one.sheet === sheet.name)
    .flatMap(({ cells }) => cells)) {
    const cells: (Cell | undefined)[] = rows.get(row) ?? [];
    cells[column] = value === null ? undefined : { value, format: 'General', formula: null, fill: null };
    rows.set(row, cells);
  }
  return { ...sheet, rows: new Map([...rows].sort(([a], [b]) => a - b)) };
}
