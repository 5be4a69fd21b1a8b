import { askQuestions, type Question } from './assess/askQuestions';
import { assessIndicator } from './assess/assessIndicator';
import { parseScheme } from './assess/parseScheme';
import type { Issue } from './checks/issue';
import { findPeriodIssues, findReadingIssues } from './checks/readingIssues';
import type { Role } from './data/headerWords';
import type { Scheme } from './data/schemes';
import { withoutRanges } from './grid/withoutRanges';
import type { Workbook } from './grid/workbook';
import { readIndicators } from './indicators/readIndicators';
import type { Settings } from './indicators/settings';
import { findStale } from './plan/findStale';
import { findOwnBlocks, ownRanges, type OwnBlock } from './plan/ownColumns';
import type { RatedTable } from './plan/ratedTable';
import { parseRecord, type WorkbookRecord } from './plan/record';
import { findTables } from './tables/findTables';
import type { Ignored, Table } from './tables/table';

/** A workbook read and judged: everything that there is to show or to write. */
export interface Judged {
  readonly workbook: Workbook;
  readonly record: WorkbookRecord;
  readonly settings: Settings;
  readonly scheme: Scheme;
  readonly tables: readonly RatedTable[];
  readonly ignored: readonly Ignored[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  readonly ownBlocks: readonly OwnBlock[];
}

/**
 * The way of a workbook: our own columns set aside, tables found, indicators read, each judged by the scheme, and what
 * is left to ask or to mend collected.
 * @param given settings that take the place of those kept in the workbook
 * @throws OutturnError where the settings name a scheme that cannot be read
 */
export function judge(workbook: Workbook, given: Settings | null = null): Judged {
  const record = parseRecord(workbook.record);
  const settings = given ?? record.settings;
  const scheme = parseScheme(settings.scheme);
  const ownBlocks = findOwnBlocks(workbook);
  const found = findTables(
    {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => withoutRanges(sheet, ownRanges(ownBlocks, sheet.name))),
    },
    columnsNamed(settings),
  );
  const tables = found.tables.map((table): RatedTable => {
    const assessments = readIndicators(table, settings).map((indicator) =>
      assessIndicator(indicator, scheme),
    );
    const own = findOwn(ownBlocks, table);
    const sheet = workbook.sheets.find(({ name }) => name === table.view.sheet.name);
    return {
      table,
      assessments,
      own,
      stale: own && sheet ? findStale(sheet, own, record.run, assessments) : [],
    };
  });
  const assessments = tables.flatMap((table) => table.assessments);
  return {
    workbook,
    record,
    settings,
    scheme,
    tables,
    ignored: found.ignored,
    questions: askQuestions(assessments),
    issues: [
      ...tables.flatMap(({ table }) => findPeriodIssues(table)),
      ...assessments.flatMap(findReadingIssues),
    ],
    ownBlocks,
  };
}

/** Columns named in so many words, and those that an answer picked: `"actual:IO-2!A20": "F"`. */
function columnsNamed({ columns, answers }: Settings): Readonly<Record<string, Role>> {
  const picked = Object.entries(answers).flatMap(([id, answer]) => {
    const [, role, sheet] = /^(actual|target):(.+)![A-Z]+\d+$/.exec(id) ?? [];
    return (role === 'actual' || role === 'target') && sheet !== undefined
      ? [[`${sheet}!${answer}`, role] as const]
      : [];
  });
  return { ...Object.fromEntries(picked), ...columns };
}

function findOwn(blocks: readonly OwnBlock[], table: Table): OwnBlock | null {
  const { top, bottom, left, right } = table.range;
  const here = blocks.filter(
    ({ sheet, columns }) =>
      sheet === table.view.sheet.name &&
      [...columns.values()].some((range) => range.top <= bottom && range.bottom >= top),
  );
  // Right of the table is where they usually stand; left of it only where someone asked for it.
  const lefts = ({ columns }: OwnBlock) => [...columns.values()].map((range) => range.left);
  return (
    here.find((block) => lefts(block).every((at) => at > right)) ??
    here.find((block) => lefts(block).every((at) => at < left)) ??
    null
  );
}
