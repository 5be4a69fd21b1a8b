import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { loadInParcels } from '../parcels';
import type { Load } from '../parcels';
import { heightOf } from '../places';
import { askEachLook, askSharedLook, missingKeys } from './askColumn';
import type { SharedLook } from './askColumn';
import type { CellLook } from './cellLook';

/** A part of one column, one cell wide. */
export interface ColumnPart {
  readonly sheet: string;
  readonly rect: Rect;
}

/** What a part of a column holds and how it looks. */
export interface ColumnState extends ColumnPart {
  /** What `formulas` says of the cell: its formula, or its value; `""` where it is empty. */
  contentAt(row: number): unknown;
  lookAt(row: number): CellLook;
}

/** Cells that go into one message: most of them are empty. What is too much all the same is asked for in pieces. */
const MOST_CELLS = 125_000;
/** Cells whose looks are asked for one by one, of which fewer fit. */
const MOST_LOOKS = 10_000;

interface FirstAnswer {
  readonly part: ColumnPart;
  readonly contents: readonly unknown[];
  readonly formats: readonly string[];
  readonly known: SharedLook;
}

/**
 * Loads what parts of columns hold and how they look: in one message where the cells of each look alike, in one more
 * where they do not.
 *
 * @param also what else is to be in the first message
 */
export async function loadColumns(
  context: Excel.RequestContext,
  parts: readonly ColumnPart[],
  also: readonly Load<void>[],
): Promise<ColumnState[]> {
  const answers: FirstAnswer[] = [];
  const first = parts.map((part) => columnLoad(context, part, answers));
  await loadInParcels(context, [...also, ...first], MOST_CELLS);
  const mixed = answers.filter(({ known }) => missingKeys(known).length > 0);
  const looks = await loadInParcels(
    context,
    mixed.flatMap(({ part, known }) => eachLoads(context, part, known)),
    MOST_LOOKS,
  );
  const each = new Map<ColumnPart, SharedLook[]>();
  for (const { part, cells } of looks) each.set(part, [...(each.get(part) ?? []), ...cells]);
  return answers.map((answer) => stateOf(answer, each.get(answer.part) ?? []));
}

function columnLoad(context: Excel.RequestContext, part: ColumnPart, answers: FirstAnswer[]): Load<void> {
  return {
    cells: heightOf(part.rect),
    ask: () => {
      const range = context.workbook.worksheets.getItem(part.sheet).getRange(formatRect(part.rect));
      range.load('formulas, numberFormat');
      const take = askSharedLook(range, heightOf(part.rect));
      return () => {
        answers.push({
          part,
          contents: firstColumn(range.formulas),
          formats: firstColumn(range.numberFormat).map(String),
          known: take(),
        });
      };
    },
  };
}

function eachLoads(
  context: Excel.RequestContext,
  part: ColumnPart,
  known: SharedLook,
): Load<{ part: ColumnPart; cells: SharedLook[] }>[] {
  const { rect } = part;
  const count = Math.ceil(heightOf(rect) / MOST_LOOKS);
  return Array.from({ length: count }, (_, index) => {
    const top = rect.top + index * MOST_LOOKS;
    const piece = { ...rect, top, bottom: Math.min(rect.bottom, top + MOST_LOOKS - 1) };
    return {
      cells: heightOf(piece),
      ask: () => {
        const sheet = context.workbook.worksheets.getItem(part.sheet);
        const take = askEachLook(sheet, piece, missingKeys(known));
        return () => ({ part, cells: take() });
      },
    };
  });
}

/** What Excel leaves open even when asked cell by cell. */
const USUAL: CellLook = {
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  colour: '#000000',
  bold: false,
  italic: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

function stateOf({ part, contents, formats, known }: FirstAnswer, each: readonly SharedLook[]): ColumnState {
  const { top } = part.rect;
  return {
    ...part,
    contentAt: (row) => contents[row - top] ?? '',
    lookAt: (row) => ({
      ...USUAL,
      ...each[row - top],
      ...known,
      numberFormat: formats[row - top] ?? 'General',
    }),
  };
}

function firstColumn(values: unknown): unknown[] {
  return (values as readonly (readonly unknown[])[]).map(([value]) => value);
}
