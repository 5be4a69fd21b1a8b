import type { Assessment } from './assess/assessment';
import type { Issue } from './checks/issue';
import { formatColumn, formatRect } from './grid/address';
import type { Rect } from './grid/rect';
import type { InspectedIndicator, InspectedTable, InspectedValue, Inspection, Summary } from './inspection';
import type { Judged } from './judged';
import type { OwnBlock } from './plan/ownColumns';
import type { RatedTable } from './plan/ratedTable';
import type { Value } from './values/value';

/** Says a judged workbook in the words of the contract: every key is there, `null` where there is none. */
export function formatInspection(judged: Judged): Inspection {
  const { workbook, scheme, tables, ignored, questions, issues } = judged;
  return {
    outturn: { version: 1 },
    workbook: workbook.name,
    scheme: { name: scheme.name, words: scheme.words },
    asAt: null,
    tables: tables.map((table) => formatTable(table, issues)),
    ignored: ignored.map(({ sheet, range, why }) => ({ sheet, address: formatRect(range), why })),
    questions,
    issues: issues.map((issue) => ({ ...issue, fix: null, accepted: null })),
    checks: [],
    summary: summarise(
      tables.flatMap(({ assessments }) => assessments),
      issues,
    ),
  };
}

function formatTable(
  { table, assessments, own, stale }: RatedTable,
  issues: readonly Issue[],
): InspectedTable {
  const { view, range, headerRows, kind, confidence, why, columns, reading, rows, period } = table;
  const letter = (column: number | null) => (column === null ? null : formatColumn(column));
  const here = issues.filter(
    ({ sheet, cells }) => sheet === view.sheet.name && cells.some((cell) => isInside(cell, range)),
  );
  return {
    sheet: view.sheet.name,
    address: formatRect(range),
    headerRows,
    firstRow: rows[0]?.row ?? range.bottom,
    lastRow: range.bottom,
    kind,
    orientation: table.orientation,
    confidence,
    why,
    own: own ? formatOwn(own) : null,
    stale,
    columns: columns.map((column) => ({
      column: formatColumn(column.column),
      header: column.header,
      role: column.role,
      // The outturn's column is for the period judged, also where only a title says so.
      period: (column.period ?? (column.column === reading.actual ? period : null))?.label ?? null,
      word: column.word,
      confidence: column.confidence,
      why: column.why,
    })),
    reading: {
      actual: letter(reading.actual),
      target: letter(reading.target),
      previous: letter(reading.previous ?? reading.baseline),
      targets: reading.targets.map(formatColumn),
    },
    indicators: assessments.map(formatIndicator),
    summary: summarise(assessments, here),
  };
}

function isInside(cell: string, { top, bottom }: Rect): boolean {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return row >= top && row <= bottom;
}

function formatOwn({ columns }: OwnBlock): string | null {
  const ranges = [...columns.values()];
  if (ranges.length === 0) return null;
  return formatRect({
    top: Math.min(...ranges.map(({ top }) => top)),
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  });
}

function formatIndicator(assessment: Assessment): InspectedIndicator {
  const { indicator } = assessment;
  const { table, row, polarity, stated } = indicator;
  const end = table.period?.end ?? Infinity;
  return {
    cell: indicator.cell,
    row: row.row,
    ref: indicator.ref,
    title: indicator.title,
    section: row.section,
    area: indicator.area,
    period: table.period?.label ?? null,
    unit: indicator.unit,
    polarity: polarity.polarity,
    polaritySource: polarity.source,
    polaritySuggested: polarity.suggested,
    actual: formatValue(indicator.actual),
    target: formatValue(indicator.target),
    previous: formatValue(indicator.previous),
    baseline: formatValue(indicator.baseline),
    judgedAgainst: assessment.judgedAgainst,
    variance: assessment.variance,
    status: assessment.status,
    reason: assessment.reason,
    quartile: null,
    travel: assessment.travel,
    travelAgainst: assessment.travelAgainst,
    travelLong: 'none',
    trajectory: indicator.targets.flatMap(({ period, target }) =>
      period && period.end > end
        ? [{ period: period.label, target: formatValue(target), quartile: null }]
        : [],
    ),
    fragility: null,
    significance: null,
    live: false,
    stated: {
      status: stated.status,
      quartile: stated.quartile,
      travel: stated.travel,
      dataQuality: stated.dataQuality,
    },
  };
}

function formatValue({
  cell,
  text,
  value,
  kind,
  factor,
  bound,
  high,
  flags,
  missing,
}: Value): InspectedValue {
  return { cell, text, value, kind, factor, bound, high, flags, missing };
}

/** Counts of a table or of the whole workbook. */
function summarise(assessments: readonly Assessment[], issues: readonly Issue[]): Summary {
  const count = (holds: (assessment: Assessment) => boolean) => assessments.filter(holds).length;
  const severity = (level: Issue['severity']) => issues.filter((issue) => issue.severity === level).length;
  return {
    indicators: new Set(assessments.map(({ indicator }) => `${indicator.ref ?? ''}|${indicator.title}`)).size,
    judgements: assessments.length,
    blue: count(({ status }) => status === 'blue'),
    green: count(({ status }) => status === 'green'),
    amber: count(({ status }) => status === 'amber'),
    red: count(({ status }) => status === 'red'),
    none: count(({ status }) => status === 'none'),
    quartiles: [0, 0, 0, 0],
    improving: count(({ travel }) => travel === 'improving'),
    steady: count(({ travel }) => travel === 'steady'),
    declining: count(({ travel }) => travel === 'declining'),
    issues: { error: severity('error'), warning: severity('warning'), info: severity('info') },
  };
}
