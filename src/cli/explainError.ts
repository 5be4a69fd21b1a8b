import path from 'node:path';
import { OutturnError } from '../core/outturnError';

/** One line for people about whatever went wrong: which file, what is wrong, and what to do. Never a raw exception. */
export function explainError(error: unknown, file: string | null): string {
  const { where, message, next } = inPlainWords(error);
  const isInFile = where !== null && file !== null && where !== path.basename(file);
  const place = [file ?? where, isInFile ? where : null].filter((part) => part !== null).join(', ');
  return `outturn: ${place === '' ? '' : `${oneLine(place)}: `}${oneLine(message)}. ${oneLine(next)}.`;
}

/** Whatever was thrown, as an error meant for people. */
export function inPlainWords(error: unknown): OutturnError {
  return error instanceof OutturnError ? error : fromSystem(error);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** What the system says of a file, in plain words. */
function fromSystem(error: unknown): OutturnError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return new OutturnError(
        'file-missing',
        'There is no such file or folder',
        'Check the name and the folder',
      );
    case 'EISDIR':
      return new OutturnError('file-is-directory', 'This is a folder, not a file', 'Name a workbook in it');
    case 'EACCES':
    case 'EPERM':
      return new OutturnError(
        'file-unreadable',
        'You are not allowed to use this file or folder',
        'Ask for access, or use another folder',
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return new OutturnError(
        'file-unreadable',
        'Another program is using this file',
        'Close it there and try again',
      );
    case 'ENOTDIR':
      return new OutturnError(
        'cannot-write',
        'A part of this path is a file, not a folder',
        'Name a folder that exists',
      );
    case 'ENOSPC':
      return new OutturnError(
        'cannot-write',
        'There is no space left to write to',
        'Free some space, or use another disk',
      );
    case 'EROFS':
      return new OutturnError('cannot-write', 'This place can only be read', 'Name another folder');
    case 'ENAMETOOLONG':
      return new OutturnError('cannot-write', 'The name is too long', 'Choose a shorter one');
    default:
      return new OutturnError(
        'damaged',
        `Something in it was not expected (${error instanceof Error ? error.message : String(error)})`,
        'Nothing was written; please report it with the file, if you may share it',
      );
  }
}
