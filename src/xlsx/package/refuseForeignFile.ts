import { OutturnError } from '../../core/outturnError';
import { notAWorkbook } from '../refusals';
import { LOCAL_HEADER, viewOf } from '../zip/zipEntry';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Tells the files apart that people take for a workbook.
 *
 * @throws OutturnError `file-empty`, `old-format`, `encrypted`, `not-a-workbook`
 */
export function refuseForeignFile(bytes: Uint8Array, where: string): void {
  if (bytes.length === 0) {
    throw new OutturnError('file-empty', 'The file is empty', 'Ask for the file again', where);
  }
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    // Excel wraps a workbook with a password in the same container that .xls files are.
    if (holdsStream(bytes, 'EncryptedPackage')) {
      throw new OutturnError(
        'encrypted',
        'The workbook is protected by a password',
        'Open it in Excel, remove the password and save it, then try again',
        where,
      );
    }
    throw new OutturnError(
      'old-format',
      'The workbook is saved in the old format of Excel 97-2003 (.xls)',
      'Save it in Excel as .xlsx and try again',
      where,
    );
  }
  if (bytes.length < 4 || viewOf(bytes).getUint32(0, true) !== LOCAL_HEADER) {
    throw notAWorkbook('The file is not a workbook', where);
  }
}

/** Names of streams in a compound file are UTF-16, and its directory may lie anywhere. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
