/**
 * Scores the reading against what is written down of real documents: `npm run corpus`, with `-- --all` every
 * difference, with `-- NAME` only the files whose name holds it. Needs ../shared/seeds and ../shared/corpus.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from '../src/core/inspect';
import { readCsv } from '../src/xlsx/readCsv';
import { openXlsx } from '../src/xlsx/xlsxBook';
import { sharedPath } from '../test/support/shared';
import { scoreTruth, type Score, type Tally } from '../test/truth/support/scoreTruth';
import type { Truth } from '../test/truth/support/truth';

const COUNTS = ['found', 'headerRows', 'roles', 'rows', 'values', 'stated'] as const;
const SHOWN = 12;

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showsAll = process.argv.includes('--all');

const documents = [
  ...documentsIn(sharedPath('seeds'), sharedPath('seeds', 'truth')),
  ...documentsIn(sharedPath('corpus', 'files'), sharedPath('corpus', 'truth')),
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (documents.length === 0)
  console.log('Nothing to score: ../shared/seeds and ../shared/corpus are not beside the checkout.');

const scores: Score[] = [];
for (const { name, file, truth } of documents) {
  const start = performance.now();
  const score = scoreTruth(truth, inspect(await openDocument(file)));
  scores.push(score);
  print(name, [score], `${((performance.now() - start) / 1000).toFixed(1)} s`);
  const lines = [...score.invented.map((table) => `invented: ${table}`), ...score.wrong];
  for (const line of showsAll ? lines : lines.slice(0, SHOWN)) console.log(`    ${line}`);
  if (!showsAll && lines.length > SHOWN) console.log(`    and ${String(lines.length - SHOWN)} more`);
  for (const line of score.contradictions) console.log(`    CONTRADICTS ${line}`);
}
if (scores.length > 1) print('In total', scores, '');

interface Document {
  readonly name: string;
  readonly file: string;
  readonly truth: Truth;
}

function documentsIn(files: string | null, truths: string | null): readonly Document[] {
  if (files === null || truths === null) return [];
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .flatMap((name) => {
      const file = ['.xlsx', '.csv']
        .map((extension) => path.join(files, name + extension))
        .find((one) => existsSync(one));
      if (file === undefined) return [];
      const truth = JSON.parse(readFileSync(path.join(truths, `${name}.json`), 'utf8')) as Truth;
      return [{ name: path.basename(file), file, truth }];
    });
}

function openDocument(file: string) {
  const bytes = new Uint8Array(readFileSync(file));
  const name = path.basename(file);
  return file.endsWith('.csv') ? Promise.resolve(readCsv(bytes, name)) : openXlsx(bytes, name).read();
}

function print(name: string, of: readonly Score[], time: string): void {
  const sum = (tallies: readonly Tally[]) =>
    `${String(add(tallies.map(({ right }) => right)))}/${String(add(tallies.map((tally) => tally.of)))}`;
  const counts = COUNTS.map((key) => `${key} ${sum(of.map((score) => score[key]))}`);
  const invented = add(of.map((score) => score.invented.length));
  const notShown = add(of.map((score) => score.notShown));
  const contradictions = add(of.map((score) => score.contradictions.length));
  console.log(
    `${name}: ${counts.join(', ')}, invented ${String(invented)}, values not shown ${String(notShown)}, contradictions ${String(contradictions)} ${time}`,
  );
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
