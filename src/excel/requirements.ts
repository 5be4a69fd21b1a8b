import { OutturnError } from '../core/outturnError';

/** The abilities that are asked for at run time, each with the ExcelApi version that brings it, as text: 1.10 is not 1.1. */
const ABILITIES = {
  /** Tells which cells are merged, and lets an Excel table grow: nothing can be read or written rightly without. */
  needed: '1.13',
  mergesUndo: '1.20',
} as const;

/** True where this Excel has the ability. */
export function hasAbility(ability: keyof typeof ABILITIES): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', ABILITIES[ability]);
}

/** @throws OutturnError where this Excel cannot tell which cells are merged: figures would be read under wrong headings */
export function refuseOldExcel(): void {
  if (hasAbility('needed')) return;
  throw new OutturnError(
    'cannot-write',
    'This version of Excel cannot tell an add-in which cells are merged, so tables could be misread',
    'Update Excel (Excel 2021, Microsoft 365 or Excel on the web), or rate the saved file with the command line',
  );
}
