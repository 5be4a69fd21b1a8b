import type { Workbook } from '../core/grid/workbook';
import type { Gateway, Reverted } from '../core/plan/gateway';
import type { WritePlan } from '../core/plan/writePlan';
import { applyPlan } from './edit/applyPlan';
import { openPackage } from './package/openPackage';
import { readWorkbook } from './read/readWorkbook';
import { revertRun } from './undo/revertRun';

/** A workbook held as the bytes of an .xlsx or .xlsm file. */
export interface XlsxBook extends Gateway {
  read(): Promise<Workbook>;
  apply(plan: WritePlan): Promise<void>;
  revert(): Promise<Reverted>;
  /** The file as it is now. */
  toBytes(): Uint8Array;
}

/**
 * Opens a workbook file.
 *
 * @param bytes the file; never changed
 * @param name the file's name, for messages and for `Workbook.name`
 * @throws OutturnError for everything that is no such file, is damaged, unsafe or too large
 */
export function openXlsx(bytes: Uint8Array, name: string): XlsxBook {
  let pack = openPackage(bytes, name);
  return {
    read: () => soon(() => readWorkbook(pack)),
    apply: (plan) =>
      soon(() => {
        pack = openPackage(applyPlan(pack, plan), name);
      }),
    revert: () =>
      soon(() => {
        const { bytes: reverted, told } = revertRun(pack);
        if (reverted) pack = openPackage(reverted, name);
        return told;
      }),
    toBytes: () => pack.archive.bytes,
  };
}

/** Work that is done at once, told as the gateway tells it: what it throws is a refused promise. */
function soon<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
