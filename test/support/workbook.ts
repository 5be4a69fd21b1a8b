import { parseRect } from '../../src/core/grid/address';
import type { Cell, CellError, Sheet, Workbook } from '../../src/core/grid/workbook';
import { deepFreeze } from './deepFreeze';

/** What a cell of a test holds: a plain value, or a value with how it looks. Null and undefined hold nothing. */
export type PlainCell = string | number | boolean | CellError | null | undefined | LookedCell;

interface LookedCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly fill?: string;
  readonly formula?: string;
}

export type PlainRow = readonly PlainCell[];

interface PlainSheet {
  readonly rows: readonly PlainRow[];
  /** "A1:C1" ... */
  readonly merges?: readonly string[];
  readonly isProtected?: boolean;
}

interface Extras {
  readonly name?: string;
  readonly names?: Workbook['names'];
  readonly record?: string | null;
}

/** A workbook from rows of plain values, by the names of its sheets; frozen, so that nothing can change it. */
export function workbook(
  sheets: Readonly<Record<string, readonly PlainRow[] | PlainSheet>>,
  extras: Extras = {},
): Workbook {
  return deepFreeze({
    name: extras.name ?? 'return.xlsx',
    sheets: Object.entries(sheets).map(([name, content]) =>
      sheet(name, 'rows' in content ? content : { rows: content }),
    ),
    names: extras.names ?? [],
    date1904: false,
    record: extras.record ?? null,
  });
}

/** A sheet from rows of plain values; its first row is row 1 and its first column A. */
export function sheet(name: string, { rows, merges = [], isProtected = false }: PlainSheet): Sheet {
  return deepFreeze({
    name,
    visibility: 'visible',
    isProtected,
    rows: new Map(
      rows.flatMap((row, index) => {
        const cells = [undefined, ...row.map(cell)];
        return cells.some((one) => one !== undefined) ? [[index + 1, cells] as const] : [];
      }),
    ),
    merges: merges.map((address) => parseRect(address)!),
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    autoFilter: null,
    printArea: null,
    excelTables: [],
  });
}

/** A cell from a plain value. */
export function cell(plain: PlainCell): Cell | undefined {
  if (plain === null || plain === undefined) return undefined;
  const looked: LookedCell | { value: Cell['value']; format?: never; formula?: never; fill?: never } =
    typeof plain === 'object' && 'value' in plain ? plain : { value: plain };
  return {
    value: looked.value,
    format: looked.format ?? 'General',
    formula: looked.formula ?? null,
    fill: looked.fill ?? null,
  };
}
