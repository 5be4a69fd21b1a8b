import { formatRect } from '../../core/grid/address';
import type { Place } from '../../core/grid/place';
import type { Rect } from '../../core/grid/rect';
import type { Anchor } from '../../core/plan/anchors';
import { loadInParcels } from '../parcels';
import type { Load } from '../parcels';
import { formatWholeColumn, heightOf, parseAddress } from '../places';
import { anchorOf, placeIn, placeOf } from './anchors';
import type { ColumnPlace } from './anchors';
import { unpackColumn } from './undo';
import type { Content, Undo, UndoCell, UndoColumn, UndoSheet } from './undo';

/** A sheet that a run changed, as it is today. */
export interface SheetToday {
  readonly undo: UndoSheet;
  /** The sheet's name today. */
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly columns: readonly ColumnToday[];
  readonly widths: readonly {
    readonly column: number;
    readonly now: number;
    readonly undo: UndoSheet['widths'][number];
  }[];
  readonly autoFilter: Rect | null;
  readonly printArea: Rect | null;
  readonly tables: ReadonlyMap<string, Rect>;
}

interface ColumnToday {
  readonly place: ColumnPlace;
  readonly cells: readonly UndoCell[];
  readonly own: Anchor | null;
  readonly contentAt: (row: number) => Content;
}

/** Cells that go into one message: each is a formula or a text. */
const MOST_CELLS = 100_000;

/** Loads today's state of all that a run changed, in one message; sheets that are gone are passed over. */
export async function loadToday(
  context: Excel.RequestContext,
  undo: Undo,
  anchors: readonly Anchor[],
  sheetNames: readonly string[],
): Promise<SheetToday[]> {
  const today: (() => SheetToday)[] = [];
  const loads = undo.sheets.flatMap((sheetUndo): Load<void>[] => {
    const sheet =
      anchors.find(({ then, now }) => then.sheet === sheetUndo.sheet && now)?.now?.sheet ?? sheetUndo.sheet;
    if (!sheetNames.includes(sheet)) return [];
    const columns = sheetUndo.columns.flatMap((packed) => divideColumn(anchors, sheetUndo.sheet, packed));
    const contents = new Map<ColumnPlace, readonly Content[]>();
    const state: { take: (() => Omit<SheetToday, 'undo' | 'sheet' | 'columns'>) | null } = { take: null };
    today.push(() => ({
      undo: sheetUndo,
      sheet,
      isProtected: false,
      widths: [],
      autoFilter: null,
      printArea: null,
      tables: new Map(),
      ...state.take?.(),
      columns: columns.map((column) => {
        const rows = contents.get(column.place);
        const { top } = extentOf(column).range;
        return { ...column, contentAt: (row: number) => rows?.[row - top] ?? '' };
      }),
    }));
    return [
      {
        cells: 0,
        ask: () => {
          const take = askState(context, sheet, sheetUndo, anchors);
          return () => {
            state.take = take;
          };
        },
      },
      ...columns.map((column) => contentLoad(context, column, contents)),
    ];
  });
  await loadInParcels(context, loads, MOST_CELLS);
  return today.map((take) => take());
}

/** The cells of a column by what they are found again by: each anchor for itself, and the others together. */
function divideColumn(
  anchors: readonly Anchor[],
  sheet: string,
  packed: UndoColumn,
): Omit<ColumnToday, 'contentAt'>[] {
  const byAnchor = new Map<Anchor | null, UndoCell[]>();
  for (const cell of unpackColumn(packed)) {
    const own = anchorOf(anchors, sheet, cell.row, packed.column);
    const cells = byAnchor.get(own);
    if (cells) cells.push(cell);
    else byAnchor.set(own, [cell]);
  }
  return [...byAnchor].flatMap(([own, cells]) => {
    const place = own ? placeIn(own, packed.column) : placeOf(anchors, sheet, packed.column);
    return place ? [{ place, own, cells }] : [];
  });
}

function contentLoad(
  context: Excel.RequestContext,
  column: Omit<ColumnToday, 'contentAt'>,
  contents: Map<ColumnPlace, readonly Content[]>,
): Load<void> {
  const { sheet, range: rect } = extentOf(column);
  return {
    cells: heightOf(rect),
    ask: () => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(formatRect(rect));
      range.load('formulas');
      return () => {
        const rows = range.formulas as readonly (readonly Content[])[];
        contents.set(
          column.place,
          rows.map(([value]) => value ?? ''),
        );
      };
    },
  };
}

/** The rows in which the column's cells can be today. */
function extentOf({ place: { sheet, column, shift }, cells, own }: Omit<ColumnToday, 'contentAt'>): Place {
  const rows = cells.map(({ row }) => row + shift);
  const anchor = own?.now?.range;
  const grown = own && anchor ? Math.max(0, heightOf(anchor) - heightOf(own.then.range)) : 0;
  return {
    sheet,
    range: {
      top: Math.min(...rows, anchor?.top ?? Infinity),
      bottom: Math.max(...rows.map((row) => row + grown), anchor?.bottom ?? 0),
      left: column,
      right: column,
    },
  };
}

function askState(
  context: Excel.RequestContext,
  name: string,
  undo: UndoSheet,
  anchors: readonly Anchor[],
): () => Omit<SheetToday, 'undo' | 'sheet' | 'columns'> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.load('protected');
  const widths = undo.widths.flatMap((width) => {
    const place = placeOf(anchors, undo.sheet, width[0]);
    const { format } = sheet.getRange(formatWholeColumn(place.column));
    format.load('columnWidth');
    return [{ column: place.column, format, undo: width }];
  });
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load('address');
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load('address');
  const tables = undo.tables.map(([table]) => {
    const item = sheet.tables.getItemOrNullObject(table);
    item.load('name');
    const range = item.getRange();
    range.load('address');
    return { table, item, range };
  });
  return () => ({
    isProtected: sheet.protection.protected,
    widths: widths.map(({ column, format, undo: width }) => ({
      column,
      now: format.columnWidth,
      undo: width,
    })),
    autoFilter: filter.isNullObject ? null : parseAddress(filter.address),
    printArea: area.isNullObject ? null : parseAddress(area.address),
    tables: new Map(
      tables.flatMap(({ table, item, range }) => {
        const rect = item.isNullObject ? null : parseAddress(range.address);
        return rect ? [[table, rect] as const] : [];
      }),
    ),
  });
}
