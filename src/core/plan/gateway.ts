import type { Workbook } from '../grid/workbook';
import type { WritePlan } from './writePlan';

/**
 * The one interface to a workbook, whichever way it is held: a file, or Excel itself. What a gateway writes it can
 * take back, exactly.
 */
export interface Gateway {
  read(): Promise<Workbook>;
  /** Applies the plan wholly or not at all, and keeps with the workbook what is needed to take it back. */
  apply(plan: WritePlan): Promise<void>;
  /** Takes the last applied plan back. What someone has changed since is left alone and told. */
  revert(): Promise<Reverted>;
}

export interface Reverted {
  /** How many cells hold again what they held before; null where no run is kept. */
  readonly cells: number | null;
  /** Cells left alone because someone has changed them since, as `'Sheet'!G24`. */
  readonly leftAlone: readonly string[];
}
