import type { Workbook } from '../../core/grid/workbook';
import type { SheetPlan, WritePlan } from '../../core/plan/writePlan';
import type { CellLook } from '../looks/cellLook';
import { parsePlace } from '../../core/grid/place';
import { keepRecord, keepUndo } from '../settings';
import { takeBack } from '../undo/takeBack';
import type { Undo } from '../undo/undo';
import { checkSheet } from './checkSheet';
import { loadBefore } from './loadBefore';
import type { Before, SheetBefore } from './loadBefore';
import { lookSteps } from './lookSteps';
import { prepareSheet } from './prepareSheet';
import { filterStep, nameStep, pointsOf, printAreaStep, tableStep, widthStep } from './rangeSteps';
import { bytesOf, runSteps } from './step';
import type { Step } from './step';
import { entrySteps, formatSteps } from './valueSteps';

/**
 * Applies a plan: looks at what is there, refuses what no longer fits, then does everything in one message. What Excel
 * breaks off half-way is taken back.
 *
 * @param seen the workbook as it was read, or null
 * @throws OutturnError where the plan cannot be applied; the workbook is as before then, or the error says that it is not
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  seen: Workbook | null,
): Promise<void> {
  const before = await loadBefore(context, plan, seen);
  const looks = createLookList();
  const prepared = plan.sheets.map((sheetPlan) => {
    const state = before.sheets.get(sheetPlan.sheet) ?? NOTHING;
    const sheet = seen?.sheets.find(({ name }) => name === sheetPlan.sheet) ?? null;
    checkSheet(sheetPlan, state, sheet, ownRanges(before, sheetPlan.sheet));
    return { sheetPlan, state, ...prepareSheet(sheetPlan, plan.looks, state, sheet, looks.codeOf) };
  });
  const undo: Undo = {
    version: 1,
    record: before.kept.record,
    sheets: prepared.map((each) => each.undo),
    looks: looks.looks,
    names: plan.names.map(({ name, refersTo }) => [name, refersTo, before.names.get(name) ?? null]),
  };
  const undoText = JSON.stringify(undo);
  const steps: Step[] = [
    // These first, so that even what Excel breaks off for good can be found and taken back later.
    {
      bytes: bytesOf(undoText),
      run: (running) => {
        keepUndo(running, undoText);
      },
    },
    ...plan.names.map(({ name, refersTo }) =>
      nameStep(name, refersTo, (before.names.get(name) ?? null) !== null),
    ),
    ...prepared.flatMap(({ sheetPlan: { sheet }, formatsFirst, entries }) => [
      ...formatSteps(sheet, formatsFirst),
      ...entrySteps(sheet, entries),
    ]),
    ...prepared.flatMap(({ sheetPlan, state, looks: changes }) => [
      ...lookSteps(sheetPlan.sheet, changes),
      ...rangeSteps(sheetPlan, state),
    ]),
    {
      bytes: bytesOf(plan.record),
      run: (running) => {
        keepRecord(running, plan.record);
      },
    },
  ];
  try {
    await runSteps(context, steps);
  } catch (error) {
    await takeBack(context, undo, before.kept.undo, error);
    throw error;
  }
}

const NOTHING: SheetBefore = {
  isProtected: false,
  columns: [],
  figures: [],
  merges: [],
  widths: new Map(),
  autoFilter: null,
  printArea: null,
  tables: new Map(),
};

function rangeSteps({ sheet, ...plan }: SheetPlan, before: SheetBefore): Step[] {
  return [
    ...plan.excelTables.map(({ name, range }) => tableStep(sheet, name, range)),
    ...plan.widths.map(({ column, width }) => widthStep(sheet, column, pointsOf(width))),
    // A filter or a print area that someone has taken away meanwhile stays away.
    ...(plan.autoFilter && before.autoFilter
      ? [filterStep(sheet, plan.autoFilter, before.autoFilter.criteria)]
      : []),
    ...(plan.printArea && before.printArea ? [printAreaStep(sheet, plan.printArea)] : []),
  ];
}

function ownRanges({ names }: Before, sheet: string) {
  return [...names.values()].flatMap((refersTo) => {
    const place = refersTo === null ? null : parsePlace(refersTo);
    return place?.sheet === sheet ? [place.range] : [];
  });
}

function createLookList(): { looks: Partial<CellLook>[]; codeOf: (look: Partial<CellLook>) => number } {
  const looks: Partial<CellLook>[] = [];
  const known = new Map<string, number>();
  return {
    looks,
    codeOf: (look) => {
      const key = JSON.stringify(look);
      const code = known.get(key) ?? looks.push(look) - 1;
      known.set(key, code);
      return code;
    },
  };
}
