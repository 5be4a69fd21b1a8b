import { cellOf, drawLine, lineOf, restyle } from '../model/cells';
import type { Side } from '../model/cells';
import type { CellLook, Line } from '../model/look';
import { HostError } from '../richApi/hostError';
import type { Json, JsonObject } from '../richApi/wire';
import { refuseProtected } from './guard';
import { eachCell } from './rangeTarget';
import type { RangeTarget } from './rangeTarget';

type Wanted = JsonObject;

/** The properties of a cell by their places in the API's property bags. */
const PLACES: readonly (readonly [path: readonly [string, string?], read: (look: CellLook) => Json])[] = [
  [['fill', 'color'], ({ fill }) => fill ?? '#FFFFFF'],
  [['fill', 'pattern'], ({ fill }) => (fill === null ? 'None' : 'Solid')],
  [['font', 'name'], ({ fontName }) => fontName],
  [['font', 'size'], ({ fontSize }) => fontSize],
  [['font', 'color'], ({ fontColor }) => fontColor],
  [['font', 'bold'], ({ bold }) => bold],
  [['font', 'italic'], ({ italic }) => italic],
  [['horizontalAlignment'], ({ horizontal }) => horizontal],
  [['verticalAlignment'], ({ vertical }) => vertical],
  [['wrapText'], ({ wrap }) => wrap],
  [['indentLevel'], ({ indent }) => indent],
];

const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

/** `range.getCellProperties(...)`. */
export function getCellProperties({ sheet, box }: RangeTarget, wanted: Json): Json {
  const { format } = bag(wanted);
  refuseUnknown(bag(format));
  return eachCell(box, 'Range.getCellProperties', (row, column) => ({
    format: describe(bag(format), cellOf(sheet, row, column).look, (side) =>
      lineOf(sheet, row, column, side),
    ),
  }));
}

function describe(wanted: Wanted, look: CellLook, lineAt: (side: Side) => Line | null): JsonObject {
  const told: Record<string, Json> = {};
  for (const [[first, second], read] of PLACES) {
    if (second === undefined) {
      if (wanted[first] === true) told[first] = read(look);
    } else if (bag(wanted[first])[second] === true) {
      told[first] = { ...bag(told[first]), [second]: read(look) };
    }
  }
  const borders = bag(wanted['borders']);
  for (const side of SIDES) {
    if (borders[side] === undefined) continue;
    const line: Json = { ...(lineAt(side) ?? { style: 'None', weight: 'Thin', color: '#000000' }) };
    told['borders'] = { ...bag(told['borders']), [side]: line };
  }
  return told;
}

function refuseUnknown(wanted: Wanted): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (name === 'borders') continue;
    const inner = Object.keys(bag(value));
    const paths = inner.length > 0 ? inner.map((each) => [name, each]) : [[name]];
    for (const path of paths) {
      if (!PLACES.some(([place]) => place.join() === path.join()))
        throw new HostError('ApiNotFound', `CellPropertiesFormatLoadOptions.${path.join('.')}`);
    }
  }
}

/** `range.setCellProperties(...)`: what a bag leaves out stays. */
export function setCellProperties({ sheet, box }: RangeTarget, rows: Json): void {
  const location = 'Range.setCellProperties';
  refuseProtected(sheet, location);
  if (!Array.isArray(rows) || rows.length !== box.bottom - box.top + 1)
    throw new HostError('InvalidArgument', location);
  for (const [down, cells] of (rows as Json[]).entries()) {
    if (!Array.isArray(cells) || cells.length !== box.right - box.left + 1)
      throw new HostError('InvalidArgument', location);
    for (const [right, given] of (cells as Json[]).entries()) {
      const format = bag(bag(given)['format']);
      refuseUnknown(format);
      restyle(sheet, box.top + down, box.left + right, lookOf(format));
      for (const side of SIDES) {
        const line = bag(bag(format['borders'])[side]);
        if (Object.keys(line).length === 0) continue;
        const { style = 'Continuous', weight = 'Thin', color = '#000000' } = line as Partial<Line>;
        const drawn = style === 'None' ? null : { style, weight, color };
        drawLine(sheet, box.top + down, box.left + right, side, drawn);
      }
    }
  }
}

function lookOf(format: JsonObject): Partial<CellLook> {
  const { fill, font } = { fill: bag(format['fill']), font: bag(format['font']) };
  const given: Record<string, Json | undefined> = {
    fill: fill['color'],
    fontName: font['name'],
    fontSize: font['size'],
    fontColor: font['color'],
    bold: font['bold'],
    italic: font['italic'],
    horizontal: format['horizontalAlignment'],
    vertical: format['verticalAlignment'],
    wrap: format['wrapText'],
    indent: format['indentLevel'],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function bag(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
