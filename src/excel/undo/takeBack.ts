import { OutturnError } from '../../core/outturnError';
import { findAnchors } from '../../core/plan/anchors';
import type { Reverted } from '../../core/plan/gateway';
import { loadNames } from '../read/loadSheets';
import { keepRecord, keepUndo, loadKept } from '../settings';
import { protectedSheet } from '../write/checkSheet';
import { bytesOf, runSteps } from '../write/step';
import type { Step } from '../write/step';
import { standingAnchors } from './anchors';
import { fingerprint } from './fingerprint';
import { loadToday } from './loadToday';
import type { SheetToday } from './loadToday';
import { restoreNames, restoreSheet } from './restoreSteps';
import { parseUndo } from './undo';
import type { Undo } from './undo';

/**
 * Takes the last run back, in three messages.
 *
 * @throws OutturnError `protected-sheet`
 */
export async function revertRun(context: Excel.RequestContext): Promise<Reverted> {
  const takeKept = loadKept(context);
  const takeNames = loadNames(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const undo = parseUndo(takeKept().undo);
  if (!undo) return { cells: null, leftAlone: [] };
  const names = takeNames();
  const anchors = findAnchors(undo.names, names);
  const sheetNames = worksheets.items.map(({ name }) => name);
  const today = await loadToday(context, undo, anchors, sheetNames);
  const locked = today.find(({ isProtected }) => isProtected);
  if (locked) throw protectedSheet(locked.sheet);
  const restored = today.map((sheet) => restoreSheet(sheet, undo.looks));
  await runSteps(context, [
    ...restored.flatMap(({ steps }) => steps),
    ...restoreNames(undo, anchors, names),
    keptStep(undo, null),
  ]);
  return {
    cells: restored.reduce((sum, { cells }) => sum + cells, 0),
    leftAlone: restored.flatMap(({ leftAlone }) => leftAlone),
  };
}

/**
 * Takes back what was done of a run that broke off.
 *
 * @param undoBefore what takes the run before it back, which is the last run again
 * @throws OutturnError where that fails too: the workbook is half written then, and can still be reverted
 */
export async function takeBack(
  context: Excel.RequestContext,
  undo: Undo,
  undoBefore: string | null,
  cause: unknown,
): Promise<void> {
  try {
    const takeNames = loadNames(context);
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const names = takeNames();
    const anchors = standingAnchors(undo);
    const today = await loadToday(
      context,
      undo,
      anchors,
      worksheets.items.map(({ name }) => name),
    );
    // Where someone has protected the sheet before anything was written on it there is nothing to take back.
    const written = today.filter((sheet) => !sheet.isProtected || isWritten(sheet));
    await runSteps(context, [
      ...written.flatMap((sheet) => restoreSheet(sheet, undo.looks).steps),
      ...restoreNames(undo, anchors, names),
      keptStep(undo, undoBefore),
    ]);
  } catch (error) {
    const half = new OutturnError(
      'cannot-write',
      'Excel broke off half-way, and what was written could not be taken back',
      'Press Undo in Excel, or revert the run here, before you do anything else',
    );
    half.cause = { cause, error };
    throw half;
  }
}

function isWritten({ columns }: SheetToday): boolean {
  return columns.some(({ cells, place, contentAt }) =>
    cells.some(
      ({ row, wrote, before }) =>
        fingerprint(contentAt(row + place.shift)) === wrote && wrote !== fingerprint(before?.content),
    ),
  );
}

function keptStep({ record }: Undo, undoBefore: string | null): Step {
  return {
    bytes: bytesOf([record, undoBefore]),
    run: (context) => {
      keepRecord(context, record);
      keepUndo(context, undoBefore);
    },
  };
}
