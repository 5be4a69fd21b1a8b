import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { cellAddress } from './cellAddress';
import { formatContent, formatNewCell } from './cellXml';
import type { CellChange, SheetChange } from './sheetChange';
import { inheritedStyle, scannedChild } from './sheetScan';
import type { ScannedCell, ScannedRow, SheetScan } from './sheetScan';

/** The splices that change, add and remove cells; `sheet` names the sheet in messages. */
export function spliceCells(scan: SheetScan, cells: SheetChange['cells'], sheet: string): Splice[] {
  const splices: Splice[] = [];
  const newRows = new Map<number, string>();
  for (const [number, changes] of [...cells].sort(([a], [b]) => a - b)) {
    const inOrder = [...changes].sort(([a], [b]) => a - b);
    const row = scan.rows.get(number);
    const added = new Map<number, string>();
    for (const [column, change] of inOrder) {
      const cell = row?.cells.get(column);
      const where = cellAddress(sheet, number, column);
      if (cell) splices.push(...spliceCell(scan, cell, change, where));
      else if (!change.isRemoved) {
        const style = change.style ?? inheritedStyle(scan, number, column);
        const xml = formatNewCell(number, column, style, change.content, scan.prefix, where);
        if (xml !== '') added.set(column, xml);
      }
    }
    if (added.size === 0) continue;
    if (row) splices.push(...spliceIntoRow(scan, row, added));
    else
      newRows.set(
        number,
        `<${scan.prefix}row r="${number}">${[...added.values()].join('')}</${scan.prefix}row>`,
      );
  }
  return [...splices, ...spliceRows(scan, newRows)];
}

function spliceCell(scan: SheetScan, cell: ScannedCell, change: CellChange, where: string): Splice[] {
  const { start, openEnd, end } = cell;
  if (change.isRemoved) return [{ start, end, text: '' }];
  const before = scan.text.slice(start, openEnd);
  let tag = before;
  if (change.style !== undefined && change.style !== cell.style) {
    tag = setAttribute(tag, 's', change.style === 0 ? null : String(change.style));
  }
  if (!change.content) return tag === before ? [] : [{ start, end: openEnd, text: tag }];
  const { type, inner } = formatContent(change.content, scan.prefix, where);
  // Metadata of the old value (a dynamic array, a rich value) must not stay with the new one.
  for (const name of ['cm', 'vm']) tag = setAttribute(tag, name, null);
  tag = setAttribute(tag, 't', type).replace(/\s*\/?>$/, '');
  const text = inner === '' ? `${tag}/>` : `${tag}>${inner}</${scan.prefix}c>`;
  return text === scan.text.slice(start, end) ? [] : [{ start, end, text }];
}

function spliceIntoRow(scan: SheetScan, row: ScannedRow, added: ReadonlyMap<number, string>): Splice[] {
  const columns = [...added.keys()];
  const before = scan.text.slice(row.start, row.openEnd);
  const tag = widenSpans(before, row.attributes['spans'], columns);
  if (row.end === row.openEnd) {
    const opened = tag.replace(/\s*\/>$/, '>');
    return [
      {
        start: row.start,
        end: row.end,
        text: `${opened}${[...added.values()].join('')}</${scan.prefix}row>`,
      },
    ];
  }
  const opened = tag === before ? [] : [{ start: row.start, end: row.openEnd, text: tag }];
  const byGap = new Map<number, string>();
  for (const [column, xml] of added) {
    const gap = row.gaps.get(column) ?? row.closeStart;
    byGap.set(gap, (byGap.get(gap) ?? '') + xml);
  }
  return [...opened, ...[...byGap].map(([gap, text]) => ({ start: gap, end: gap, text }))];
}

/** `spans` is a hint, but a wrong one makes some readers miss cells. */
function widenSpans(tag: string, spans: string | undefined, columns: readonly number[]): string {
  if (spans === undefined) return tag;
  const [first, last, ...more] = spans.split(/[:\s]+/).map(Number);
  if (!first || !last || more.length > 0) return setAttribute(tag, 'spans', null);
  const widened = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
  return widened === spans ? tag : setAttribute(tag, 'spans', widened);
}

function spliceRows(scan: SheetScan, newRows: ReadonlyMap<number, string>): Splice[] {
  const data = scannedChild(scan, 'sheetData');
  if (newRows.size === 0 || !data) return [];
  if (data.end === data.openEnd) {
    const opened = scan.text.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
    const text = `${opened}${[...newRows.values()].join('')}</${scan.prefix}sheetData>`;
    return [{ start: data.start, end: data.end, text }];
  }
  const byGap = new Map<number, string>();
  for (const [number, xml] of newRows) {
    const gap = scan.rowGaps.get(number) ?? data.closeStart;
    byGap.set(gap, (byGap.get(gap) ?? '') + xml);
  }
  return [...byGap].map(([gap, text]) => ({ start: gap, end: gap, text }));
}
