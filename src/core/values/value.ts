import type { Missing } from '../data/missing';

/** What kind of quantity a figure is. */
export type Unit = 'percent' | 'number' | 'currency' | 'duration' | 'ratio' | 'scale' | 'date' | 'unknown';

/** What is said of a figure beside the figure itself. */
export type Flag =
  | 'baseline'
  | 'estimate'
  | 'provisional'
  | 'revised'
  | 'doubtful'
  | 'forecast'
  | 'suppressed'
  | 'textNumber'
  | 'unitAssumed'
  | 'cumulative'
  | 'several';

export type Bound = '<' | '≤' | '>' | '≥' | '~';

/** What a cell says, read once: the figure apart from its unit, its qualifiers and the reason there is none. */
export interface Value {
  /** The cell's address, or null for a value that stands in no cell. */
  readonly cell: string | null;
  /** As displayed. */
  readonly text: string;
  /** Percentages as fractions, money in whole units of currency, a scale as the position from the worst (1). */
  readonly value: number | null;
  readonly kind: Unit;
  /** What the shown figure was multiplied by: 1000 for £'000. */
  readonly factor: number;
  readonly bound: Bound | null;
  /** The upper end of a range. */
  readonly high: number | null;
  readonly flags: readonly Flag[];
  readonly missing: Missing | null;
  /** Decimals of `value` that are shown: "72.5%" is 0.725 with 3. Null where nothing is shown as a number. */
  readonly decimals: number | null;
  /** The unit word beside a figure ("days", "£"), or null. */
  readonly unitWord: string | null;
  /** The words of a scale, tidied ("Level 4", "Improving Well"), or null. */
  readonly words: string | null;
}

/** The value of a place where there is nothing. */
export function missingValue(missing: Missing, text = '', cell: string | null = null): Value {
  return {
    cell,
    text,
    value: null,
    kind: 'unknown',
    factor: 1,
    bound: null,
    high: null,
    flags: [],
    missing,
    decimals: null,
    unitWord: null,
    words: null,
  };
}
