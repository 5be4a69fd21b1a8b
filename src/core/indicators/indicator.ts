import type { StatusWord } from '../data/statusWords';
import type { Table, TableRow } from '../tables/table';
import type { Period } from '../values/period';
import type { Unit, Value } from '../values/value';

export type Polarity = 'high' | 'low' | 'ideal' | 'none' | 'unknown';

export type PolaritySource =
  'column' | 'settings' | 'register' | 'target' | 'scale' | 'catalogue' | 'targets';

/** Which way is good, who says so, and what is left to ask. */
export interface PolarityReading {
  readonly polarity: Polarity;
  readonly source: PolaritySource | null;
  /** What the title suggests, where nothing better is known. */
  readonly suggested: 'high' | 'low' | null;
  /** A lower source that disagrees with the one that won. */
  readonly conflict: { readonly source: PolaritySource; readonly polarity: Polarity } | null;
}

/** One judgement's facts: an indicator as its row states it, with every figure read. */
export interface Indicator {
  readonly table: Table;
  readonly row: TableRow;
  /** The cell that names it: its ref, else its title. */
  readonly cell: string;
  readonly ref: string | null;
  readonly title: string;
  readonly area: string | null;
  readonly unit: Unit;
  readonly polarity: PolarityReading;
  readonly actual: Value;
  readonly target: Value;
  readonly previous: Value;
  readonly baseline: Value;
  /** The figure for the same part of last year. */
  readonly lastYear: Value;
  /** What was planned to be reached by the period. */
  readonly profile: Value;
  /** Every target of the row in the order of its periods. */
  readonly targets: readonly { readonly period: Period | null; readonly target: Value }[];
  /** A tolerance that the row states; it wins over the scheme. */
  readonly tolerance: Value | null;
  /** Whether in-year figures add up over the year. */
  readonly cumulative: 'yes' | 'no' | 'unknown';
  /** What the row's other actual columns hold, blanks left out: they may say why this one is blank. */
  readonly otherActuals: readonly { readonly period: Period; readonly actual: Value }[];
  readonly stated: Stated;
}

/** What the workbook itself says of the indicator. */
export interface Stated {
  readonly status: StatusWord | null;
  /** The words as they stand, and whether they only tell met from missed. */
  readonly statusText: string | null;
  readonly isTwoState: boolean;
  readonly quartile: string | null;
  readonly travel: 'improving' | 'steady' | 'declining' | null;
  readonly dataQuality: string | null;
}
