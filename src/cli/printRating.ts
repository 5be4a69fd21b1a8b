import type { Assessment } from '../core/assess/assessment';
import type { StatusWord } from '../core/data/statusWords';
import { formatColumn, formatRect } from '../core/grid/address';
import type { Judged } from '../core/judged';
import { ownCell, statusText } from '../core/plan/ownLooks';
import type { Rating, TableOutcome } from '../core/plan/planRating';
import { wrap, type Terminal } from './terminal';

/** Prints what was found and decided: each table, one line an indicator with its reason, and the counts. */
export function printRating(
  judged: Judged,
  rating: Rating,
  terminal: Terminal,
  done: 'wrote' | 'would-write',
): void {
  const { colours, out } = terminal;
  out(colours.bold(judged.workbook.name));
  out(wrap(`${judged.scheme.name}: ${judged.scheme.words}.`, terminal.width, 2));
  for (const outcome of rating.outcomes) printTable(outcome, done, terminal);
  out('');
  for (const { sheet, range, why } of judged.ignored)
    out(wrap(`Left alone: ${sheet} ${formatRect(range)}, ${why}.`, terminal.width, 2));
  printQuestions(judged, terminal);
  printIssues(judged, terminal);
  out(colours.bold(sayCounts(rating.outcomes)));
}

function printTable(
  { table: { table, assessments, stale }, written, skipped }: TableOutcome,
  done: 'wrote' | 'would-write',
  terminal: Terminal,
): void {
  const { colours, out } = terminal;
  const { reading, view, range, period } = table;
  const columns = [
    reading.actual === null ? 'no outturn column is read' : `outturn in ${formatColumn(reading.actual)}`,
    reading.target === null ? 'no target column' : `target in ${formatColumn(reading.target)}`,
  ];
  out('');
  out(
    `${colours.bold(`${view.sheet.name} ${formatRect(range)}`)}: ${count(assessments.length, 'indicator')}${period ? ` for ${period.label}` : ''}, ${columns.join(', ')}`,
  );
  const refWidth = Math.min(
    assessments.some(({ indicator }) => indicator.ref === null) ? 36 : 12,
    Math.max(4, ...assessments.map(({ indicator }) => nameOf(indicator.ref, indicator.title).length)),
  );
  for (const assessment of assessments) out(indicatorLine(assessment, refWidth, terminal));
  for (const row of stale)
    out(
      wrap(
        `  Row ${row} held the rating of another row (the table was sorted without our columns); it is rated afresh.`,
        terminal.width,
        4,
      ),
    );
  const [wrote, nothing] =
    done === 'wrote' ? ['Written', 'Nothing written'] : ['Would be written', 'Nothing would be written'];
  out(
    `  ${written ? `${wrote} to ${formatRect(written)}.` : `${nothing}: ${skipped ?? 'nothing to write'}.`}`,
  );
}

function indicatorLine(assessment: Assessment, refWidth: number, terminal: Terminal): string {
  const { indicator, status, travel, reason } = assessment;
  const name = nameOf(indicator.ref, indicator.title).slice(0, refWidth).padEnd(refWidth);
  const said = statusText(assessment).padEnd(12);
  const moved = travel === 'none' ? ''.padEnd(12) : String(ownCell('Travel', assessment).value).padEnd(12);
  const plain = `  ${name}  ${said} ${moved} ${reason}`;
  const indent = 2 + refWidth + 2 + 13 + 13;
  const line = wrap(plain, terminal.width, indent);
  return line.replace(said, paint(status, said, terminal));
}

function paint(status: StatusWord, text: string, { colours }: Terminal): string {
  const painters = {
    blue: colours.blue,
    green: colours.green,
    amber: colours.yellow,
    red: colours.red,
    none: colours.dim,
  };
  return painters[status](text);
}

function nameOf(ref: string | null, title: string): string {
  return ref ?? title;
}

function printQuestions({ questions }: Judged, terminal: Terminal): void {
  if (questions.length === 0) return;
  terminal.out(`${count(questions.length, 'question')}, to be answered in a settings file (see --settings):`);
  for (const { id, text, options, suggested } of questions) {
    const hint = suggested ? `; the title suggests ${suggested}` : '';
    terminal.out(wrap(`  ${id}: ${text} (${options.join(', ')}${hint})`, terminal.width, 4));
  }
}

function printIssues({ issues }: Judged, terminal: Terminal): void {
  for (const { rule, sheet, cells, message } of issues) {
    terminal.out(wrap(`  ${rule} ${sheet}${cells[0] ? ` ${cells[0]}` : ''}: ${message}`, terminal.width, 4));
  }
}

const STATUSES = ['blue', 'green', 'amber', 'red', 'none'] as const;

function sayCounts(outcomes: readonly TableOutcome[]): string {
  const all = outcomes.flatMap(({ table }) => table.assessments);
  const counts = STATUSES.flatMap((status) => {
    const number = all.filter((assessment) => assessment.status === status).length;
    return number > 0 ? [`${number} ${status === 'none' ? 'not rated' : status}`] : [];
  });
  return `${count(outcomes.length, 'table')}, ${count(all.length, 'indicator')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
