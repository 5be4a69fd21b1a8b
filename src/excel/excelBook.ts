import type { Workbook } from '../core/grid/workbook';
import type { Gateway } from '../core/plan/gateway';
import { readBook } from './read/readBook';
import type { ReadOptions } from './read/readBook';
import { refuseOldExcel } from './requirements';
import { runExcel } from './runExcel';
import { revertRun } from './undo/takeBack';
import { applyPlan } from './write/applyPlan';

/**
 * The workbook that is open in Excel.
 *
 * What was read last is remembered: a plan is applied only where the cells that it leans on are still as they were.
 */
export function openExcelBook(options: ReadOptions = {}): Gateway {
  let seen: Workbook | null = null;
  return {
    read: async () => {
      refuseOldExcel();
      seen = await runExcel((context) => readBook(context, options));
      return seen;
    },
    apply: async (plan) => {
      refuseOldExcel();
      const known = seen;
      // Afterwards the workbook is no longer what was read, whatever happens.
      seen = null;
      await runExcel((context) => applyPlan(context, plan, known));
    },
    revert: async () => {
      refuseOldExcel();
      seen = null;
      return runExcel(revertRun);
    },
  };
}
