import type { Question } from './assess/askQuestions';
import type { Issue } from './checks/issue';
import type { Scheme } from './data/schemes';
import type { Workbook } from './grid/workbook';
import type { Settings } from './indicators/settings';
import type { OwnBlock } from './plan/ownColumns';
import type { RatedTable } from './plan/ratedTable';
import type { WorkbookRecord } from './plan/record';
import type { Ignored } from './tables/table';

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
