import { PALETTE } from '../data/palette';
import { rectsOverlap } from '../grid/rect';
import { cellAt, isFilled, type Sheet } from '../grid/workbook';
import type { LookBook } from './lookBook';
import type { RatedTable } from './ratedTable';
import type { CellEdit } from './writePlan';

/** The empty cells of the workbook's own status column, where the user asked for them. */
export function fillStatuses(
  { table, assessments }: RatedTable,
  sheet: Sheet,
  book: LookBook,
): readonly CellEdit[] {
  const column = table.columns.find(({ role, word }) => role === 'status' && word === null)?.column;
  if (column === undefined) return [];
  return assessments.flatMap((assessment): readonly CellEdit[] => {
    const { row } = assessment.indicator.row;
    const covered = sheet.merges.some((merge) =>
      rectsOverlap(merge, { top: row, bottom: row, left: column, right: column }),
    );
    if (assessment.status === 'none' || covered || isFilled(cellAt(sheet, row, column))) return [];
    const { fill, text } = PALETTE[assessment.status];
    return [{ row, column, value: assessment.statusWord, look: book.add({ fill, colour: text }) }];
  });
}
