import type { Assessment } from '../assess/assessment';
import { cellAt, type Sheet } from '../grid/workbook';
import type { OwnBlock } from './ownColumns';
import type { RunRecord } from './record';

/** The key under which what was written for a row is remembered. */
export function rowKey({ indicator }: Pick<Assessment, 'indicator'>): string {
  return `${indicator.ref ?? ''}|${indicator.title}`;
}

/**
 * Rows whose own columns hold the rating of another row: someone sorted or moved the table without them. A row is in
 * step where its own columns hold what was written for its ref and title. Source: the rules on writing into workbooks.
 */
export function findStale(
  sheet: Sheet,
  block: OwnBlock,
  run: RunRecord | null,
  assessments: readonly Assessment[],
): readonly number[] {
  const written = run?.blocks.find(({ id }) => id === block.id)?.written;
  const status = block.columns.get('Status');
  if (!written || !status) return [];
  return assessments.flatMap((assessment) => {
    const { row } = assessment.indicator.row;
    const key = rowKey(assessment);
    const known = Object.hasOwn(written, key) ? written[key] : undefined;
    const holds = writtenText(sheet, block, row);
    if (row < status.top || row > status.bottom || holds === '|') return [];
    // Rows of the same ref and title are kept together, a line each: one of them is in step with any of theirs.
    return known?.split('\n').includes(holds) === true ? [] : [row];
  });
}

/** What our columns hold in a row, as one text. */
function writtenText(sheet: Sheet, block: OwnBlock, row: number): string {
  const textAt = (part: 'Variance' | 'Status') => {
    const range = block.columns.get(part);
    const value = range ? (cellAt(sheet, row, range.left)?.value ?? '') : '';
    return typeof value === 'number'
      ? String(Number(value.toPrecision(12)))
      : typeof value === 'string'
        ? value
        : '';
  };
  return `${textAt('Variance')}|${textAt('Status')}`;
}
