import { existsSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../core/inspect';
import { OutturnError } from '../core/outturnError';
import { planRating } from '../core/plan/planRating';
import { explainError } from './explainError';
import { isCsv, isSameFile, openBook, writeWhole } from './files';
import { readPlace } from './options';
import { printPlan } from './printPlan';
import { printRating } from './printRating';
import { readSettingsOptions, type SettingsOptions } from './settingsFor';
import type { Terminal } from './terminal';

export interface RagOptions extends SettingsOptions {
  readonly output?: string;
  readonly outDir?: string;
  readonly inPlace?: boolean;
  readonly overwrite?: boolean;
  readonly dryRun?: boolean;
  readonly place?: string;
  readonly fillStatus?: boolean;
}

/**
 * `outturn rag BOOK...`: writes a coloured copy of each workbook and prints what was found and decided.
 * @returns the exit status: 0 done, 2 a file could not be read or written
 */
export async function runRag(
  books: readonly string[],
  options: RagOptions,
  terminal: Terminal,
): Promise<number> {
  objectToOptions(books, options);
  const settingsFor = readSettingsOptions(options);
  const place = readPlace(options.place);
  const outputs: string[] = [];
  let failed = false;
  for (const [index, file] of books.entries()) {
    if (books.length > 1) terminal.progress(`${index + 1} of ${books.length}: ${file}`);
    try {
      const output = options.dryRun === true ? null : outputFor(file, options);
      if (output !== null) {
        objectToOutput(output, file, [...books, ...outputs], options);
        outputs.push(output);
      }
      const book = openBook(file);
      const workbook = await book.read();
      const judged = judge(workbook, settingsFor(workbook));
      const fillStatus = options.fillStatus === true;
      const rating = planRating({ ...judged, day: today(), place, fillStatus });
      const isWritten = rating.plan.sheets.length > 0;
      if (output !== null && isWritten) {
        await book.apply(rating.plan);
        await writeWhole(output, book.toBytes());
      }
      if (index > 0) terminal.out('');
      printRating(judged, rating, terminal, output === null ? 'would-write' : 'wrote');
      if (judged.tables.length === 0)
        terminal.out('No table of performance indicators was found, so nothing is written.');
      if (output === null) printPlan(rating.plan, terminal);
      else if (isWritten) terminal.out(`Coloured copy: ${output}`);
    } catch (error) {
      failed = true;
      terminal.error(explainError(error, file));
    }
  }
  return failed ? 2 : 0;
}

function objectToOptions(books: readonly string[], { output, outDir, inPlace }: RagOptions): void {
  if ([output, outDir, inPlace].filter((one) => one !== undefined).length > 1) {
    throw new OutturnError(
      'bad-arguments',
      '-o, --out-dir and --in-place each say where to write',
      'Use one of them',
    );
  }
  if (output !== undefined && books.length > 1) {
    throw new OutturnError(
      'bad-arguments',
      '-o names one file, but there are several workbooks',
      'Use --out-dir',
    );
  }
}

/** Where the coloured copy goes; never the original, unless asked. */
function outputFor(file: string, options: RagOptions): string {
  const name = isCsv(file) ? `${path.parse(file).name}.xlsx` : path.basename(file);
  if (options.inPlace === true) {
    if (isCsv(file))
      throw new OutturnError(
        'bad-arguments',
        'A .csv file holds no colours',
        'Leave out --in-place: the copy will be an .xlsx',
      );
    return file;
  }
  return (
    options.output ??
    (options.outDir === undefined ? defaultOutput(file, options) : path.join(options.outDir, name))
  );
}

/** A copy takes the place of no workbook that is being rated, and of no other copy of the same run. */
function objectToOutput(
  output: string,
  file: string,
  taken: readonly string[],
  { inPlace }: RagOptions,
): void {
  if (inPlace === true) return;
  if (isSameFile(output, file)) {
    throw new OutturnError(
      'cannot-write',
      'The copy would overwrite the original',
      'Name another file or folder, or ask for it with --in-place',
    );
  }
  const other = taken.find((one) => isSameFile(one, output));
  if (other !== undefined) {
    throw new OutturnError(
      'cannot-write',
      `The copy ${output} would overwrite ${other === output ? 'another copy' : 'another workbook'} of this run`,
      'Rate them one by one, each into a folder of its own',
    );
  }
}

/** Beside the original, under its name with "-rated"; a copy that is there already may hold someone's work. */
function defaultOutput(file: string, { overwrite }: RagOptions): string {
  const { dir, name, ext } = path.parse(file);
  const output = path.join(dir, `${name}-rated${isCsv(file) ? '.xlsx' : ext}`);
  if (overwrite !== true && existsSync(output)) {
    throw new OutturnError(
      'cannot-write',
      `The copy ${output} exists already`,
      'Name another with -o, or replace it with --overwrite',
    );
  }
  return output;
}

function today(): { words: string; iso: string } {
  const now = new Date();
  const words = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const pad = (part: number) => String(part).padStart(2, '0');
  return { words, iso: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` };
}
