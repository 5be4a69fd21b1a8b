import type { Rect } from '../grid/rect';
import { joinSheetPlans } from './joinSheetPlans';
import { newLookBook } from './lookBook';
import { findLostNames } from './ownColumns';
import { planTable } from './planTable';
import type { RatedTable } from './ratedTable';
import type { RatingRequest } from './ratingRequest';
import { formatRecord, type RunRecord } from './record';
import type { NameEdit, WritePlan } from './writePlan';
import { writtenTexts } from './writtenTexts';

/** The plan, and what it does for each table: where it writes, or why it does not. */
export interface Rating {
  readonly plan: WritePlan;
  readonly outcomes: readonly TableOutcome[];
}

export interface TableOutcome {
  readonly table: RatedTable;
  /** Our columns from the header down, or null where nothing is written. */
  readonly written: Rect | null;
  readonly skipped: string | null;
}

/**
 * Plans what is written for the rated tables: our own columns beside each, in place where they already stand, and
 * nothing else. Source: the rules on writing into people's workbooks.
 */
export function planRating(request: RatingRequest): Rating {
  const book = newLookBook();
  let nextId = Math.max(0, ...request.ownBlocks.map(({ id }) => id)) + 1;
  const planned = request.tables.map((table) => {
    const id = table.own?.id ?? nextId++;
    return { table, id, ...planTable(request, table, id, book) };
  });
  const written = planned.filter(({ sheetPlan }) => sheetPlan !== null);
  const run: RunRecord = {
    on: request.day.iso,
    scheme: request.scheme.name,
    blocks: written.map(({ id, table }) => ({ id, written: writtenTexts(table) })),
  };
  return {
    outcomes: planned.map(({ table, range, skipped }) => ({ table, written: range, skipped })),
    plan: {
      sheets: joinSheetPlans(written.flatMap(({ sheetPlan }) => (sheetPlan ? [sheetPlan] : []))),
      looks: book.looks,
      names: [
        ...findLostNames(request.workbook).map((name): NameEdit => ({ name, refersTo: null })),
        ...written.flatMap(({ names }) => names),
      ],
      record: formatRecord({ settings: request.settings, run }),
    },
  };
}
