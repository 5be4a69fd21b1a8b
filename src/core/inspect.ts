import { askQuestions } from './assess/askQuestions';
import { assessIndicator } from './assess/assessIndicator';
import { parseScheme } from './assess/parseScheme';
import { findPeriodIssues, findReadingIssues } from './checks/readingIssues';
import { formatInspection } from './formatInspection';
import { withoutRanges } from './grid/withoutRanges';
import type { Sheet, Workbook } from './grid/workbook';
import { readIndicators } from './indicators/readIndicators';
import { columnsNamed, type Settings } from './indicators/settings';
import type { Inspection } from './inspection';
import type { Judged } from './judged';
import { findStale } from './plan/findStale';
import { findOwnBlock, findOwnBlocks, ownRanges } from './plan/ownColumns';
import type { RatedTable } from './plan/ratedTable';
import { parseRecord } from './plan/record';
import { findTables } from './tables/findTables';
import type { Table } from './tables/table';

/**
 * The whole way on one page: a workbook read into plain data is judged, and what there is to say of it is said in the
 * words of the contract. What there is to write is planned from the same judgement (`plan/planRating`).
 * @param settings settings that take the place of those kept in the workbook
 * @throws OutturnError where the settings name a scheme that cannot be read
 */
export function inspect(workbook: Workbook, settings: Settings | null = null): Inspection {
  return formatInspection(judge(workbook, settings));
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

  const withoutOurs = (sheet: Sheet) => withoutRanges(sheet, ownRanges(ownBlocks, sheet.name));
  const found = findTables({ ...workbook, sheets: workbook.sheets.map(withoutOurs) }, columnsNamed(settings));

  const tables = found.tables.map((table): RatedTable => {
    const indicators = readIndicators(table, settings);
    const assessments = indicators.map((indicator) => assessIndicator(indicator, scheme));
    const own = findOwnBlock(ownBlocks, table);
    const sheet = sheetOf(workbook, table);
    const stale = own && sheet ? findStale(sheet, own, record.run, assessments) : [];
    return { table, assessments, own, stale };
  });

  const assessments = tables.flatMap((rated) => rated.assessments);
  const questions = askQuestions(assessments);
  const issues = [
    ...tables.flatMap(({ table }) => findPeriodIssues(table)),
    ...assessments.flatMap(findReadingIssues),
  ];
  return { workbook, record, settings, scheme, tables, ignored: found.ignored, questions, issues, ownBlocks };
}

/** The sheet as it stands in the workbook, our own columns included. */
function sheetOf(workbook: Workbook, table: Table): Sheet | undefined {
  return workbook.sheets.find(({ name }) => name === table.view.sheet.name);
}
