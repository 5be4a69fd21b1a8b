/** Everything that can go wrong with a workbook, as one closed union; findings about figures are data, not errors. */
export type ErrorCode =
  | 'file-missing'
  | 'file-is-directory'
  | 'file-unreadable'
  | 'file-empty'
  | 'not-a-workbook'
  | 'old-format'
  | 'binary-format'
  | 'encrypted'
  | 'damaged'
  | 'unsafe'
  | 'too-large'
  | 'no-sheets'
  | 'signed'
  | 'cannot-write'
  | 'protected-sheet'
  | 'cell-cannot-change'
  | 'settings-unreadable'
  | 'scheme-unreadable'
  | 'bad-arguments';

/** An error meant for people: what is wrong, and what to do about it. `where` names the file, sheet or cell. */
export class OutturnError extends Error {
  override readonly name = 'OutturnError';
  readonly code: ErrorCode;
  readonly next: string;
  readonly where: string | null;

  /**
   * @param code which of the closed union it is
   * @param what what is wrong, in one sentence without its full stop
   * @param next what to do about it, in one sentence without its full stop
   * @param where the file, sheet or cell, where known
   */
  constructor(code: ErrorCode, what: string, next: string, where: string | null = null) {
    super(what);
    this.code = code;
    this.next = next;
    this.where = where;
  }
}
