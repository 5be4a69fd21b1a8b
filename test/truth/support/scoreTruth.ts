import type {
  InspectedIndicator,
  InspectedTable,
  InspectedValue,
  Inspection,
} from '../../../src/core/inspection';
import { isNoData, numberOf, roleOf, titleOf } from './mapping';
import { contradictionsOf, statedIn } from './statedIn';
import type { Truth, TruthRow, TruthTable, TruthValue } from './truth';

/** How many of what is written down of a document an inspection has right. */
export interface Tally {
  right: number;
  of: number;
}

export interface Score {
  readonly found: Tally;
  /** Tables that an inspection lists and the document has not. */
  readonly invented: readonly string[];
  readonly headerRows: Tally;
  readonly roles: Tally;
  readonly rows: Tally;
  /** Figures that the inspection shows; those of columns that it does not show are counted apart. */
  readonly values: Tally;
  notShown: number;
  readonly stated: Tally;
  /** Judgements that say another colour than the document does. */
  readonly contradictions: readonly string[];
  /** What is wrong, one line each. */
  readonly wrong: readonly string[];
}

const none = (): Tally => ({ right: 0, of: 0 });

/** Counts in how much an inspection agrees with what is written down of a document. */
export function scoreTruth(truth: Truth, { tables }: Inspection): Score {
  const wrong: string[] = [];
  const contradictions: string[] = [];
  const score = {
    found: none(),
    headerRows: none(),
    roles: none(),
    rows: none(),
    values: none(),
    stated: none(),
    notShown: 0,
  };
  const listed = tables.filter(({ kind }) => kind !== 'comparators');
  const taken = new Set<InspectedTable>();
  for (const expected of truth.tables.filter(({ indicatorCount }) => indicatorCount > 0)) {
    const table = listed.find((one) => !taken.has(one) && isSameTable(expected, one));
    count(
      score.found,
      table !== undefined,
      wrong,
      `${expected.sheet} ${expected.headerRows.join(',')} missed`,
    );
    if (!table) continue;
    taken.add(table);
    scoreTable(expected, table, score, wrong);
    contradictions.push(...contradictionsOf(expected, table));
  }
  const invented = listed
    .filter((table) => !taken.has(table))
    .map(({ sheet, address }) => `${sheet} ${address}`);
  return { ...score, invented, contradictions, wrong };
}

/** One of a sheet, whose rows overlap. A truth of a CSV names no sheet. */
function isSameTable({ sheet, headerRows, dataRows }: TruthTable, table: InspectedTable): boolean {
  const top = headerRows[0] ?? 1;
  return (
    (sheet === '(csv)' || sheet === table.sheet) &&
    (table.headerRows[0] ?? 1) <= dataRows[1] &&
    table.lastRow >= top
  );
}

type Counts = Pick<Score, 'headerRows' | 'roles' | 'rows' | 'values' | 'stated'> & { notShown: number };

function scoreTable(truth: TruthTable, table: InspectedTable, score: Counts, wrong: string[]): void {
  const where = truth.sheet;
  const say = (rows: readonly number[]) => rows.join(',');
  count(
    score.headerRows,
    say(table.headerRows) === say(truth.headerRows),
    wrong,
    `${where} header rows: found ${say(table.headerRows)}, expected ${say(truth.headerRows)}`,
  );
  const hasForecast = Object.values(truth.columns).some(({ role }) => role === 'forecast');
  for (const [letter, column] of Object.entries(truth.columns)) {
    const found = table.columns.find((one) => one.column === letter);
    const expected = roleOf(column.role, hasForecast);
    count(
      score.roles,
      found?.role === expected,
      wrong,
      `${where} ${letter} "${String(column.header)}": found ${found?.role ?? 'nothing'}, expected ${expected}`,
    );
  }
  for (const row of truth.rows.filter((one) => titleOf(one) !== 'N/A')) {
    const here = table.indicators.filter((one) => one.row === row.row);
    count(score.rows, here.length > 0, wrong, `${where} row ${String(row.row)} is no indicator`);
    if (here.length > 0) scoreRow(truth, row, here, score, wrong);
  }
}

function scoreRow(
  truth: TruthTable,
  row: TruthRow,
  here: readonly InspectedIndicator[],
  score: Counts,
  wrong: string[],
): void {
  const shown = new Map(
    here
      .flatMap(({ actual, target, previous, baseline, trajectory }) => [
        actual,
        target,
        previous,
        baseline,
        ...trajectory.map((step) => step.target),
      ])
      .map((value) => [value.cell, value]),
  );
  for (const value of valuesOf(row)) {
    const cell = `${value.col}${String(row.row)}`;
    const found = shown.get(cell);
    if (found)
      count(
        score.values,
        isSameValue(value, found),
        wrong,
        `${truth.sheet} ${cell}: found ${String(found.value)} (${String(found.missing)}), expected ${String(value.value)} (${value.kind})`,
      );
    else score.notShown += 1;
  }
  const stated = statedIn(truth, row);
  if (stated === undefined) return;
  const found = here[0]?.stated.status ?? null;
  count(
    score.stated,
    stated.includes(found) || (found === 'none' && stated.includes(null)),
    wrong,
    `${truth.sheet} row ${String(row.row)} states ${stated.join(' or ')}, found ${String(found)}`,
  );
}

/** The figures of a row, whatever columns they stand in. */
function valuesOf(row: TruthRow): readonly TruthValue[] {
  const figures = Object.values(row).flatMap((entry: unknown) => (isValue(entry) ? [entry] : []));
  return [...figures, ...Object.values(row.targets ?? {})];
}

function isValue(entry: unknown): entry is TruthValue {
  return typeof entry === 'object' && entry !== null && 'col' in entry && 'value' in entry && 'kind' in entry;
}

function isSameValue(truth: TruthValue, found: InspectedValue): boolean {
  const missing = found.missing ?? '';
  if (truth.kind === 'number') {
    const inPercent = truth.unit === undefined && found.kind === 'percent' ? { ...truth, unit: '%' } : truth;
    return found.value === numberOf(truth) || found.value === numberOf(inPercent);
  }
  if (truth.kind === 'na') return missing === 'not-applicable' || missing === 'baseline-year';
  if (truth.kind === 'tbc') return missing === 'to-be-confirmed';
  if (truth.kind === 'no-data') return isNoData(missing);
  if (truth.kind === 'blank') return missing === 'blank';
  if (truth.kind === 'level' || truth.kind === 'category') return found.kind === 'scale';
  return truth.value === null ? found.value === null : found.value === truth.value;
}

function count(tally: Tally, isRight: boolean, wrong: string[], line: string): void {
  tally.of += 1;
  if (isRight) tally.right += 1;
  else wrong.push(line);
}
