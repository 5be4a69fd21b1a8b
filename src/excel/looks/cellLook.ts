import type { Look } from '../../core/plan/writePlan';

/** Every property of a cell's look that Outturn ever changes, in Excel's words. A line is `style|weight|colour`. */
export interface CellLook {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: string | null;
  readonly bottom: string | null;
  readonly left: string | null;
  readonly right: string | null;
}

export type LookKey = keyof CellLook;

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** A plan's look in Excel's words. */
export function lookOfPlan(look: Look): Partial<CellLook> {
  const { numberFormat, fill, colour, bold, italic, horizontal, vertical, wrap } = look;
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(fill === undefined ? {} : { fill: fill?.toUpperCase() ?? null }),
    ...(colour === undefined ? {} : { colour: colour.toUpperCase() }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
    ...(wrap === undefined ? {} : { wrap }),
  };
}

/**
 * A look as one that borrows it takes it over: its lines are drawn, but none is rubbed out, since neighbours share
 * their lines and those of the table are not ours.
 */
export function lookToBorrow(look: CellLook): Partial<CellLook> {
  return Object.fromEntries(
    Object.entries(look).filter(([key, value]) => value !== null || !SIDES.some((side) => side === key)),
  );
}

/** What of the wanted look is not there yet. */
export function lookChanges(now: CellLook, wanted: Partial<CellLook>): Partial<CellLook> {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => now[key as LookKey] !== value));
}

/** Some properties of a look. */
export function pickLook<L extends Partial<CellLook>>(look: L, keys: Iterable<LookKey>): Partial<L> {
  const picked = [...keys].filter((key) => key in look).map((key) => [key, look[key]] as const);
  return Object.fromEntries(picked) as Partial<L>;
}

export function formatLine(style: unknown, weight: unknown, colour: unknown): string | null {
  return style === 'None' ? null : `${String(style)}|${String(weight)}|${String(colour).toUpperCase()}`;
}

export function parseLine(line: string | null): { style: string; weight: string; colour: string } | null {
  if (line === null) return null;
  const [style = 'Continuous', weight = 'Thin', colour = '#000000'] = line.split('|');
  return { style, weight, colour };
}
