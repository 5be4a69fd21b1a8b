import type { Rect } from '../../core/grid/rect';
import { SIDES, parseLine, pickLook } from '../looks/cellLook';
import type { CellLook, LookKey } from '../looks/cellLook';
import type { LookChange } from './lookChange';
import { addressesOf, boxesAround, exactBoxes } from './groupCells';
import type { CellPlace } from './groupCells';
import { cellPropertySteps } from './cellPropertySteps';
import type { Step } from './step';
import { formatSteps } from './valueSteps';

/**
 * Properties that change together have their cells grouped together. What is the same down a whole column must not be
 * split up by the colours of its cells.
 */
const CLASSES: readonly (readonly LookKey[])[] = [
  ['fontName', 'fontSize', 'vertical', 'indent'],
  ['horizontal', 'wrap'],
  [...SIDES],
  ['fill', 'colour', 'bold', 'italic'],
];

/** Beyond so many calls a group of properties is set cell by cell, in one call. */
const MOST_CALLS = 8;

/** Changes looks in a number of actions that does not grow with the rows. */
export function lookSteps(sheet: string, changes: readonly LookChange[]): Step[] {
  const formats = changes.flatMap(({ row, column, look: { numberFormat } }) =>
    numberFormat === undefined ? [] : [{ row, column, value: numberFormat }],
  );
  return [...CLASSES.flatMap((keys) => classSteps(sheet, keys, changes)), ...formatSteps(sheet, formats)];
}

function classSteps(sheet: string, keys: readonly LookKey[], changes: readonly LookChange[]): Step[] {
  const groups = new Map<string, { look: Partial<CellLook>; cells: CellPlace[] }>();
  const own: LookChange[] = [];
  for (const { row, column, look } of changes) {
    const picked = pickLook(look, keys);
    const key = JSON.stringify(picked);
    if (key === '{}') continue;
    own.push({ row, column, look: picked });
    const group = groups.get(key) ?? { look: picked, cells: [] };
    groups.set(key, group);
    group.cells.push({ row, column });
  }
  const calls = [...groups.values()].flatMap(({ look, cells }) => callsFor(look, exactBoxes(cells)));
  // A fill cannot be taken away cell by cell, and a line between two cells belongs to both.
  const isSettable = own.every(({ look }) => look.fill !== null && SIDES.every((side) => !(side in look)));
  if (calls.length > MOST_CALLS && isSettable) return cellPropertySteps(sheet, own, boxesAround(own));
  return calls.map(({ look, address }) => lookStep(sheet, look, address));
}

interface Call {
  readonly look: Partial<CellLook>;
  readonly address: string;
}

/** Only a range of several rows has lines between rows, and so with columns: they are set apart from the others. */
function callsFor(look: Partial<CellLook>, boxes: readonly Rect[]): Call[] {
  const hasLines = SIDES.some((side) => side in look);
  const shapes = new Map<string, Rect[]>();
  for (const box of boxes) {
    const shape = hasLines ? `${box.bottom > box.top},${box.right > box.left}` : '';
    shapes.set(shape, [...(shapes.get(shape) ?? []), box]);
  }
  return [...shapes.values()].flatMap((same) => addressesOf(same).map((address) => ({ look, address })));
}

function lookStep(sheet: string, look: Partial<CellLook>, address: string): Step {
  return {
    bytes: 4000 + address.length,
    run: (context) => {
      const areas = context.workbook.worksheets.getItem(sheet).getRanges(address);
      setLook(areas.format, look, address);
      areas.untrack();
    },
  };
}

/** Excel gave these words, so that they are among those it takes. */
interface Aligned {
  horizontalAlignment: string;
  verticalAlignment: string;
}

interface DrawnLine {
  style: string;
  weight: string;
  color: string;
}

function setLook(format: Excel.RangeFormat, look: Partial<CellLook>, address: string): void {
  const { fill, fontName, fontSize, colour, bold, italic, horizontal, vertical, wrap, indent } = look;
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (fontName !== undefined) format.font.name = fontName;
  if (fontSize !== undefined) format.font.size = fontSize;
  if (colour !== undefined) format.font.color = colour;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  const aligned: Aligned = format;
  if (horizontal !== undefined) aligned.horizontalAlignment = horizontal;
  if (vertical !== undefined) aligned.verticalAlignment = vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  setLines(format.borders, look, address);
}

function setLines(borders: Excel.RangeBorderCollection, look: Partial<CellLook>, address: string): void {
  const { top, bottom, left, right } = look;
  setLine(borders, Excel.BorderIndex.edgeTop, top);
  setLine(borders, Excel.BorderIndex.edgeBottom, bottom);
  setLine(borders, Excel.BorderIndex.edgeLeft, left);
  setLine(borders, Excel.BorderIndex.edgeRight, right);
  const [, from = '', down = '', to = from, end = down] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?/.exec(address) ?? [];
  if (down !== end) setLine(borders, Excel.BorderIndex.insideHorizontal, bottom ?? top);
  if (from !== to) setLine(borders, Excel.BorderIndex.insideVertical, right ?? left);
}

function setLine(
  borders: Excel.RangeBorderCollection,
  edge: Excel.BorderIndex,
  line: string | null | undefined,
): void {
  if (line === undefined) return;
  const border: DrawnLine = borders.getItem(edge);
  const parts = parseLine(line);
  border.style = parts?.style ?? 'None';
  if (!parts) return;
  border.weight = parts.weight;
  border.color = parts.colour;
}
