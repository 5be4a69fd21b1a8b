import { parsePlace } from '../grid/place';
import type { Rect } from '../grid/rect';
import type { Workbook } from '../grid/workbook';
import type { Table } from '../tables/table';

/** The columns that Outturn writes beside a table, in the order in which they stand. */
export const OWN_COLUMNS = ['Variance', 'Status', 'Travel', 'Reason'] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Everything of ours beside one table. */
export interface OwnBlock {
  readonly id: number;
  readonly sheet: string;
  /** From the header's last row to the table's last row. */
  readonly columns: ReadonlyMap<OwnColumn, Rect>;
  readonly key: Rect | null;
}

const NAME = /^_?Outturn_(\d+)_(Variance|Status|Travel|Reason|Key)$/i;

/** The hidden defined name of an own column; Excel moves it along, files and Excel both read it. */
export function ownName(id: number, part: OwnColumn | 'Key'): string {
  return `Outturn_${id}_${part}`;
}

/** Finds our own columns again by their names, wherever they have moved to. A name whose cells are gone is passed over. */
export function findOwnBlocks(workbook: Workbook): readonly OwnBlock[] {
  const blocks = new Map<number, { sheet: string; columns: Map<OwnColumn, Rect>; key: Rect | null }>();
  for (const { name, refersTo: target } of workbook.names) {
    const [, number, part] = NAME.exec(name) ?? [];
    const place = parsePlace(target);
    if (number === undefined || part === undefined || !place) continue;
    const block = blocks.get(Number(number)) ?? {
      sheet: place.sheet,
      columns: new Map<OwnColumn, Rect>(),
      key: null,
    };
    const known = OWN_COLUMNS.find((column) => column.toLowerCase() === part.toLowerCase());
    if (known) block.columns.set(known, place.range);
    else block.key = place.range;
    blocks.set(Number(number), block);
  }
  return [...blocks].map(([id, block]) => ({ id, ...block })).sort((a, b) => a.id - b.id);
}

/** Our names whose cells are gone: to be removed by the next run. */
export function findLostNames(workbook: Workbook): readonly string[] {
  return workbook.names.flatMap(({ name, refersTo: target }) =>
    NAME.test(name) && !parsePlace(target) ? [name] : [],
  );
}

/** Every range of ours on a sheet. */
export function ownRanges(blocks: readonly OwnBlock[], sheet: string): readonly Rect[] {
  return blocks
    .filter((block) => block.sheet === sheet)
    .flatMap(({ columns, key }) => [...columns.values(), ...(key ? [key] : [])]);
}

/** Our columns beside a table, or null where there are none. */
export function findOwnBlock(blocks: readonly OwnBlock[], table: Table): OwnBlock | null {
  const { top, bottom, left, right } = table.range;
  const here = blocks.filter(
    ({ sheet, columns }) =>
      sheet === table.view.sheet.name &&
      [...columns.values()].some((range) => range.top <= bottom && range.bottom >= top),
  );
  // Right of the table is where they usually stand; left of it only where someone asked for it.
  const lefts = ({ columns }: OwnBlock) => [...columns.values()].map((range) => range.left);
  return (
    here.find((block) => lefts(block).every((at) => at > right)) ??
    here.find((block) => lefts(block).every((at) => at < left)) ??
    null
  );
}
