import type { Scale } from '../data/scales';
import type { Period } from '../values/period';
import { toDecimal } from '../values/decimal';
import type { Value } from '../values/value';
import type { Polarity, PolarityReading, PolaritySource } from './indicator';
import { matchCatalogue } from './matchCatalogue';
import { parsePolarity } from './parsePolarity';
import { suggestPolarity } from './suggestPolarity';

/** What may say which way is good. */
export interface PolarityEvidence {
  /** The polarity column's cell and heading, where the table has one. */
  readonly column: { readonly text: string; readonly heading: string } | null;
  /** What someone has answered or saved. */
  readonly saved: Exclude<Polarity, 'unknown'> | null;
  readonly ref: string | null;
  readonly title: string;
  readonly target: Value;
  /** The named scale that the figures stand on. */
  readonly scale: Scale | null;
  readonly baseline: Value;
  readonly hasBaselineColumn: boolean;
  readonly targets: readonly { readonly period: Period | null; readonly target: Value }[];
}

interface Said {
  readonly source: PolaritySource;
  readonly polarity: Exclude<Polarity, 'unknown'>;
}

/**
 * Which way is good, by the order of sources: a column, what was saved, the target's wording, a named scale, the
 * catalogue, the series of targets. The title only suggests. Where the series and a suggestion disagree it is a
 * question; where two other sources disagree the higher one wins and the other is told.
 * Source: domain rules on polarity.
 */
export function choosePolarity(evidence: PolarityEvidence): PolarityReading {
  const entry = matchCatalogue(evidence.ref, evidence.title);
  const catalogue = entry && !entry.onlySuggests ? entry.polarity : null;
  const series = readSeries(evidence);
  const said: readonly (Said | null)[] = [
    says('column', evidence.column && parsePolarity(evidence.column.text, evidence.column.heading)),
    says('settings', evidence.saved),
    says('target', readWording(evidence.target)),
    says('scale', evidence.scale ? 'high' : null),
    says('catalogue', catalogue),
    says('targets', series),
  ];
  const heard = said.filter((one) => one !== null);
  const [first, ...rest] = heard;
  const hinted = suggestPolarity(evidence.title) ?? (entry?.onlySuggests ? highOrLow(entry.polarity) : null);
  if (!first) return { polarity: 'unknown', source: null, suggested: hinted, conflict: null };
  if (first.source === 'targets' && hinted !== null && hinted !== first.polarity) {
    return { polarity: 'unknown', source: null, suggested: hinted, conflict: first };
  }
  const other = rest.find(({ polarity, source }) => polarity !== first.polarity && source !== 'targets');
  return { polarity: first.polarity, source: first.source, suggested: null, conflict: other ?? null };
}

function says(source: PolaritySource, polarity: Exclude<Polarity, 'unknown'> | null): Said | null {
  return polarity === null ? null : { source, polarity };
}

function highOrLow(polarity: Polarity): 'high' | 'low' | null {
  return polarity === 'high' || polarity === 'low' ? polarity : null;
}

/** "at least", "or better", `95%+`, `>90%` is high; "at most", "under", `<5` is low; a range is ideal. */
function readWording(target: Value): 'high' | 'low' | 'ideal' | null {
  if (target.high !== null) return 'ideal';
  if (target.bound === '≥' || target.bound === '>') return 'high';
  return target.bound === '≤' || target.bound === '<' ? 'low' : null;
}

/**
 * The series speaks only with every step strictly the same way: a baseline and one target or more, or three targets.
 * Last year's outturn is no part of it; two targets alone decide nothing.
 */
function readSeries({ baseline, hasBaselineColumn, targets }: PolarityEvidence): 'high' | 'low' | null {
  const figures = targets.filter(({ target }) => isPlain(target)).map(({ target }) => target);
  const based = hasBaselineColumn && isPlain(baseline);
  const series = based ? [baseline, ...figures] : figures;
  if (series.length < (based ? 2 : 3)) return null;
  const kinds = new Set(series.map(({ kind, unitWord }) => `${kind}:${unitWord ?? ''}`));
  if (kinds.size > 1) return null;
  const steps = series
    .slice(1)
    .map((next, index) => toDecimal(next.value ?? 0).cmp(toDecimal(series[index]?.value ?? 0)));
  if (steps.every((step) => step > 0)) return 'high';
  return steps.every((step) => step < 0) ? 'low' : null;
}

function isPlain(value: Value): boolean {
  return value.value !== null && value.bound === null && value.high === null;
}
