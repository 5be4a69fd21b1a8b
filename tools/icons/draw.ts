import { disc, polygon, rectangle, stroke } from './paint';
import type { Layer, Point } from './paint';

/** A size Office asks for, in pixels, with what keeps lines on whole pixels there: each size is drawn, none is scaled. */
export interface Measure {
  readonly size: number;
  /** The width of a line, and of the gap around what stands in front. */
  readonly line: number;
  /** What stays free around the picture; what stands in front may use it. */
  readonly pad: number;
  /** The height of a table's header, and of each of the three rows under it. */
  readonly header: number;
  readonly row: number;
  /** The size of a status mark. */
  readonly mark: number;
}

export const MEASURES: readonly Measure[] = [
  { size: 16, line: 1, pad: 1, header: 0, row: 3, mark: 4 },
  { size: 20, line: 1, pad: 1, header: 1, row: 4, mark: 5 },
  { size: 24, line: 1, pad: 1, header: 2, row: 5, mark: 6 },
  { size: 32, line: 1, pad: 2, header: 5, row: 6, mark: 8 },
  { size: 40, line: 2, pad: 2, header: 5, row: 7, mark: 10 },
  { size: 48, line: 2, pad: 3, header: 5, row: 9, mark: 12 },
  { size: 64, line: 2, pad: 4, header: 10, row: 12, mark: 16 },
  { size: 80, line: 2, pad: 5, header: 12, row: 16, mark: 20 },
  { size: 96, line: 3, pad: 6, header: 15, row: 18, mark: 24 },
];

const OUTLINE = '#3a3a38';
const CONTENT = '#797774';
const GROUND = '#fafafa';
const HEADER = '#c8c6c4';
const GREEN = '#309048';
const AMBER = '#e8a202';
const RED = '#d13438';
const BLUE = '#1e8bcd';

/** Outturn itself: a table with a status. */
function drawOutturn({ size, line, pad, header, row }: Measure): Layer[] {
  const end = size - pad;
  const diameter = Math.round(size * (size < 48 ? 0.44 : 0.41));
  const centre: Point = [size - diameter / 2, size - diameter / 2];
  // A round edge over thin lines needs half a pixel more.
  const gap = line === 1 ? 1.5 : line;
  const first = pad + 2 * line + header;
  const column = pad + line + Math.round((end - pad - 3 * line) * 0.4);
  return [
    box(pad, pad, end, end, OUTLINE),
    box(pad + line, pad + line, end - line, end - line, GROUND),
    box(pad + line, pad + line, end - line, first - line, HEADER),
    box(pad, first - line, end, first, OUTLINE),
    ...[first + row, first + 2 * row + line].map((top) =>
      box(pad + line, top, end - line, top + line, CONTENT),
    ),
    box(column, first, column + line, end - line, CONTENT),
    { shape: disc(centre, diameter + 2 * gap), colour: null },
    { shape: disc(centre, diameter), colour: GREEN },
  ];
}

/** Rate tables: a table, and beside each of its rows the mark of a status. */
function drawRate({ size, line, pad, mark }: Measure): Layer[] {
  const end = size - pad;
  const spare = end - pad - 3 * mark;
  // Where a spare pixel is odd it goes below the second mark, whose tip leaves air above it anyway.
  const tops = [pad, pad + mark + Math.floor(spare / 2), end - mark] as const;
  const left = end - mark;
  const middle = left + mark / 2;
  const right = left - Math.max(line, Math.floor(spare / 2));
  const column = pad + line + Math.floor((right - pad - 3 * line) * 0.4);
  return [
    box(pad, pad, right, end, OUTLINE),
    box(pad + line, pad + line, right - line, end - line, GROUND),
    box(pad + line, pad + line, column, end - line, HEADER),
    box(column, pad + line, column + line, end - line, CONTENT),
    ...[tops[0], tops[1]].map((above, index) => {
      const top = Math.floor((above + mark + tops[index + 1]! - line) / 2);
      return box(pad + line, top, right - line, top + line, CONTENT);
    }),
    { shape: disc([middle, tops[0] + mark / 2], mark), colour: GREEN },
    { shape: polygon([middle, tops[1]], [end, tops[1] + mark], [left, tops[1] + mark]), colour: AMBER },
    {
      shape: polygon([middle, tops[2]], [end, tops[2] + mark / 2], [middle, end], [left, tops[2] + mark / 2]),
      colour: RED,
    },
  ];
}

/** Check return: a page that was gone through. */
function drawCheck({ size, line, pad }: Measure): Layer[] {
  const width = Math.round(size * 0.7);
  const left = Math.floor((size - width) / 2);
  const right = left + width;
  const end = size - pad;
  const fold = Math.round(size * 0.22);
  const foldLeft = right - fold;
  const slope = line * (Math.SQRT2 - 1);
  const tick: readonly [Point, Point, Point] = [
    [size * 0.48, size * 0.75],
    [size * 0.66, size * 0.92],
    [size * 0.97, size * 0.61],
  ];
  const weight = Math.max(2, Math.round(size / 14));
  const inset = Math.max(line + 1, Math.round(size * 0.09));
  const [firstLine, secondLine] = [Math.round(size * 0.45), Math.round(size * 0.6)];
  return [
    {
      shape: polygon([left, pad], [foldLeft, pad], [right, pad + fold], [right, end], [left, end]),
      colour: OUTLINE,
    },
    {
      shape: polygon(
        [left + line, pad + line],
        [foldLeft - slope, pad + line],
        [right - line, pad + fold + slope],
        [right - line, end - line],
        [left + line, end - line],
      ),
      colour: GROUND,
    },
    box(foldLeft - line, pad, foldLeft, pad + fold + line, OUTLINE),
    box(foldLeft - line, pad + fold, right, pad + fold + line, OUTLINE),
    box(left + inset, firstLine, right - inset, firstLine + line, CONTENT),
    // The last line of a text is shorter, and so stays clear of the tick.
    box(left + inset, secondLine, Math.round(size * 0.5), secondLine + line, CONTENT),
    { shape: stroke(tick, weight + 2 * line, line), colour: null },
    // The page's corner beyond the tick would be a crumb.
    { shape: polygon(tick[1], tick[2], [size, size], [tick[1][0], size]), colour: null },
    { shape: stroke(tick, weight), colour: BLUE },
  ];
}

function box(left: number, top: number, right: number, bottom: number, colour: string): Layer {
  return { shape: rectangle(left, top, right, bottom), colour };
}

/** Every icon by the name of its file. */
export const ICONS = { outturn: drawOutturn, rate: drawRate, check: drawCheck } as const;
