import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/core/inspection';
import { inspectFile } from '../support/inspectFile';
import { differencesFrom, either, list, nullable, number, oneOf, record, text, truth } from './support/form';
import { HAS_SEEDS, SEEDS, seedWorkbook } from './support/truth';

const SAMPLE = fileURLToPath(
  new URL('../../assets/sample/marlhaven-performance-2025-26.xlsx', import.meta.url),
);

// The form of version 1 as docs/inspection.md lays it down: a key is never left out, null means "there is none".

const confidence = oneOf('sure', 'likely', 'question');
const status = oneOf('blue', 'green', 'amber', 'red', 'none');
const travel = oneOf('improving', 'steady', 'declining', 'none');
const cell = /^[A-Z]{1,3}[1-9]\d*$/;
const range = /^[A-Z]{1,3}[1-9]\d*:[A-Z]{1,3}[1-9]\d*$/;
const letters = /^[A-Z]{1,3}$/;
const period = /^\d{4}(?:\/\d{2}|-\d{2})?(?: Q[1-4])?$/;

const summary = record({
  indicators: number,
  judgements: number,
  blue: number,
  green: number,
  amber: number,
  red: number,
  none: number,
  quartiles: list(number),
  improving: number,
  steady: number,
  declining: number,
  issues: record({ error: number, warning: number, info: number }),
});

const value = record({
  cell: nullable(text(cell)),
  text: text(),
  value: nullable(number),
  kind: oneOf('percent', 'number', 'currency', 'duration', 'ratio', 'scale', 'date', 'unknown'),
  factor: number,
  bound: nullable(oneOf('<', '≤', '>', '≥', '~')),
  high: nullable(number),
  flags: list(
    // prettier-ignore
    oneOf('baseline', 'estimate', 'provisional', 'revised', 'doubtful', 'forecast', 'suppressed', 'textNumber', 'unitAssumed', 'cumulative', 'several'),
  ),
  missing: nullable(
    // prettier-ignore
    oneOf('blank', 'not-applicable', 'to-be-confirmed', 'not-collected', 'not-due', 'baseline-year', 'in-development', 'discontinued', 'suppressed', 'error', 'unreadable'),
  ),
});

const indicator = record({
  cell: text(cell),
  row: number,
  ref: nullable(text()),
  title: text(),
  section: nullable(text()),
  area: nullable(text()),
  period: nullable(text(period)),
  unit: oneOf('percent', 'number', 'currency', 'duration', 'ratio', 'scale', 'date', 'unknown'),
  polarity: oneOf('high', 'low', 'ideal', 'none', 'unknown'),
  polaritySource: nullable(
    oneOf('column', 'settings', 'register', 'target', 'scale', 'catalogue', 'targets'),
  ),
  polaritySuggested: nullable(oneOf('high', 'low')),
  actual: value,
  target: value,
  previous: value,
  baseline: value,
  judgedAgainst: nullable(
    record({ value: number, basis: oneOf('target', 'profile', 'straight-line'), cell: nullable(text(cell)) }),
  ),
  variance: nullable(
    record({
      absolute: number,
      relative: nullable(number),
      points: nullable(number),
      steps: nullable(number),
      favourable: nullable(number),
      adverse: nullable(truth),
    }),
  ),
  status,
  reason: text(/\S/),
  quartile: nullable(
    record({
      position: number,
      words: text(),
      bands: number,
      rank: nullable(number),
      count: nullable(number),
      tied: number,
      excluded: number,
      method: text(),
      source: text(),
    }),
  ),
  travel,
  travelAgainst: nullable(oneOf('previous', 'last-year', 'baseline')),
  travelLong: travel,
  trajectory: list(record({ period: text(period), target: value, quartile: nullable(number) })),
  fragility: nullable(list(record({ if: text(), becomes: status }))),
  significance: nullable(record({})),
  live: truth,
  stated: record({
    status: nullable(status),
    quartile: nullable(text()),
    travel: nullable(travel),
    dataQuality: nullable(text()),
  }),
});

