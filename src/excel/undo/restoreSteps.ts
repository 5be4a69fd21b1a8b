import { formatCell, parseRect, quoteSheet } from '../../core/grid/address';
import type { DefinedName } from '../../core/grid/workbook';
import { formatPlace, parsePlace } from '../../core/grid/place';
import type { Anchor } from '../../core/plan/anchors';
import { enterText } from '../write/enterText';
import type { LookChange } from '../write/lookChange';
import { lookSteps } from '../write/lookSteps';
import { filterStep, nameStep, printAreaStep, tableStep, widthStep } from '../write/rangeSteps';
import type { Step } from '../write/step';
import { entrySteps } from '../write/valueSteps';
import type { Entry } from '../write/valueSteps';
import { followRange, moveRange } from './anchors';
import type { SheetToday } from './loadToday';
import { restoreColumn } from './restoreColumn';
import { LOOK_ONLY } from './undo';
import type { Undo, UndoCell } from './undo';

/** What puts a sheet back, how many cells that is, and which cells are left alone. */
export interface RestoredSheet {
  readonly steps: readonly Step[];
  readonly cells: number;
  readonly leftAlone: readonly string[];
}

/** Excel may round a width to whole pixels. */
const WIDTH_TOLERANCE = 1;

/** Works out how a sheet goes back to what it was, wherever someone has not changed it since. */
export function restoreSheet(today: SheetToday, looks: Undo['looks']): RestoredSheet {
  const { sheet, undo } = today;
  const columns = today.columns.map(({ cells, place, own, contentAt }) => ({
    column: place.column,
    ...restoreColumn(cells, place, own, contentAt),
  }));
  const restored = columns.flatMap(({ column, restored: rows }) =>
    rows.map(({ row, cell }) => ({ row, column, cell })),
  );
  const changes = restored.map(({ row, column, cell }): LookChange => ({
    row,
    column,
    look: looks[cell.look] ?? {},
  }));
  return {
    cells: restored.length,
    leftAlone: columns.flatMap(({ column, leftAlone }) =>
      leftAlone.map((row) => `${quoteSheet(sheet)}!${formatCell(row, column)}`),
    ),
    steps: [
      // A heading that is emptied while it is still in an Excel table would be given a new text.
      ...undo.tables.flatMap(([name, set, before]) => {
        const range = followRange(parseRect(set), parseRect(before), today.tables.get(name) ?? null);
        return range ? [tableStep(sheet, name, range)] : [];
      }),
      ...entrySteps(
        sheet,
        restored.flatMap(({ row, column, cell }) => entryOf(row, column, cell)),
      ),
      ...lookSteps(sheet, changes),
      ...today.widths.flatMap(({ column, now, undo: [, set, before] }) =>
        Math.abs(now - set) < WIDTH_TOLERANCE ? [widthStep(sheet, column, before)] : [],
      ),
      ...rangeSteps(today),
    ],
  };
}

function entryOf(row: number, column: number, { wrote, before }: UndoCell): Entry[] {
  if (wrote === LOOK_ONLY) return [];
  if (!before) return [{ row, column, value: '' }];
  const { content, isText } = before;
  return [{ row, column, value: isText ? enterText(String(content)) : content }];
}

function rangeSteps({ sheet, undo, autoFilter, printArea }: SheetToday): Step[] {
  const [filterSet = '', filterBefore = '', criteria = []] = undo.autoFilter ?? [];
  const [areaSet = '', areaBefore = ''] = undo.printArea ?? [];
  const filter = followRange(parseRect(filterSet), parseRect(filterBefore), autoFilter);
  const area = followRange(parseRect(areaSet), parseRect(areaBefore), printArea);
  return [
    ...(filter ? [filterStep(sheet, filter, criteria)] : []),
    ...(area ? [printAreaStep(sheet, area)] : []),
  ];
}

/** The hidden names as they were, moved along with the cells they mean. */
export function restoreNames(undo: Undo, anchors: readonly Anchor[], names: readonly DefinedName[]): Step[] {
  const isThere = (name: string) =>
    names.some((each) => each.sheet === null && each.name.toLowerCase() === name.toLowerCase());
  return undo.names.flatMap(([name, set, before]): Step[] => {
    if (before === null) return [nameStep(name, null, isThere(name))];
    // A name that the run did not change has been kept right by whatever moved it.
    if (before === set) return isThere(name) ? [] : [nameStep(name, before, false)];
    const place = parsePlace(before);
    const anchor = anchors.find(
      ({ then }) => then.sheet === place?.sheet && then.range.left === place.range.left,
    );
    const refersTo =
      place && anchor?.now
        ? formatPlace({
            sheet: anchor.now.sheet,
            range: moveRange(place.range, anchor.then.range, anchor.now.range),
          })
        : before;
    return [nameStep(name, refersTo, isThere(name))];
  });
}
