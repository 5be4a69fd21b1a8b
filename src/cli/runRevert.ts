import { OutturnError } from '../core/outturnError';
import { explainError } from './explainError';
import { openBook, writeWhole } from './files';
import { count } from './printRating';
import type { Terminal } from './terminal';

/**
 * `outturn revert BOOK...`: takes the last run back, in the file itself or into another.
 * @returns the exit status: 0 done, 2 a file could not be read or written
 */
export async function runRevert(
  books: readonly string[],
  options: { readonly output?: string },
  terminal: Terminal,
): Promise<number> {
  if (options.output !== undefined && books.length > 1) {
    throw new OutturnError(
      'bad-arguments',
      '-o names one file, but there are several workbooks',
      'Leave it out: each is taken back in its own file',
    );
  }
  let failed = false;
  for (const file of books) {
    try {
      const book = openBook(file);
      const { cells, leftAlone } = await book.revert();
      if (cells === null) {
        terminal.out(`${file}: no run of Outturn is kept in it, so there is nothing to take back.`);
        continue;
      }
      const output = options.output ?? file;
      await writeWhole(output, book.toBytes());
      terminal.out(`${output}: the last run is taken back, ${count(cells, 'cell')} as before.`);
      for (const cell of leftAlone) terminal.out(`  ${cell} was changed since and is left as it is.`);
    } catch (error) {
      failed = true;
      terminal.error(explainError(error, file));
    }
  }
  return failed ? 2 : 0;
}
