import { judge } from '../../../src/core/inspect';
import type { Workbook } from '../../../src/core/grid/workbook';
import { planRating } from '../../../src/core/plan/planRating';
import type { WritePlan } from '../../../src/core/plan/writePlan';

/** The plan that rates a workbook. */
export function planFor(workbook: Workbook): WritePlan {
  const day = { words: '24 November 2026', iso: '2026-11-24' };
  return planRating({ ...judge(workbook), day, place: null, fillStatus: false }).plan;
}
