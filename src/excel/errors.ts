import { OutturnError } from '../core/outturnError';
import type { ErrorCode } from '../core/outturnError';

/** What went wrong in plain words, why, and what to do next. Excel's own message is not meant for people. */
interface Words {
  readonly code: ErrorCode;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

const BUSY: Words = {
  code: 'cannot-write',
  what: 'Excel did not do it',
  why: 'it is busy with something else',
  next: 'Wait a moment and try again',
};

const TOO_LARGE: Words = {
  code: 'too-large',
  what: 'Excel did not do it',
  why: 'it is too much for one step',
  next: 'Rate fewer sheets at once, or move the sheets that matter to a workbook of their own',
};

const GONE: Words = {
  code: 'cannot-write',
  what: 'Something that was there is gone',
  why: 'a sheet, a table or a name was renamed or deleted meanwhile',
  next: 'Read the workbook again and try again',
};

const READ_ONLY: Words = {
  code: 'protected-sheet',
  what: 'Excel does not allow the change',
  why: 'the sheet or the workbook is protected, or opened for reading only',
  next: 'Unprotect the sheet (Review, Unprotect Sheet) or open the workbook for editing, and try again',
};

const CLOSED: Words = {
  code: 'cannot-write',
  what: 'Excel has lost the workbook',
  why: 'the session has ended, or another workbook is in front',
  next: 'Bring the workbook to the front, or open it again, and try again',
};

const EDITING: Words = {
  code: 'cannot-write',
  what: 'Excel is waiting',
  why: 'someone is still typing in a cell, or a dialog box is open',
  next: 'Press Enter to finish the cell, or close the dialog box, and try again',
};

const FAULT: Words = {
  code: 'cannot-write',
  what: 'Excel could not do it',
  why: 'it gave no reason',
  next: 'Try again; if it fails again, please report it with the workbook, if you may share it',
};

const FILTERED: Words = {
  code: 'cell-cannot-change',
  what: 'Excel did not write over filtered rows',
  why: 'a filter hides some of them',
  next: 'Clear the filter (Data, Clear) and try again',
};

const TABLE: Words = {
  code: 'cell-cannot-change',
  what: 'Excel could not change these cells',
  why: 'a table, a pivot table, an array formula or merged cells stand in the way',
  next: 'Choose another place for the results',
};

const OLD: Words = {
  code: 'cannot-write',
  what: 'This version of Excel does not know how to do it',
  why: 'it is too old',
  next: 'Update Excel and try again',
};

/** Office's error codes in our words. A code that is not listed is a fault. */
const TABLE_OF_CODES: Readonly<Record<string, Words>> = {
  AccessDenied: READ_ONLY,
  ActivityLimitReached: BUSY,
  ApiNotAvailable: OLD,
  ApiNotFound: OLD,
  BadPassword: READ_ONLY,
  Conflict: BUSY,
  ConflictingChange: BUSY,
  EditModeConflict: EDITING,
  FilteredRangeConflict: FILTERED,
  GeneralException: FAULT,
  HostRestartNeeded: CLOSED,
  InactiveWorkbook: CLOSED,
  InsertDeleteConflict: TABLE,
  InvalidBinding: GONE,
  InvalidObjectPath: GONE,
  InvalidOperation: TABLE,
  InvalidOperationInCellEditMode: EDITING,
  InvalidOrTimedOutSession: CLOSED,
  InvalidReference: GONE,
  InvalidRequestContext: CLOSED,
  InvalidSelection: CLOSED,
  ItemNotFound: GONE,
  MemoryLimitReached: TOO_LARGE,
  MergedRangeConflict: TABLE,
  NonBlankCellOffSheet: TABLE,
  OpenWorkbookLinksBlocked: READ_ONLY,
  OperationCellsExceedLimit: TOO_LARGE,
  PivotTableRangeConflict: TABLE,
  ProtectedView: READ_ONLY,
  RangeExceedsLimit: TOO_LARGE,
  RefreshWorkbookLinksBlocked: READ_ONLY,
  RequestAborted: BUSY,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  ServiceNotAvailable: BUSY,
  TableOverlap: TABLE,
  Timeout: BUSY,
  Unauthenticated: CLOSED,
  UndoNotSupported: OLD,
  UnsupportedFeature: OLD,
  UnsupportedOperation: OLD,
  WriteNotSupportedWhenModalDialogOpen: EDITING,
};

/** Whatever was thrown, as an error meant for people. */
export function toOutturnError(error: unknown): OutturnError {
  if (error instanceof OutturnError) return error;
  const { code, what, why, next } = TABLE_OF_CODES[officeCode(error) ?? ''] ?? FAULT;
  return new OutturnError(code, `${what}: ${why}`, next);
}

/** True where the error says that a message would have been too large. */
export function isTooLarge(error: unknown): boolean {
  return TABLE_OF_CODES[officeCode(error) ?? ''] === TOO_LARGE;
}

/** The code of an error that office.js threw, or null. */
function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
