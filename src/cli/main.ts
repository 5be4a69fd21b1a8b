import { Command, CommanderError } from 'commander';
import { SCHEMES } from '../core/data/schemes';
import { explainError } from './explainError';
import { runInspect, type InspectOptions } from './runInspect';
import { runRag, type RagOptions } from './runRag';
import { runRevert } from './runRevert';
import { openTerminal } from './terminal';
import { VERSION } from './version';

const terminal = openTerminal();
let status = 0;

const program = new Command('outturn')
  .description('Finds the tables of performance indicators in a workbook and judges outturn against target.')
  .version(VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand(false)
  .configureHelp({ helpWidth: terminal.width ?? 100 })
  .configureOutput({ writeErr: () => undefined })
  .exitOverride();

const schemes = SCHEMES.map(({ name }) => `"${name}"`).join(', ');

program
  .command('inspect')
  .description('Print what is in a workbook, and what is made of it, as JSON.')
  .argument('<book...>', 'workbooks: .xlsx, .xlsm or .csv')
  .option('--settings <file>', 'settings and answers, in place of those kept in the workbook')
  .option('--scheme <name or file>', `how to rate: ${schemes}, or a JSON file`)
  .option('--strict', 'exit with 1 where an issue is an error or a warning')
  .action(async (books: string[], options: InspectOptions) => {
    status = await runInspect(books, options, terminal);
  });

program
  .command('rag')
  .description('Write a coloured copy: variance, status and travel beside every table, with the reason.')
  .argument('<book...>', 'workbooks: .xlsx, .xlsm or .csv')
  .option(
    '-o, --output <file>',
    'the copy to write (default: beside the original, with "-rated" in its name)',
  )
  .option('--out-dir <folder>', 'write each copy into this folder, under its own name')
  .option('--in-place', 'write into the workbook itself')
  .option('--overwrite', 'replace a "-rated" copy that exists already')
  .option('--scheme <name or file>', `how to rate: ${schemes}, or a JSON file`)
  .option('--settings <file>', 'settings and answers, in place of those kept in the workbook')
  .option('--dry-run', 'print which cells would change, and write nothing')
  .option('--no-reason', 'leave the Reason column out')
  .option('--place <column>', 'where to write beside tables that have no room, by its letters')
  .option('--fill-status', "fill the empty cells of the workbook's own status columns too")
  .action(async (books: string[], options: RagOptions) => {
    // Commander gives "reason: true" where nothing is said; what the workbook keeps then holds.
    const { reason, ...rest } = options;
    status = await runRag(books, reason === false ? { ...rest, reason } : rest, terminal);
  });

program
  .command('revert')
  .description('Take the last run back: every cell as it was, except those that someone has changed since.')
  .argument('<book...>', 'workbooks that Outturn has coloured')
  .option('-o, --output <file>', 'write the result into another file')
  .action(async (books: string[], options: { output?: string }) => {
    status = await runRevert(books, options, terminal);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    status = error.exitCode === 0 ? 0 : 2;
    if (status === 2) terminal.error(explainUsage(error));
  } else {
    status = 2;
    terminal.error(explainError(error, null));
  }
}
process.exitCode = status;

function explainUsage(error: CommanderError): string {
  if (error.code === 'commander.help') return program.helpInformation().trimEnd();
  return `outturn: ${error.message.replace(/^error: /, '').replace(/\s+/g, ' ')}. See outturn --help.`;
}
