import type { StatusWord } from './statusWords';

/**
 * How far from the target a rule reaches, measured as favourable variance: 0 is the target itself, negative short of
 * it. Percentages use `points` where given, else `relative`; scales use `steps`; everything else `relative`. A rule
 * without a limit for the unit does not apply to it.
 */
export interface Limit {
  /** Percentage points, for percentages: -5. */
  readonly points?: number;
  /** Per cent of the target's size, for any number: -5. */
  readonly relative?: number;
  /** Steps on a scale: -1. */
  readonly steps?: number;
}

export interface Rule {
  readonly status: Exclude<StatusWord, 'none'>;
  /** The scheme's own word for it: "Exceeded". */
  readonly word?: string;
  /** The favourable variance is at least this; 0 is the target met. */
  readonly atLeast?: 0 | Limit;
  /** The favourable variance is more than this. */
  readonly above?: 0;
  /** The direction of travel is one of these. */
  readonly travel?: readonly ('improving' | 'steady' | 'declining')[];
}

/** Ordered rules: the first that holds decides; the last holds always. */
export interface Scheme {
  readonly name: string;
  readonly words: string;
  readonly rules: readonly Rule[];
  /** A forecast may be judged, and the reason then says that it is one. */
  readonly judgesForecasts?: boolean;
}

export const STANDARD: Scheme = {
  name: 'Standard',
  words: 'within 5 points of a percentage, or 5% of another target, is amber',
  rules: [
    { status: 'green', atLeast: 0 },
    { status: 'amber', atLeast: { points: -5, relative: -5 } },
    { status: 'red' },
  ],
};

export const SCHEMES: readonly Scheme[] = [
  STANDARD,
  {
    name: 'Met / not met',
    words: 'the target met is green, anything short of it red',
    rules: [
      { status: 'green', word: 'Met', atLeast: 0 },
      { status: 'red', word: 'Not met' },
    ],
  },
  {
    name: '5% / 10% bands',
    words: 'within 5% of the target is green, within 10% amber',
    rules: [
      { status: 'green', atLeast: { relative: -5, steps: 0 } },
      { status: 'amber', atLeast: { relative: -10 } },
      { status: 'red' },
    ],
  },
  {
    name: 'Exceeded / Same / Behind',
    words: 'better than the target is exceeded, equal to it the same, worse behind (Leicester 2003)',
    rules: [
      { status: 'green', word: 'Exceeded', above: 0 },
      { status: 'green', word: 'Same', atLeast: 0 },
      { status: 'red', word: 'Behind' },
    ],
  },
  {
    name: 'Blue-Red-Amber-Green',
    words: '5 points of a percentage, or 5% of another target, better is blue; as much short of it amber',
    rules: [
      { status: 'blue', atLeast: { points: 5, relative: 5, steps: 1 } },
      { status: 'green', atLeast: 0 },
      { status: 'amber', atLeast: { points: -5, relative: -5 } },
      { status: 'red' },
    ],
  },
  {
    name: 'Amber by travel',
    words: 'within 10% of the target is green; beyond it, held or improved is amber (Havering 2013)',
    rules: [
      { status: 'green', atLeast: { relative: -10, steps: 0 } },
      { status: 'amber', travel: ['improving', 'steady'] },
      { status: 'red' },
    ],
  },
];
