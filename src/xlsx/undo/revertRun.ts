import { OutturnError } from '../../core/outturnError';
import type { Reverted } from '../../core/plan/gateway';
import { refuseSigned } from '../edit/refuseSigned';
import type { Package } from '../package/openPackage';
import { findRecordPart, formatRecordPart } from '../package/recordPart';
import { damaged } from '../refusals';
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
  try {
    return takeBack(pack, undo, kept.part);
  } catch (error) {
    if (error instanceof OutturnError) throw error;
    // The record comes out of the file, so whatever is wrong with it is a fault of the file.
    throw damaged('What was kept to take the last run back is damaged', pack.where);
  }
}

function takeBack(pack: Package, undo: Undo, recordPart: string): { bytes: Uint8Array; told: Reverted } {
  const exact = revertExactly(pack, undo);
  if (!exact) {
    const { changes, told } = revertByMeaning(pack, undo);
    return { bytes: writeZip(pack.archive, changes), told };
  }
  if (!exact.has(recordPart))
    exact.set(recordPart, new TextEncoder().encode(formatRecordPart(undo.record, null)));
  return { bytes: writeZip(pack.archive, exact), told: { cells: countCells(undo), leftAlone: [] } };
}

function countCells({ sheets }: Undo): number {
  return sheets.flatMap(({ columns }) => columns).reduce((sum, { wrote }) => sum + wrote.length, 0);
}
