import { inspect } from '../core/inspect';
import type { Inspection } from '../core/inspection';
import { explainError } from './explainError';
import { openBook } from './files';
import { readSettingsOptions, type SettingsOptions } from './settingsFor';
import type { Terminal } from './terminal';

export interface InspectOptions extends SettingsOptions {
  readonly strict?: boolean;
}

/**
 * `outturn inspect BOOK...`: prints the inspection of one workbook, or a list of them.
 * @returns the exit status: 0 done, 1 strict and something is wrong, 2 a file could not be read
 */
export async function runInspect(
  books: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  const settingsFor = readSettingsOptions(options);
  const inspections: Inspection[] = [];
  let failed = false;
  for (const book of books) {
    try {
      const workbook = await openBook(book).read();
      inspections.push(inspect(workbook, settingsFor(workbook)));
    } catch (error) {
      failed = true;
      terminal.error(explainError(error, book));
    }
  }
  if (inspections.length > 0) {
    const [only] = inspections;
    terminal.out(JSON.stringify(books.length === 1 ? only : inspections, null, 2));
  }
  if (failed) return 2;
  return options.strict === true &&
    inspections.some(({ issues }) => issues.some(({ severity }) => severity !== 'info'))
    ? 1
    : 0;
}
