import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { SIDES, formatLine } from './cellLook';
import type { CellLook, LookKey, Side } from './cellLook';

/** The look of a column's cells, as far as all of them share it. */
export type SharedLook = Partial<Omit<CellLook, 'numberFormat'>>;

const KEYS: readonly Exclude<LookKey, 'numberFormat'>[] = [
  'fill',
  'fontName',
  'fontSize',
  'colour',
  'bold',
  'italic',
  'horizontal',
  'vertical',
  'wrap',
  'indent',
  ...SIDES,
];

/** Asks what look all cells of one column share, in a few actions however long the column is. */
export function askSharedLook(range: Excel.Range, rows: number): () => SharedLook {
  const { format } = range;
  range.load([
    ...['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel'].map(
      (each) => `format/${each}`,
    ),
    'format/fill/color',
    'format/fill/pattern',
    ...['name', 'size', 'color', 'bold', 'italic'].map((each) => `format/font/${each}`),
  ]);
  format.borders.load('items/sideIndex, items/style, items/weight, items/color');
  return () => {
    const { fill, font } = format;
    return {
      ...sharedFill(fill.pattern, fill.color),
      ...shared({
        fontName: font.name,
        fontSize: font.size,
        colour: upper(font.color),
        bold: font.bold,
        italic: font.italic,
        horizontal: format.horizontalAlignment,
        vertical: format.verticalAlignment,
        wrap: format.wrapText,
        indent: format.indentLevel,
      }),
      ...sharedLines(format.borders, rows),
    };
  };
}

/** Excel answers null, or an empty colour, where the cells differ. */
function shared(look: SharedLook): SharedLook {
  return Object.fromEntries(
    Object.entries(look).filter(([, value]: [string, unknown]) => value !== null && value !== ''),
  );
}

function sharedFill(pattern: string | null, colour: string): SharedLook {
  if (pattern === 'None') return { fill: null };
  return pattern !== null && colour !== '' ? { fill: upper(colour) } : {};
}

/** The lines between the cells must be as those at the ends, or the cells differ. */
function sharedLines(borders: Excel.RangeBorderCollection, rows: number): SharedLook {
  const lineOf = (edge: string): string | null | undefined => {
    const border: { style: string | null; weight: string | null; color: string | null } | undefined =
      borders.items.find((each: { sideIndex: string }) => each.sideIndex === edge);
    if (typeof border?.style !== 'string') return undefined;
    if (border.style !== 'None' && (border.weight === null || !border.color)) return undefined;
    return formatLine(border.style, border.weight, border.color);
  };
  const inner = lineOf('InsideHorizontal');
  const isBetween = (line: string | null | undefined) => rows === 1 || line === inner;
  const lines = {
    top: lineOf('EdgeTop'),
    bottom: lineOf('EdgeBottom'),
    left: lineOf('EdgeLeft'),
    right: lineOf('EdgeRight'),
  };
  const known = (side: Side) => {
    const line = lines[side];
    const isShared = side === 'left' || side === 'right' || isBetween(line);
    return line !== undefined && isShared ? [[side, line] as const] : [];
  };
  return Object.fromEntries(SIDES.flatMap(known));
}

/** What is still unknown of the look. */
export function missingKeys(known: SharedLook): Exclude<LookKey, 'numberFormat'>[] {
  return KEYS.filter((key) => !(key in known));
}

/** Asks for the properties in which the cells of a column differ, cell by cell. */
export function askEachLook(
  sheet: Excel.Worksheet,
  rect: Rect,
  keys: readonly Exclude<LookKey, 'numberFormat'>[],
): () => SharedLook[] {
  const has = (...wanted: LookKey[]) => keys.some((key) => wanted.includes(key));
  const line = { style: true, weight: true, color: true };
  const answer = sheet.getRange(formatRect(rect)).getCellProperties({
    format: {
      ...(has('fill') ? { fill: { color: true, pattern: true } } : {}),
      ...(has('fontName', 'fontSize', 'colour', 'bold', 'italic')
        ? {
            font: {
              ...(has('fontName') ? { name: true } : {}),
              ...(has('fontSize') ? { size: true } : {}),
              ...(has('colour') ? { color: true } : {}),
              ...(has('bold') ? { bold: true } : {}),
              ...(has('italic') ? { italic: true } : {}),
            },
          }
        : {}),
      ...(has('horizontal') ? { horizontalAlignment: true } : {}),
      ...(has('vertical') ? { verticalAlignment: true } : {}),
      ...(has('wrap') ? { wrapText: true } : {}),
      ...(has('indent') ? { indentLevel: true } : {}),
      ...(has(...SIDES)
        ? { borders: Object.fromEntries(SIDES.filter((side) => has(side)).map((side) => [side, line])) }
        : {}),
    },
  });
  return () => answer.value.map(([cell]) => eachLook(cell?.format ?? {}));
}

function eachLook(format: Excel.CellPropertiesFormat): SharedLook {
  const { fill, font, borders } = format;
  const lines = SIDES.flatMap((side) => {
    const border = borders?.[side];
    return border ? [[side, formatLine(border.style, border.weight, border.color)] as const] : [];
  });
  const look = {
    fontName: font?.name,
    fontSize: font?.size,
    colour: font?.color === undefined ? undefined : upper(font.color),
    bold: font?.bold,
    italic: font?.italic,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    indent: format.indentLevel,
  };
  const told = Object.entries(look).filter(([, value]) => value !== undefined);
  const filled = fill ? { fill: fill.pattern === 'None' ? null : upper(fill.color ?? '#FFFFFF') } : {};
  return { ...Object.fromEntries(told), ...filled, ...Object.fromEntries(lines) };
}

function upper(colour: string | null): string {
  // Where the cells differ there is no colour.
  return colour === null ? '' : colour.toUpperCase();
}