const table = record({
  sheet: text(/\S/),
  address: text(range),
  headerRows: list(number),
  firstRow: number,
  lastRow: number,
  kind: oneOf('indicators', 'scorecard', 'comparators'),
  orientation: oneOf('down', 'across', 'long', 'matrix'),
  confidence,
  why: text(/\S/),
  own: nullable(text(range)),
  columns: list(
    record({
      column: text(letters),
      header: text(),
      // prettier-ignore
      role: oneOf('ref', 'title', 'section', 'owner', 'area', 'period', 'unit', 'polarity', 'baseline', 'previous', 'target', 'actual', 'forecast', 'profile', 'numerator', 'denominator', 'tolerance', 'comparator', 'topQuartile', 'median', 'bottomQuartile', 'variance', 'status', 'quartile', 'rank', 'travel', 'dataQuality', 'comment', 'due', 'other'),
      period: nullable(text(period)),
      word: nullable(text(/\S/)),
      confidence,
      why: text(/\S/),
    }),
  ),
  reading: record({
    actual: nullable(text(letters)),
    target: nullable(text(letters)),
    previous: nullable(text(letters)),
    targets: list(text(letters)),
  }),
  indicators: list(indicator),
  summary,
});

const inspection = record({
  outturn: record({ version: oneOf(1) }),
  workbook: text(/\.xlsx$/),
  scheme: record({ name: text(/\S/), words: text(/\S/) }),
  asAt: nullable(text()),
  tables: list(table),
  ignored: list(record({ sheet: text(), address: text(range), why: text(/\S/) })),
  questions: list(
    record({
      id: text(/^[a-z]+:./),
      sheet: text(),
      cell: text(cell),
      about: oneOf('polarity', 'role', 'target', 'cumulative', 'period', 'table', 'home'),
      text: text(/\?$/),
      options: list(text(/\S/)),
      suggested: nullable(text()),
    }),
  ),
  issues: list(
    record({
      rule: text(/^[A-Z]{3}\d{2}$/),
      version: number,
      severity: oneOf('error', 'warning', 'info'),
      sheet: text(),
      cells: list(text(cell)),
      ref: nullable(text()),
      found: text(),
      expected: nullable(text()),
      difference: nullable(either(text(), number)),
      message: text(/\S/),
      fix: nullable(record({})),
      fingerprint: text(/\S/),
      accepted: nullable(record({ reason: text(), by: text(), at: text() })),
    }),
  ),
  checks: list(
    record({
      rule: text(),
      version: number,
      outcome: oneOf('passed', 'failed', 'not-run'),
      checked: number,
      failed: number,
      why: nullable(text()),
    }),
  ),
  summary,
});

/** What this engine says beyond the contract. */
const ADDITIONS = ['tables[].stale'];

/** The document as others get it. */
const asJson = (document: Inspection): unknown => JSON.parse(JSON.stringify(document));

function expectForm(document: Inspection): void {
  const { wrong, added } = differencesFrom(inspection, asJson(document));
  expect(wrong).toEqual([]);
  expect(added.filter((key) => !ADDITIONS.includes(key))).toEqual([]);
}

describe('the inspection has every key of the contract and no unknown one', () => {
  test('of the sample', async () => {
    const document = await inspectFile(SAMPLE);
    expectForm(document);
    expect(differencesFrom(inspection, asJson(document)).added).toEqual(ADDITIONS);
  });

  test.skipIf(!HAS_SEEDS).each(SEEDS)('of %s', async (seed) => {
    expectForm(await inspectFile(seedWorkbook(seed)));
  });
});

describe('numbers of the inspection', () => {
  const numbersIn = (data: unknown): readonly number[] => {
    if (typeof data === 'number') return [data];
    return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersIn) : [];
  };

  test.skipIf(!HAS_SEEDS).each(SEEDS)('have at most 15 significant digits: %s', async (seed) => {
    const numbers = numbersIn(asJson(await inspectFile(seedWorkbook(seed))));
    expect(numbers.filter((one) => Number(one.toPrecision(15)) !== one)).toEqual([]);
  });

  test('each summary counts its own indicators', async () => {
    const { tables, summary: whole } = await inspectFile(SAMPLE);
    for (const { indicators, summary: own } of tables) {
      const count = (word: string) => indicators.filter((one) => one.status === word).length;
      expect(own.judgements).toBe(indicators.length);
      expect([own.blue, own.green, own.amber, own.red, own.none]).toEqual(
        ['blue', 'green', 'amber', 'red', 'none'].map(count),
      );
    }
    const sum = (of: 'judgements' | 'green' | 'improving') =>
      tables.reduce((total, one) => total + one.summary[of], 0);
    expect([sum('judgements'), sum('green'), sum('improving')]).toEqual([
      whole.judgements,
      whole.green,
      whole.improving,
    ]);
  });
});
