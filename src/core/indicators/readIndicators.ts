import { formatCell } from '../grid/address';
import type { Column, Table, TableRow } from '../tables/table';
import { placeOnScale } from '../values/placeOnScale';
import type { Value } from '../values/value';
import { choosePolarity } from './choosePolarity';
import type { Indicator, Polarity } from './indicator';
import { isCumulative } from './isCumulative';
import { questionId } from './questionIds';
import { readFigure, readText } from './readPlace';
import { readStated } from './readStated';
import { answerTo, type Settings } from './settings';
import { findPercentStyle, settleUnits, type PlacedRow } from './settleUnits';

/** Reads every indicator of a table: its figures with their units and scale, and which way is good. */
export function readIndicators(table: Table, settings: Settings): readonly Indicator[] {
  const placed = table.rows.map((row) => placeFigures(table, row));
  const style = findPercentStyle(placed);
  return table.rows.map((row, index) => {
    const figures = placed[index];
    return readIndicator(atRow(table, row), row, settings, figures ? settleUnits(figures, style) : []);
  });
}

/** The table as its row sees it: a row that states its period is for that one, unless the outturn's heading names one. */
function atRow(table: Table, row: TableRow): Table {
  const headed = table.columns.find(({ column }) => column === table.reading.actual)?.period ?? null;
  const own = table.rowPeriods.get(row.row);
  return own && headed === null ? { ...table, period: own } : table;
}

/** The figures that are read of every row, in this order; the targets follow. */
const READ = ['actual', 'target', 'previous', 'baseline', 'lastYear', 'profile'] as const;

function placeFigures({ view, reading, columns }: Table, row: TableRow): PlacedRow {
  const unitColumn = columns.find(({ role }) => role === 'unit')?.column ?? null;
  const places = [...READ.map((role) => reading[role]), ...reading.targets];
  return {
    placed: places.map((column) => ({
      value: readFigure(view, row, column),
      heading: columns.find((known) => known.column === column)?.unit ?? null,
    })),
    unitCell: readText(view, row, unitColumn),
    title: readText(view, row, reading.title),
  };
}

function readIndicator(
  table: Table,
  row: TableRow,
  settings: Settings,
  settled: readonly Value[],
): Indicator {
  const { view, reading } = table;
  const at = (column: number | null): Column | null =>
    column === null ? null : (table.columns.find((known) => known.column === column) ?? null);
  const ofRole = (role: Column['role']) => table.columns.find((column) => column.role === role) ?? null;
  const textOf = (column: Column | null) => readText(view, row, column?.column ?? null);

  const title = readText(view, row, reading.title);
  const ref = readText(view, { ...row, continuations: [] }, reading.ref) || null;
  const scaled = placeOnScale(settled, title);
  const [actual, target, previous, baseline, lastYear, profile, ...targets] = (scaled?.values ??
    settled) as readonly [Value, Value, Value, Value, Value, Value, ...Value[]];
  const series = reading.targets.flatMap((column, index) => {
    const figure = targets[index];
    return figure ? [{ period: at(column)?.period ?? null, target: figure }] : [];
  });
  const polarityColumn = ofRole('polarity');
  const toleranceColumn = ofRole('tolerance');
  const saved = answerTo(settings, questionId('polarity', ref, title));
  const savedCumulative = answerTo(settings, questionId('cumulative', ref, title));
  return {
    table,
    row,
    cell: formatCell(row.row, reading.ref ?? reading.title ?? table.range.left),
    ref,
    title,
    area: textOf(ofRole('area')) || null,
    unit: unitOf([actual, target, previous, baseline, ...targets]),
    polarity: choosePolarity({
      column: polarityColumn && { text: textOf(polarityColumn), heading: polarityColumn.header },
      saved: isPolarity(saved) ? saved : null,
      ref,
      title,
      target,
      scale: scaled?.scale ?? null,
      baseline,
      hasBaselineColumn: reading.baseline !== null,
      targets: series,
    }),
    actual,
    target,
    previous,
    baseline,
    lastYear,
    profile,
    targets: series,
    tolerance: toleranceColumn ? readFigure(view, row, toleranceColumn.column) : null,
    cumulative: isCumulative(
      title,
      actual,
      at(reading.actual),
      table.period,
      savedCumulative === 'yes' || savedCumulative === 'no' ? savedCumulative : null,
      table.orientation === 'long',
    ),
    otherActuals: table.columns.flatMap(({ column, role, period }) => {
      const other =
        role === 'actual' && column !== reading.actual && period ? readFigure(view, row, column) : null;
      return other && period && other.missing !== 'blank' ? [{ period, actual: other }] : [];
    }),
    stated: readStated(table, row),
  };
}

function isPolarity(text: string | null): text is Exclude<Polarity, 'unknown'> {
  return text === 'high' || text === 'low' || text === 'ideal' || text === 'none';
}

/** The unit of the first figure that has one: the outturn's, else the target's, else whichever is there. */
function unitOf(values: readonly Value[]): Indicator['unit'] {
  return values.find(({ value }) => value !== null)?.kind ?? 'unknown';
}
