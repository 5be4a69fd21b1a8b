import { drawLine, lineOf } from '../model/cells';
import type { Side } from '../model/cells';
import type { Line } from '../model/look';
import { HostError } from '../richApi/hostError';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import type { Json } from '../richApi/wire';
import { refuseProtected } from './guard';
import { common, visitBoxes } from './rangeTarget';
import type { AreasTarget } from './rangeTarget';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Edge = (typeof SIDES)[number];

interface BorderTarget {
  readonly areas: AreasTarget;
  readonly edge: Edge;
}

const DRAWN: Line = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** The sides of cells that an edge of a range consists of. */
function visitEdge(
  { areas, edge }: BorderTarget,
  visit: (row: number, column: number, side: Side) => void,
): void {
  visitBoxes(areas.boxes, (row, column, box) => {
    if (edge === 'EdgeTop' && row === box.top) visit(row, column, 'top');
    if (edge === 'EdgeBottom' && row === box.bottom) visit(row, column, 'bottom');
    if (edge === 'EdgeLeft' && column === box.left) visit(row, column, 'left');
    if (edge === 'EdgeRight' && column === box.right) visit(row, column, 'right');
    if (edge === 'InsideHorizontal' && row < box.bottom) visit(row, column, 'bottom');
    if (edge === 'InsideVertical' && column < box.right) visit(row, column, 'right');
  });
}

function read(border: BorderTarget, part: keyof Line): Json {
  const found: string[] = [];
  visitEdge(border, (row, column, side) => {
    const line = lineOf(border.areas.sheet, row, column, side);
    found.push(line?.[part] ?? NO_LINE[part]);
  });
  return found.length > 0 ? common(found) : NO_LINE[part];
}

const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

function write(border: BorderTarget, part: keyof Line, value: Json): void {
  refuseProtected(border.areas.sheet, `RangeBorder.${part}`);
  if (typeof value !== 'string') throw new HostError('InvalidArgument', `RangeBorder.${part}`);
  visitEdge(border, (row, column, side) => {
    const before = lineOf(border.areas.sheet, row, column, side) ?? DRAWN;
    const line = part === 'style' && value === 'None' ? null : { ...before, [part]: value };
    drawLine(border.areas.sheet, row, column, side, line);
  });
}

const part = (name: keyof Line) => ({
  get: (border: BorderTarget) => read(border, name),
  set: (border: BorderTarget, value: Json) => {
    write(border, name, value);
  },
});

const RANGE_BORDER: HostType<BorderTarget> = {
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: edge }),
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: part('style'),
    Weight: part('weight'),
    Color: part('color'),
  },
};

const borderOf = (areas: AreasTarget, edge: Edge) => hostObject(RANGE_BORDER, { areas, edge });

const BORDERS: HostType<AreasTarget> = {
  name: 'RangeBorderCollection',
  items: (areas) => SIDES.map((edge) => borderOf(areas, edge)),
  find: (areas, key) => {
    const edge = SIDES.find((side) => side === key);
    return edge ? borderOf(areas, edge) : null;
  },
};

/** The borders of one range or of several. */
export function bordersObject(areas: AreasTarget): HostObject {
  return hostObject(BORDERS, areas);
}
