import type { Reverted } from '../../core/plan/gateway';
import { refuseSigned } from '../edit/refuseSigned';
import type { Package } from '../package/openPackage';
import { findRecordPart, formatRecordPart } from '../package/recordPart';
import { writeZip } from '../zip/writeZip';
import { parseUndo } from './parseUndo';
import { revertByMeaning } from './revertByMeaning';
import { revertExactly } from './revertExactly';
import type { Undo } from './undo';

/**
 * Takes the last run back: to the byte where nobody has saved the workbook since, by meaning otherwise.
 *
 * @returns the workbook's new bytes; null, with no cells told, where no run is kept
 * @throws OutturnError where the workbook cannot be read or may not be changed
 */
export function revertRun(pack: Package): { bytes: Uint8Array | null; told: Reverted } {
  const kept = findRecordPart(pack);
  const undo = parseUndo(kept?.undo ?? null);
  if (!kept || !undo) return { bytes: null, told: { cells: null, leftAlone: [] } };
  refuseSigned(pack);
  const exact = revertExactly(pack, undo);
  if (!exact) {
    const { changes, told } = revertByMeaning(pack, undo);
    return { bytes: writeZip(pack.archive, changes), told };
  }
  if (!exact.has(kept.part))
    exact.set(kept.part, new TextEncoder().encode(formatRecordPart(undo.record, null)));
  return { bytes: writeZip(pack.archive, exact), told: { cells: countCells(undo), leftAlone: [] } };
}

function countCells({ sheets }: Undo): number {
  return sheets.flatMap(({ columns }) => columns).reduce((sum, { wrote }) => sum + wrote.length, 0);
}
