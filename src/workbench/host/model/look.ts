/** A line along one side of a cell. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks. Looks are values: a change makes a new one. */
export interface CellLook {
  readonly numberFormat: string;
  /** `"#RRGGBB"`, or null for no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: Line | null;
  readonly bottom: Line | null;
  readonly left: Line | null;
  readonly right: Line | null;
}

export const PLAIN_LOOK: CellLook = {
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

/** True where nothing tells the look from that of a new cell. */
export function isPlain(look: CellLook): boolean {
  return look === PLAIN_LOOK || KEYS.every((key) => look[key] === PLAIN_LOOK[key]);
}

const KEYS = Object.keys(PLAIN_LOOK) as (keyof CellLook)[];
