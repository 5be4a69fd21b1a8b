import { OutturnError } from '../core/outturnError';

/** The refusals that are said in many places of this room, each with the one piece of advice that fits. */
export function damaged(what: string, where: string): OutturnError {
  return new OutturnError(
    'damaged',
    what,
    'Open it in Excel, let Excel repair it, save it as .xlsx and try again',
    where,
  );
}

export function unsafe(what: string, where: string): OutturnError {
  return new OutturnError(
    'unsafe',
    what,
    'Ask whoever sent it for a copy saved by Excel; nothing of this file was used',
    where,
  );
}

export function tooLarge(what: string, where: string): OutturnError {
  return new OutturnError('too-large', what, 'Save the sheets that matter as a workbook of their own', where);
}

export function notAWorkbook(what: string, where: string): OutturnError {
  return new OutturnError(
    'not-a-workbook',
    what,
    'Choose an Excel workbook (.xlsx or .xlsm) or a CSV file',
    where,
  );
}

export function cellCannotChange(what: string, next: string, where: string): OutturnError {
  return new OutturnError('cell-cannot-change', what, next, where);
}
