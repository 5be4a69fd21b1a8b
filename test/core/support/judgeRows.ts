import type { Assessment } from '../../../src/core/assess/assessment';
import type { Indicator } from '../../../src/core/indicators/indicator';
import { NO_SETTINGS, type Settings } from '../../../src/core/indicators/settings';
import { judge } from '../../../src/core/inspect';
import { workbook, type PlainRow } from '../../support/workbook';

/** Judges one sheet of plain rows. */
export function judgeRows(rows: readonly PlainRow[], settings: Partial<Settings> = {}) {
  return judge(workbook({ Sheet1: rows }), { ...NO_SETTINGS, ...settings });
}

/** The judgements of one sheet of plain rows. */
export function assessRows(
  rows: readonly PlainRow[],
  settings: Partial<Settings> = {},
): readonly Assessment[] {
  return judgeRows(rows, settings).tables.flatMap(({ assessments }) => assessments);
}

/** The indicators of one sheet of plain rows. */
export function readRows(rows: readonly PlainRow[], settings: Partial<Settings> = {}): readonly Indicator[] {
  return assessRows(rows, settings).map(({ indicator }) => indicator);
}
