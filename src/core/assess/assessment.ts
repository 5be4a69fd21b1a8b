import type { StatusWord } from '../data/statusWords';
import type { Indicator } from '../indicators/indicator';

export type Travel = 'improving' | 'steady' | 'declining' | 'none';

/** What a figure was held against. */
export interface JudgedAgainst {
  readonly value: number;
  readonly basis: 'target' | 'profile' | 'straight-line';
  readonly cell: string | null;
}

/** `actual - target` in the indicator's own unit, and what follows from it. */
export interface Variance {
  readonly absolute: number;
  /** Of the target's size; null where the target is 0 or the figures stand on a scale. */
  readonly relative: number | null;
  /** Percentage points, for percentages only. */
  readonly points: number | null;
  /** Steps, for scales only. */
  readonly steps: number | null;
  /** By polarity: positive is good. Null without a polarity. */
  readonly favourable: number | null;
  readonly adverse: boolean | null;
}

/** The judgement of one indicator, with its reason in one sentence. */
export interface Assessment {
  readonly indicator: Indicator;
  readonly judgedAgainst: JudgedAgainst | null;
  readonly variance: Variance | null;
  readonly status: StatusWord;
  /** The scheme's word for the status, "Not rated" for none. */
  readonly statusWord: string;
  readonly reason: string;
  /** Why there is no colour, as a code; null where there is one. */
  readonly notRated: NotRated | null;
  readonly travel: Travel;
  readonly travelAgainst: 'previous' | 'last-year' | 'baseline' | null;
  /** The colour hangs on decimals that are not shown. */
  readonly roundingSensitive: boolean;
  /** The tolerance is at least half of the target's size. */
  readonly wideTolerance: boolean;
}

export type NotRated =
  | 'table-is-a-question'
  | 'polarity-none'
  | 'no-actual'
  | 'actual-unreadable'
  | 'actual-several'
  | 'no-target'
  | 'target-unreadable'
  | 'actual-is-baseline'
  | 'actual-is-forecast'
  | 'a-date'
  | 'units-differ'
  | 'bound-allows-two'
  | 'cumulative-unknown'
  | 'period-unknown'
  | 'polarity-unknown';
