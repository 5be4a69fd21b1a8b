import { OutturnError } from '../core/outturnError';
import { toOutturnError } from './errors';
import { hasAbility } from './requirements';

/** How long Excel may take before people are told that it is not answering, in milliseconds. */
const PATIENCE = 30_000;

/** The run that is on its way; the next one waits for it, so that two never write at once. */
let running: Promise<unknown> = Promise.resolve();

/**
 * The one way into Excel: one run at a time, waiting for a cell that is being typed in, all of it one step of undo
 * where Excel knows how.
 *
 * @param patience how long to wait, in milliseconds; a run that takes longer is not stopped, only no longer awaited
 * @throws OutturnError whatever happens
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const before = running;
  const run = (async () => {
    await before.catch(() => undefined);
    return Excel.run(runOptions(), batch);
  })();
  running = run;
  try {
    return await withinPatience(run, patience);
  } catch (error) {
    throw toOutturnError(error);
  }
}

function runOptions(): Excel.RunOptions {
  return { delayForCellEdit: true, ...(hasAbility('mergesUndo') ? { mergeUndoGroup: true } : {}) };
}

async function withinPatience<T>(run: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watchdog = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new OutturnError(
          'cannot-write',
          `Excel has not answered for ${Math.round(patience / 1000)} seconds and may still be at it`,
          'Finish the cell you are typing in, if any; then look at the sheet before you try again',
        ),
      );
    }, patience);
  });
  try {
    return await Promise.race([run, watchdog]);
  } finally {
    clearTimeout(timer);
  }
}
