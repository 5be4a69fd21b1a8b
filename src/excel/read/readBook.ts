import type { Cell, Sheet, Workbook } from '../../core/grid/workbook';
import { loadInParcels, mapLoad } from '../parcels';
import { loadKept } from '../settings';
import { cellLoads, hiddenLoad } from './loadCells';
import type { CellBlock, Hidden } from './loadCells';
import { loadExtent, loadNames, loadSheetStates } from './loadSheets';
import type { SheetExtent } from './loadSheets';

/** Cells that go into one message: with their usual texts these are some three of the five megabytes allowed. */
const MOST_CELLS = 65_000;

/** The day of 1 January 2000 where dates count from 1900; Excel has no other way to ask. */
const DAY_IN_1900 = 36_526;

export interface ReadOptions {
  /** Read the cells' fills too, which takes as much again. */
  readonly fills?: boolean;
}

/** Reads the whole workbook in three messages, or a few more where it is large. */
export async function readBook(
  context: Excel.RequestContext,
  { fills = false }: ReadOptions = {},
): Promise<Workbook> {
  const { workbook } = context;
  workbook.load('name');
  const takeStates = loadSheetStates(context);
  const takeNames = loadNames(context);
  const takeKept = loadKept(context);
  const day = workbook.functions.date(2000, 1, 1);
  day.load('value');
  await context.sync();

  const states = takeStates();
  const takeExtents = states.map(loadExtent);
  await context.sync();

  const extents = takeExtents.map((take) => take());
  const hidden = extents.map((extent) =>
    mapLoad(hiddenLoad(extent), (answer): Loaded => ({ extent, hidden: answer })),
  );
  const cells = extents.flatMap((extent) =>
    cellLoads(extent, fills).map((load) => mapLoad(load, (block): Loaded => ({ extent, block }))),
  );
  const loaded = await loadInParcels(context, [...hidden, ...cells], MOST_CELLS);
  return {
    name: workbook.name,
    sheets: extents.map((extent) => makeSheet(extent, loaded)),
    names: [...takeNames(), ...states.flatMap(({ names }) => names)],
    date1904: day.value !== DAY_IN_1900,
    record: takeKept().record,
  };
}

interface Loaded {
  readonly extent: SheetExtent;
  readonly block?: CellBlock;
  readonly hidden?: Hidden;
}

function makeSheet(extent: SheetExtent, loaded: readonly Loaded[]): Sheet {
  const own = loaded.filter((each) => each.extent === extent);
  const hidden = own.find((each) => each.hidden)?.hidden;
  const { name, visibility, isProtected, merges, autoFilter, printArea, excelTables } = extent;
  return {
    name,
    visibility,
    isProtected,
    rows: makeRows(own.flatMap(({ block }) => block ?? [])),
    merges,
    hiddenRows: hidden?.rows ?? new Set(),
    hiddenColumns: hidden?.columns ?? new Set(),
    autoFilter,
    printArea,
    excelTables,
  };
}

function makeRows(blocks: readonly CellBlock[]): Map<number, (Cell | undefined)[]> {
  const rows = new Map<number, (Cell | undefined)[]>();
  for (const { top, left, rows: cells } of blocks) {
    for (const [down, row] of cells.entries()) {
      const own: (Cell | undefined)[] = [];
      row.forEach((cell, right) => {
        if (cell) own[left + right] = cell;
      });
      if (own.length > 0) rows.set(top + down, own);
    }
  }
  return rows;
}
