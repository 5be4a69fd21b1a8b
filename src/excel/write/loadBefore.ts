import { formatRect } from '../../core/grid/address';
import { rectContains, type Rect } from '../../core/grid/rect';
import type { Workbook } from '../../core/grid/workbook';
import type { SheetPlan, WritePlan } from '../../core/plan/writePlan';
import { loadColumns } from '../looks/loadColumns';
import type { ColumnPart, ColumnState } from '../looks/loadColumns';
import { boundsOf, columnParts } from './columnParts';
import { figureRects } from './figureRects';
import type { Load } from '../parcels';
import { formatWholeColumn, heightOf, parseAddress, widthOf } from '../places';
import { loadKept } from '../settings';
import type { Kept } from '../settings';

/** What is there before a plan is applied: all that it writes over, leans on or widens. */
export interface Before {
  readonly sheets: ReadonlyMap<string, SheetBefore>;
  /** What the plan's names refer to, without the equals sign; null where there is no such name. */
  readonly names: ReadonlyMap<string, string | null>;
  /** What Outturn keeps in the workbook: its document, and what takes the run before back. */
  readonly kept: Kept;
}

export interface SheetBefore {
  readonly isProtected: boolean;
  readonly columns: readonly ColumnState[];
  /** What the rows hold beside the cells that are written: the figures that the plan was made of. */
  readonly figures: readonly Figures[];
  readonly merges: readonly Rect[];
  /** Widths in points. */
  readonly widths: ReadonlyMap<number, number>;
  readonly autoFilter: { readonly range: Rect; readonly criteria: readonly unknown[] } | null;
  readonly printArea: Rect | null;
  readonly tables: ReadonlyMap<string, Rect>;
}

/** What `formulas` says of the cells of a rectangle. */
interface Figures {
  readonly rect: Rect;
  readonly contents: readonly (readonly unknown[])[];
}

type SheetState = Omit<SheetBefore, 'columns' | 'figures'>;

/** What is known of a cell; undefined outside of all that the plan touches. */
export function stateAt({ columns }: SheetBefore, row: number, column: number): ColumnState | undefined {
  return columns.find(({ rect }) => rectContains(rect, row, column));
}

/**
 * Loads it in one message; in one more where the cells of a column look different.
 *
 * @param seen the workbook as it was read, or null
 */
export async function loadBefore(
  context: Excel.RequestContext,
  plan: WritePlan,
  seen: Workbook | null,
): Promise<Before> {
  const parts = plan.sheets.flatMap(columnParts);
  const sheets = new Map<string, SheetState>();
  const names = new Map<string, string | null>();
  let keptBefore: Kept = { record: null, undo: null };
  const kept: Load<void> = {
    cells: 0,
    ask: () => {
      const take = loadKept(context);
      return () => {
        keptBefore = take();
      };
    },
  };
  const figures = new Map<string, Figures[]>();
  const also = [
    kept,
    ...plan.sheets.flatMap((sheet) =>
      figureRects(sheet, seen).map((rect) => figureLoad(context, sheet.sheet, rect, figures)),
    ),
    ...plan.sheets.map((sheet) => sheetLoad(context, sheet, parts, sheets)),
    ...plan.names.map(({ name }) => nameLoad(context, name, names)),
  ];
  const columns = await loadColumns(context, parts, also);
  return {
    sheets: new Map(
      [...sheets].map(([name, state]) => [
        name,
        {
          ...state,
          columns: columns.filter(({ sheet }) => sheet === name),
          figures: figures.get(name) ?? [],
        },
      ]),
    ),
    names,
    kept: keptBefore,
  };
}

function figureLoad(
  context: Excel.RequestContext,
  sheet: string,
  rect: Rect,
  figures: Map<string, Figures[]>,
): Load<void> {
  return {
    cells: heightOf(rect) * widthOf(rect),
    ask: () => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(formatRect(rect));
      range.load('formulas');
      return () => {
        const contents = range.formulas as Figures['contents'];
        figures.set(sheet, [...(figures.get(sheet) ?? []), { rect, contents }]);
      };
    },
  };
}

function sheetLoad(
  context: Excel.RequestContext,
  plan: SheetPlan,
  parts: readonly ColumnPart[],
  sheets: Map<string, SheetState>,
): Load<void> {
  return {
    cells: 0,
    ask: () => {
      const sheet = context.workbook.worksheets.getItem(plan.sheet);
      sheet.protection.load('protected');
      const rects = parts.filter((part) => part.sheet === plan.sheet).map(({ rect }) => rect);
      const takeMerges = rects.length > 0 ? loadMerges(sheet, boundsOf(rects)) : () => [];
      const widths = plan.widths.map(({ column }) => {
        const { format } = sheet.getRange(formatWholeColumn(column));
        format.load('columnWidth');
        return { column, format };
      });
      const filter = sheet.autoFilter.getRangeOrNullObject();
      filter.load('address');
      sheet.autoFilter.load('criteria');
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      area.load('address');
      const tables = plan.excelTables.map(({ name }) => {
        const range = sheet.tables.getItem(name).getRange();
        range.load('address');
        return { name, range };
      });
      return () => {
        const filtered = filter.isNullObject ? null : parseAddress(filter.address);
        sheets.set(plan.sheet, {
          isProtected: sheet.protection.protected,
          merges: takeMerges(),
          widths: new Map(widths.map(({ column, format }) => [column, format.columnWidth])),
          autoFilter: filtered && { range: filtered, criteria: sheet.autoFilter.criteria },
          printArea: area.isNullObject ? null : parseAddress(area.address),
          tables: new Map(
            tables.flatMap(({ name, range }) => {
              const rect = parseAddress(range.address);
              return rect ? [[name, rect] as const] : [];
            }),
          ),
        });
      };
    },
  };
}

function loadMerges(sheet: Excel.Worksheet, bounds: Rect): () => Rect[] {
  const merged = sheet.getRange(formatRect(bounds)).getMergedAreasOrNullObject();
  merged.areas.load('items/address');
  return () =>
    merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseAddress(address) ?? []);
}

function nameLoad(
  context: Excel.RequestContext,
  name: string,
  names: Map<string, string | null>,
): Load<void> {
  return {
    cells: 0,
    ask: () => {
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load('formula');
      return () => {
        names.set(name, item.isNullObject ? null : (item.formula as string).replace(/^=/, ''));
      };
    },
  };
}
