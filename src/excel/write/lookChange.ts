import type { CellLook } from '../looks/cellLook';
import type { CellPlace } from './groupCells';

/** A cell, and what of its look is to change. */
export interface LookChange extends CellPlace {
  readonly look: Partial<CellLook>;
}
