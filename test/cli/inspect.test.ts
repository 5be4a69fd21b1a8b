import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/core/inspection';
import { outturn } from '../support/outturn';
import { hashOf, branches, namesIn, newFolder, writeBook, writeFiles } from './support/books';

const at = newFolder();
const book = writeBook(at('libraries.xlsx'), branches);
const mistyped = writeBook(at('mistyped.xlsx'), {
  ...branches,
  // A year that had to be mended is an error; a status that contradicts the figures is a warning.
  rows: branches.rows!.map((row, index) =>
    index === 2 ? row.map((cell) => (cell === 'Target 2025/26' ? 'Target 20025/26' : cell)) : row,
  ),
});
const contradicting = writeBook(at('contradicting.xlsx'), {
  name: 'Libraries',
  rows: [
    ['Ref', 'Indicator', 'Good is', 'Target 2025/26', 'Actual 2025/26', 'RAG status'],
    ['LB-1', 'Visits to libraries', 'High', 4200, 3000, 'Green'],
    ['LB-2', 'Loans', 'High', 4200, 4300, 'Green'],
  ],
});
const broken = at('broken.xlsx');
writeFileSync(broken, 'no workbook at all');

const parse = (text: string) => JSON.parse(text) as Inspection;

describe('outturn inspect', () => {
  test('prints one document for one workbook', () => {
    const { status, stdout, stderr } = outturn(['inspect', book]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { workbook, outturn: engine, tables } = parse(stdout);
    expect(workbook).toBe('libraries.xlsx');
    expect(engine.version).toBe(1);
    expect(tables[0]?.indicators.map(({ ref, status: colour }) => `${String(ref)} ${colour}`)).toEqual([
      'LB-1 green',
      'LB-2 amber',
      'LB-3 red',
      'LB-4 none',
      'LB-5 none',
    ]);
  });

  test('prints a list for several workbooks, in the order given', () => {
    const { status, stdout } = outturn(['inspect', contradicting, book]);
    expect(status).toBe(0);
    const list = JSON.parse(stdout) as Inspection[];
    expect(list.map(({ workbook }) => workbook)).toEqual(['contradicting.xlsx', 'libraries.xlsx']);
  });

  test('does the other workbooks where one cannot be read, and says which one', () => {
    const { status, stdout, stderr } = outturn(['inspect', book, broken, contradicting]);
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as Inspection[]).map(({ workbook }) => workbook)).toEqual([
      'libraries.xlsx',
      'contradicting.xlsx',
    ]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(broken);
  });

  test('prints a list also where only one of several could be read', () => {
    const { stdout } = outturn(['inspect', book, broken]);
    expect((JSON.parse(stdout) as Inspection[]).map(({ workbook }) => workbook)).toEqual(['libraries.xlsx']);
  });

  test('prints nothing where nothing could be read', () => {
    const { status, stdout } = outturn(['inspect', broken]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('changes no file and leaves none behind', () => {
    const before = [hashOf(book), namesIn(at())];
    outturn(['inspect', book]);
    expect([hashOf(book), namesIn(at())]).toEqual(before);
  });

  test('takes a scheme by its name', () => {
    const { stdout } = outturn(['inspect', '--scheme', 'met / not met', book]);
    const { scheme, summary } = parse(stdout);
    expect(scheme.name).toBe('Met / not met');
    // The row short of its target by 4 points is red now.
    expect([summary.green, summary.amber, summary.red]).toEqual([1, 0, 2]);
  });

  test('takes answers from a settings file', () => {
    writeFileSync(at('settings.json'), JSON.stringify({ answers: { 'polarity:LB-4': 'high' } }));
    const { stdout } = outturn(['inspect', '--settings', at('settings.json'), book]);
    const { tables, questions } = parse(stdout);
    const answered = tables[0]?.indicators.find(({ ref }) => ref === 'LB-4');
    expect(answered).toMatchObject({ polarity: 'high', polaritySource: 'settings', status: 'green' });
    expect(questions).toEqual([]);
  });

  test('reads a .csv as the workbook that it would be', () => {
    writeFiles(at(), {
      'loans.csv':
        'Ref,Indicator,Good is,Target 2025/26,Actual 2025/26\r\nLB-1,Loans,High,"4,200","4,300"\r\nLB-2,Visits,High,50%,49%\r\n',
    });
    const { status, stdout } = outturn(['inspect', at('loans.csv')]);
    expect(status).toBe(0);
    const { workbook, tables } = parse(stdout);
    expect(workbook).toBe('loans.csv');
    expect(tables[0]?.indicators.map(({ status: colour }) => colour)).toEqual(['green', 'amber']);
  });
});

describe('outturn inspect --strict', () => {
  test('ends with 1 where an issue is an error', () => {
    const { status, stdout } = outturn(['inspect', '--strict', mistyped]);
    expect(parse(stdout).issues.map(({ severity }) => severity)).toContain('error');
    expect(status).toBe(1);
  });

  test('ends with 1 where an issue is a warning, and prints the document all the same', () => {
    const { status, stdout } = outturn(['inspect', '--strict', contradicting]);
    expect(parse(stdout).issues.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['RDG03', 'warning'],
    ]);
    expect(status).toBe(1);
  });

  test('ends with 0 where nothing is wrong', () => {
    expect(outturn(['inspect', '--strict', book]).status).toBe(0);
  });

  test('ends with 2 where a workbook could not be read, whatever the others hold', () => {
    expect(outturn(['inspect', '--strict', contradicting, broken]).status).toBe(2);
  });

  test('without it, issues do not matter', () => {
    expect(outturn(['inspect', contradicting]).status).toBe(0);
  });
});
