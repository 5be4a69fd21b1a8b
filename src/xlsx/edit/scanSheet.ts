import { parseRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { createCellFactory } from '../read/cellFactory';
import type { CellSources } from '../read/cellFactory';
import { columnOfReference } from '../read/cellReference';
import { createXmlParser } from '../xml/xmlParser';
import type { Attributes } from '../xml/xmlParser';
import type { FormulaKind, Placed, ScannedCell, ScannedRow, SheetScan, Wanted } from './sheetScan';

interface RowDraft extends ScannedRow {
  readonly cells: Map<number, ScannedCell>;
  readonly gaps: Map<number, number>;
}

/**
 * Finds in the text of a sheet the places of the wanted cells and of everything else that an edit may touch.
 *
 * @throws OutturnError what parsing can throw
 */
export function scanSheet(
  text: string,
  part: string,
  where: string,
  wanted: Wanted,
  sources: CellSources,
): SheetScan {
  const children: Placed[] = [];
  const columns: Placed[] = [];
  const merges: Rect[] = [];
  const filled: Rect[] = [];
  const rows = new Map<number, RowDraft>();
  const rowGaps = new Map<number, number>();
  const wantedRows = [...wanted.keys()].sort((a, b) => a - b);
  const factory = createCellFactory(sources);
  let hasFormulas = false;
  let root = place(text, 'worksheet', {}, 0);
  let depth = 0;
  let nextRow = 0;
  let rowNumber = 0;
  let row: RowDraft | null = null;
  let wantedColumns: readonly number[] = [];
  let nextColumn = 0;
  let column = 0;
  let cell: ScannedCell | null = null;

  // What comes before the place where the parser stands and was not met has its gap there.
  const passRows = (before: number, at: number) => {
    for (; nextRow < wantedRows.length && (wantedRows[nextRow] ?? 0) < before; nextRow++) {
      rowGaps.set(wantedRows[nextRow] ?? 0, at);
    }
  };
  const passColumns = (draft: RowDraft, before: number, at: number) => {
    for (; nextColumn < wantedColumns.length && (wantedColumns[nextColumn] ?? 0) < before; nextColumn++) {
      draft.gaps.set(wantedColumns[nextColumn] ?? 0, at);
    }
  };

  const openRow = (attributes: Attributes, position: number) => {
    rowNumber = Number(attributes['r'] ?? rowNumber + 1);
    column = nextColumn = 0;
    if (nextRow < wantedRows.length) passRows(rowNumber, text.lastIndexOf('<', position - 1));
    wantedColumns = wanted.get(rowNumber) ?? [];
    if (wantedColumns.length === 0) return;
    row = { ...place(text, 'row', attributes, position), cells: new Map(), gaps: new Map() };
    rows.set(rowNumber, row);
  };

  const openCell = (draft: RowDraft, attributes: Attributes, position: number) => {
    column = columnOfReference(attributes['r'] ?? '') || column + 1;
    const isWanted = wantedColumns.includes(column);
    // Most cells lie before all that is wanted, and cost no more than this look at them.
    if (!isWanted && column < (wantedColumns[nextColumn] ?? Infinity)) return;
    const start = text.lastIndexOf('<', position - 1);
    passColumns(draft, column, start);
    if (!isWanted) return;
    cell = {
      start,
      openEnd: position,
      end: position,
      style: Number(attributes['s'] ?? 0),
      content: null,
      formula: 'none',
    };
    factory.start(attributes);
    draft.cells.set(column, cell);
  };

  const openFormula = (attributes: Attributes) => {
    hasFormulas = true;
    const range = parseRect(attributes['ref'] ?? '');
    if (range && (attributes['t'] === 'array' || attributes['t'] === 'dataTable')) filled.push(range);
    if (cell) cell.formula = formulaKind(attributes);
  };

  const closeCell = (draft: ScannedCell, position: number) => {
    draft.end = position;
    const content = factory.finish();
    draft.content = content && (content.value !== null || content.formula !== null) ? content : null;
    cell = null;
  };

  const closeRow = (draft: RowDraft, position: number) => {
    close(text, draft, position);
    passColumns(draft, Infinity, draft.closeStart);
    row = null;
  };

  const parser = createXmlParser(
    {
      open: (name, attributes, position) => {
        depth++;
        if (depth === 1) root = place(text, name, attributes, position);
        else if (depth === 2) children.push(place(text, name, attributes, position));
        else if (name === 'row') openRow(attributes, position);
        else if (name === 'c' && row) openCell(row, attributes, position);
        else if (name === 'f') openFormula(attributes);
        else if (name === 'col') columns.push(place(text, name, attributes, position));
        else if (name === 'mergeCell')
          merges.push(...[parseRect(attributes['ref'] ?? '')].filter((rect) => rect !== null));
        if (cell && name !== 'c') factory.open(name, attributes);
      },
      text: (piece) => {
        if (cell) factory.text(piece);
      },
      close: (name, position) => {
        depth--;
        const child = children.at(-1);
        if (depth === 0) close(text, root, position);
        else if (depth === 1 && child) {
          close(text, child, position);
          if (name === 'sheetData') passRows(Infinity, child.closeStart);
        } else if (name === 'row' && row) closeRow(row, position);
        else if (name === 'c' && cell) closeCell(cell, position);
        else if (cell) factory.close(name);
      },
    },
    part,
    where,
  );
  parser.write(text);
  parser.end();
  const prefix = /^<([^\s:/>]+:)?/.exec(text.slice(root.start, root.openEnd))?.[1] ?? '';
  return { part, text, prefix, root, children, rows, rowGaps, columns, merges, filled, hasFormulas };
}

function place(text: string, name: string, attributes: Attributes, position: number): Placed {
  const start = Math.max(0, text.lastIndexOf('<', position - 1));
  return { name, attributes, start, openEnd: position, closeStart: position, end: position };
}

function close(text: string, placed: Placed, position: number): void {
  placed.end = position;
  placed.closeStart = position === placed.openEnd ? position : text.lastIndexOf('<', position - 1);
}

function formulaKind(attributes: Attributes): FormulaKind {
  const { t, ref } = attributes;
  if (t === 'array' || t === 'dataTable') return 'array-master';
  if (t !== 'shared') return 'plain';
  return ref === undefined ? 'shared-follower' : 'shared-master';
}
