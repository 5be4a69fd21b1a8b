import type {
  InspectedIndicator,
  InspectedTable,
  InspectedValue,
  Inspection,
} from '../../../src/core/inspection';
import { isNoData, numberOf, periodOf, roleOf, tidy, titleOf } from './mapping';
import type { Truth, TruthRow, TruthTable, TruthValue } from './truth';

/** Says one difference: where, what is told and what is true. */
type Tell = (where: string, found: unknown, expected: unknown) => void;

/**
 * Everything in which an inspection differs from what is written down of the document, one line each. Words and units
 * of the two differ; they are translated by what is laid down beside the documents.
 */
export function compareTruth(truth: Truth, { tables }: Inspection): readonly string[] {
  const differences: string[] = [];
  const tell: Tell = (where, found, expected) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      differences.push(`${where}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  };
  const expected = truth.tables.filter(({ indicatorCount }) => indicatorCount > 0);
  const place = ({ sheet, headerRows }: Pick<InspectedTable, 'sheet' | 'headerRows'>) =>
    `${sheet} ${headerRows.join(',')}`;
  tell(
    'tables',
    tables.filter(({ kind }) => kind !== 'comparators').map(place),
    expected.map(place).sort(inOrderOf(tables.map(place))),
  );
  // The documents are text throughout; their typed variants hold numbers as numbers.
  const isText = !truth.file.includes('-typed');
  for (const table of expected) {
    const inspected = tables.find((one) => place(one) === place(table));
    if (inspected) compareTable(table, inspected, isText, tell);
  }
  return differences;
}

/** Truth files list the tables in the document's order, workbooks may hold their sheets in another. */
function inOrderOf(names: readonly string[]): (a: string, b: string) => number {
  const at = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return (a, b) => at(a) - at(b);
}

function compareTable(truth: TruthTable, table: InspectedTable, isText: boolean, tell: Tell): void {
  const where = truth.sheet;
  tell(`${where} first row`, table.firstRow, truth.dataRows[0]);
  tell(`${where} last row`, table.lastRow, truth.dataRows[1]);
  const letters = Object.keys(truth.columns);
  tell(
    `${where} range`,
    table.address,
    `${letters[0] ?? ''}${String(truth.headerRows[0])}:${letters.at(-1) ?? ''}${truth.dataRows[1]}`,
  );
  tell(
    `${where} columns`,
    table.columns.map(({ column }) => column),
    letters,
  );
  const hasForecast = Object.values(truth.columns).some(({ role }) => role === 'forecast');
  for (const [letter, column] of Object.entries(truth.columns)) {
    const found = table.columns.find((one) => one.column === letter);
    const header = typeof column.header === 'string' ? column.header : column.header.join(' ');
    tell(`${where} ${letter} header`, found?.header, header);
    tell(`${where} ${letter} role`, found?.role, roleOf(column.role, hasForecast));
    if (column.period !== undefined)
      tell(`${where} ${letter} period`, found?.period, periodOf(column.period, truth.title ?? ''));
    // A column of ticks stands for its own heading's word.
    const isTick = ['quartile', 'status'].includes(column.role) && typeof column.header !== 'string';
    if (isTick) tell(`${where} ${letter} word`, found?.word, column.header.at(-1));
  }
  const rows = truth.rows.filter((row) => titleOf(row) !== 'N/A');
  tell(`${where} count`, rows.length, truth.indicatorCount);
  tell(
    `${where} rows`,
    table.indicators.map(({ row }) => row),
    rows.map(({ row }) => row),
  );
  const numbers = table.indicators.flatMap(({ baseline, previous, target, actual, trajectory }) =>
    [baseline, previous, target, actual, ...trajectory.map((step) => step.target)].filter(
      ({ value, kind }) => value !== null && kind !== 'scale',
    ),
  );
  const asText = numbers.filter(({ flags }) => flags.includes('textNumber'));
  tell(`${where} numbers stored as text`, asText.length, isText ? numbers.length : 0);
  for (const row of rows) {
    const indicator = table.indicators.find((one) => one.row === row.row);
    if (indicator) compareRow(`${where} row ${row.row}`, row, indicator, table, tell);
  }
}

function compareRow(
  where: string,
  row: TruthRow,
  indicator: InspectedIndicator,
  table: InspectedTable,
  tell: Tell,
): void {
  tell(`${where} ref`, indicator.ref, row.ref ?? null);
  tell(
    `${where} title`,
    indicator.title,
    [titleOf(row), row.continuation?.definition].filter(Boolean).join(' '),
  );
  const compare = (name: string, truth: TruthValue | undefined, found: InspectedValue | undefined) => {
    if (truth) compareValue(`${where} ${name}`, row.row, truth, found, tell);
  };
  compare('baseline', row.baseline, indicator.baseline);
  compare('previous', row.previous, indicator.previous);
  compare('target', row.target, indicator.target);
  compare('actual', withContinuation(row), indicator.actual);
  compare('next target', row.nextTarget, indicator.trajectory[0]?.target);
  for (const [period, target] of Object.entries(row.targets ?? {})) {
    const later = indicator.trajectory.find((step) => step.period === period)?.target;
    compare(`target ${period}`, target, period === indicator.period ? indicator.target : later);
  }
  // A quarter before the reported one is the figure before it; merged over both, it is the reported one's too.
  const q1 = [indicator.actual, indicator.previous].find(
    ({ cell }) => cell === `${row.q1?.col ?? ''}${row.row}`,
  );
  compare('Q1', row.q1, q1);

  if (row.statusStated !== undefined)
    tell(`${where} stated status`, indicator.stated.status, row.statusStated);
  if (row.quartileStated !== undefined)
    tell(`${where} stated quartile`, indicator.stated.quartile, row.quartileStated);
  if (row.overallProgress !== undefined) {
    const { overallProgress: stated } = row;
    const word = typeof stated === 'object' ? (stated?.reading ?? null) : stated;
    tell(`${where} stated status`, indicator.stated.status, word?.toLowerCase() ?? null);
  }
  if (table.columns.some(({ role }) => role === 'dataQuality'))
    tell(
      `${where} data quality`,
      indicator.stated.dataQuality,
      row.dataQuality === '' ? null : row.dataQuality,
    );
}

/** A figure whose qualifier a page break left in another row. */
function withContinuation({ actual, continuation }: TruthRow): TruthValue | undefined {
  if (!actual || continuation?.actual === undefined) return actual;
  return { ...actual, text: `${actual.text} ${continuation.actual}`, flags: ['predicted'] };
}

const FLAGS: Readonly<Record<string, string>> = {
  baseline: 'baseline',
  estimate: 'estimate',
  predicted: 'forecast',
  'multi-part-result': 'several',
};

function compareValue(
  where: string,
  row: number,
  truth: TruthValue,
  found: InspectedValue | undefined,
  tell: Tell,
): void {
  if (!found) {
    tell(where, 'nothing', truth.text);
    return;
  }
  const flags = truth.flags ?? [];
  const missing = found.missing ?? '';
  // Of merged cells only the first holds the text.
  if (!flags.some((flag) => flag.startsWith('covered-by-merge'))) {
    tell(`${where} text`, tidy(found.text), tidy(truth.text));
    if (truth.kind !== 'blank') tell(`${where} cell`, found.cell, `${truth.col}${row}`);
  }
  switch (truth.kind) {
    case 'number':
      tell(`${where} value`, found.value, numberOf(truth));
      tell(`${where} kind`, found.kind === 'percent', truth.unit === '%');
      tell(`${where} missing`, found.missing, null);
      break;
    case 'na':
      tell(`${where} missing`, missing, flags.includes('baseline-year') ? 'baseline-year' : 'not-applicable');
      break;
    case 'tbc':
      tell(`${where} missing`, missing, 'to-be-confirmed');
      break;
    case 'no-data':
      tell(`${where} missing`, isNoData(missing) ? 'no data' : missing, 'no data');
      break;
    case 'blank':
      tell(`${where} missing`, missing, 'blank');
      break;
    case 'level':
      tell(`${where} kind`, found.kind, 'scale');
      tell(`${where} position`, found.value, truth.value);
      break;
    case 'category':
      tell(`${where} kind`, found.kind, 'scale');
      tell(`${where} has a position`, found.value !== null, true);
      break;
    case 'text':
      break;
    case 'uncertain':
      tell(`${where} value`, found.value, null);
      return;
    default:
      tell(`${where} kind in the truth`, truth.kind, 'one that is known');
  }
  if (truth.value === null && truth.kind !== 'category') tell(`${where} value`, found.value, null);
  for (const [name, flag] of Object.entries(FLAGS))
    tell(
      `${where} flag ${flag}`,
      found.flags.some((one) => one === flag),
      flags.includes(name),
    );
  tell(`${where} bound`, found.bound, flags.includes('bound:at-least') ? '≥' : null);
}
