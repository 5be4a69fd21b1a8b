import { LAST_COLUMN, LAST_ROW, parseRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { Cell } from '../../core/grid/workbook';
import { streamPart } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { damaged, tooLarge } from '../refusals';
import { isOn } from '../xml/xmlParser';
import type { Attributes } from '../xml/xmlParser';
import { MAX_CELLS } from '../zip/limits';
import { columnOfReference } from './cellReference';
import { createCellFactory } from './cellFactory';
import type { CellSources } from './cellFactory';
import { trimPadding } from './trimPadding';

/** What a sheet's own part says. */
export interface SheetContent {
  readonly rows: Map<number, (Cell | undefined)[]>;
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  readonly autoFilter: Rect | null;
}

/**
 * Reads the part of one sheet as a stream.
 *
 * @throws OutturnError what reading a part can throw, and `too-large`
 */
export function readSheet(pack: Package, part: string, sources: CellSources): SheetContent {
  const rows = new Map<number, (Cell | undefined)[]>();
  const merges: Rect[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let isProtected = false;
  let autoFilter: Rect | null = null;

  const factory = createCellFactory(sources);
  let depth = 0;
  let row = 0;
  let column = 0;
  let cells: (Cell | undefined)[] = [];
  let count = 0;
  let lastHidden = 0;

  const openOther = (name: string, attributes: Attributes) => {
    if (name === 'col') lastHidden = hideColumns(attributes, lastHidden, hiddenColumns);
    else if (name === 'mergeCell') addRect(merges, attributes['ref']);
    // A custom view has a filter of its own, deeper down.
    else if (name === 'autoFilter' && depth === 2) autoFilter = parseRect(attributes['ref'] ?? '');
    else if (name === 'sheetProtection') isProtected = isOn(attributes['sheet']);
  };

  streamPart(pack, part, {
    open: (name, attributes) => {
      depth++;
      if (name === 'c') {
        const reference = attributes['r'];
        column = (reference === undefined ? 0 : columnOfReference(reference)) || column + 1;
        factory.start(attributes);
      } else if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        if (!(row >= 1 && row <= LAST_ROW))
          throw damaged('A sheet has a row beyond the last one', pack.where);
        column = 0;
        cells = rows.get(row) ?? [];
        if (isOn(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0) hiddenRows.add(row);
      } else if (!factory.open(name, attributes)) openOther(name, attributes);
    },
    text: factory.text,
    close: (name) => {
      depth--;
      if (name === 'c') {
        const cell = factory.finish();
        if (!cell) return;
        if (column > LAST_COLUMN) throw damaged('A sheet has a cell beyond the last column', pack.where);
        cells[column] = cell;
        if (++count > MAX_CELLS) throw tooLarge('A sheet holds more than five million cells', pack.where);
      } else if (name === 'row') {
        // A copy has no spare room, which a hundred thousand rows would feel.
        if (cells.length > 0) rows.set(row, cells.slice());
      } else factory.close(name);
    },
  });
  return { rows: trimPadding(inOrder(rows)), merges, hiddenRows, hiddenColumns, isProtected, autoFilter };
}

function hideColumns(attributes: Attributes, last: number, hidden: Set<number>): number {
  const to = Math.min(Number(attributes['max'] ?? 0), LAST_COLUMN);
  if (!isOn(attributes['hidden']) && Number(attributes['width'] ?? 1) !== 0) return last;
  // Ranges ascend; those of a hostile file that repeat cost nothing.
  for (let column = Math.max(Number(attributes['min'] ?? 0), last + 1); column <= to; column++)
    hidden.add(column);
  return Math.max(last, to);
}

function addRect(rects: Rect[], address: string | undefined): void {
  const rect = parseRect(address ?? '');
  if (rect) rects.push(rect);
}

function inOrder(rows: Map<number, (Cell | undefined)[]>): Map<number, (Cell | undefined)[]> {
  let last = 0;
  for (const row of rows.keys()) {
    if (row < last) return new Map([...rows].sort(([a], [b]) => a - b));
    last = row;
  }
  return rows;
}
