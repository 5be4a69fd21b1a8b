import type { Rule, Scheme } from '../data/schemes';
import type { StatusWord } from '../data/statusWords';
import { STATUS_NAMES } from '../data/reasonWords';
import type { Indicator, Polarity } from '../indicators/indicator';
import { Big, toDecimal, toNumber } from '../values/decimal';
import type { Value } from '../values/value';
import type { Assessment, NotRated, Variance } from './assessment';
import { isComparable } from './isComparable';
import { judgeAim, type AimJudgement } from './judgeAim';
import { judgeTravel, roundTo } from './judgeTravel';
import { aimAt, measureFavourable, nearestEnd, type Aim } from './measureDistance';
import { rateVariance, toleranceOf, type Measured } from './rateVariance';
import { explainNotRated, explainRated } from './writeReason';

/**
 * Judges one indicator by a scheme: variance, status, travel, and the reason in one sentence. There is no colour where
 * the facts do not give exactly one. Source: domain rules on variance, RAG, travel and in-year figures.
 */
export function assessIndicator(indicator: Indicator, scheme: Scheme): Assessment {
  const { travel, against } = judgeTravel(indicator);
  const base = {
    indicator,
    judgedAgainst: null,
    variance: null,
    status: 'none',
    statusWord: STATUS_NAMES.none,
    travel,
    travelAgainst: against,
    roundingSensitive: false,
    wideTolerance: false,
  } as const;
  const barrier = findBarrier(indicator, scheme);
  const isMeasurable = barrier === null || barrier === 'polarity-none';
  const aim = isMeasurable && indicator.target.value !== null ? judgeAim(indicator) : null;
  const notRated = (why: NotRated, more: Partial<Assessment> = {}): Assessment => ({
    ...base,
    ...more,
    notRated: why,
    reason: explainNotRated(indicator, why, more.variance ?? null),
  });
  if (!aim?.against) return notRated(barrier ?? aim?.why ?? 'no-target');

  const measuredVariance = measureVariance(indicator, aim);
  const known = { judgedAgainst: aim.against, variance: measuredVariance };
  if (barrier) return notRated(barrier, isComparable(indicator.actual, indicator.target) ? known : {});

  const judged = rateExtremes(indicator, scheme, aim, travel);
  if (judged.rule === null) return notRated(judged.why, known);
  const shown = rateShown(indicator, scheme, aim, travel);
  const tolerance = toleranceOf(scheme, judged.measured);
  const assessment = {
    ...base,
    ...known,
    status: judged.rule.status,
    statusWord: judged.rule.word ?? STATUS_NAMES[judged.rule.status],
    notRated: null,
    roundingSensitive: shown !== null && shown !== judged.rule.status,
    wideTolerance: tolerance?.times(2).gte(judged.measured.size) ?? false,
  };
  return {
    ...assessment,
    reason: explainRated(indicator, { ...assessment, rule: judged.rule, tolerance, scheme, aim }),
  };
}

/** The first reason, in the domain's order, for which there can be no colour whatever the figures are. */
function findBarrier(indicator: Indicator, scheme: Scheme): NotRated | null {
  const { actual, target, polarity, table } = indicator;
  if (table.confidence === 'question') return 'table-is-a-question';
  if (polarity.polarity === 'none') return 'polarity-none';
  if (actual.flags.includes('several')) return 'actual-several';
  if (actual.value === null)
    return actual.missing === null || actual.missing === 'unreadable' ? 'actual-unreadable' : 'no-actual';
  if (target.value === null) {
    const isUnreadable = target.missing === null || target.missing === 'unreadable';
    return isUnreadable ? 'target-unreadable' : 'no-target';
  }
  if (actual.flags.includes('baseline')) return 'actual-is-baseline';
  if (actual.flags.includes('forecast') && !scheme.judgesForecasts) return 'actual-is-forecast';
  if (actual.kind === 'date' || target.kind === 'date') return 'a-date';
  if (!isComparable(actual, target)) return 'units-differ';
  return null;
}

type Measurable = Extract<AimJudgement, { why: null }>;

function isStrict(target: Value): boolean {
  return target.bound === '<' || target.bound === '>';
}

function measureVariance(indicator: Indicator, aim: Measurable): Variance | null {
  const { actual, target, polarity } = indicator;
  if (actual.value === null || actual.bound !== null || actual.high !== null) return null;
  const held = aimAt(aim.against.value, aim.high, isStrict(target));
  const figure = toDecimal(actual.value);
  const end = nearestEnd(figure, held, polarity.polarity);
  const absolute = figure.minus(end);
  const isScale = actual.kind === 'scale';
  const favourable = hasDirection(polarity.polarity)
    ? measureFavourable(figure, held, polarity.polarity)
    : null;
  const isAdverse = favourable !== null && (favourable.lt(0) || (favourable.eq(0) && held.strict));
  return {
    absolute: toNumber(absolute),
    relative: isScale || end.eq(0) ? null : toNumber(absolute.div(end.abs())),
    points: actual.kind === 'percent' ? toNumber(absolute.times(100)) : null,
    steps: isScale ? toNumber(absolute) : null,
    favourable: favourable === null ? null : toNumber(favourable),
    adverse: favourable === null ? null : isAdverse,
  };
}

function hasDirection(polarity: Polarity): polarity is 'high' | 'low' | 'ideal' {
  return polarity === 'high' || polarity === 'low' || polarity === 'ideal';
}

type Judged =
  | { readonly rule: Rule; readonly measured: Measured }
  | { readonly rule: null; readonly why: 'bound-allows-two' | 'polarity-unknown' };

/** Rates every value that the actual allows, under every polarity that is possible: one colour, or none. */
function rateExtremes(
  indicator: Indicator,
  scheme: Scheme,
  aim: Measurable,
  travel: Assessment['travel'],
): Judged {
  const { actual, target, polarity } = indicator;
  const held = aimAt(aim.against.value, aim.high, isStrict(target));
  const figures = extremesOf(actual);
  if (figures.length === 0) return { rule: null, why: 'bound-allows-two' };
  const [first] = figures;
  const isMetExactly =
    figures.length === 1 && first?.eq(held.low) === true && first.eq(held.high) && !held.strict;
  const polarities = hasDirection(polarity.polarity)
    ? [polarity.polarity]
    : isMetExactly
      ? (['high'] as const)
      : (['high', 'low'] as const);
  const rated = polarities.map((direction) =>
    [...figures, ...(direction === 'ideal' ? endsBetween(held, figures) : [])].map((figure) =>
      rateOne(indicator, scheme, held, figure, direction, travel),
    ),
  );
  const across = rated.flat();
  const [one] = across;
  if (
    one &&
    across.every(({ rule }) => rule?.status === one.rule?.status && rule?.word === one.rule?.word) &&
    one.rule
  ) {
    return { rule: one.rule, measured: one.measured };
  }
  return { rule: null, why: polarities.length > 1 ? 'polarity-unknown' : 'bound-allows-two' };
}

function rateOne(
  indicator: Indicator,
  scheme: Scheme,
  held: Aim,
  figure: Big,
  direction: 'high' | 'low' | 'ideal',
  travel: Assessment['travel'],
): { readonly rule: Rule | null; readonly measured: Measured } {
  const measured = {
    favourable: measureFavourable(figure, held, direction),
    strict: held.strict,
    unit: indicator.actual.kind,
    size: nearestEnd(figure, held, direction).abs(),
    travel,
    tolerance: rowTolerance(indicator, held),
  };
  return { rule: rateVariance(scheme, measured), measured };
}

/**
 * A tolerance stated in the table: points for a percentage, a share of the target where it is a percentage of another
 * figure, else in the indicator's unit.
 */
function rowTolerance({ tolerance, actual }: Indicator, held: Aim): Big | null {
  const size = tolerance?.value ?? null;
  if (!tolerance || size === null) return null;
  const stated = toDecimal(size).abs();
  if (actual.kind === 'percent') return tolerance.kind === 'percent' ? stated : stated.div(100);
  return tolerance.kind === 'percent' ? held.low.abs().times(stated) : stated;
}

/** The ends of the aim that lie among the figures: the best of them may be better than both of their ends. */
function endsBetween({ low, high }: Aim, figures: readonly Big[]): readonly Big[] {
  const [from, to = from] = figures;
  if (!from || !to) return [];
  return [low, high].filter((end) => end.gte(from) && end.lte(to));
}

/** The ends of what the cell allows; a plain figure is its own only end, "about 50" has none. */
function extremesOf(actual: Value): readonly Big[] {
  if (actual.value === null || actual.bound === '~') return [];
  const value = toDecimal(actual.value);
  if (actual.high !== null) return [value, toDecimal(actual.high)];
  const far = value.abs().plus(1).times(1e6);
  if (actual.bound === '<' || actual.bound === '≤')
    return [value.gt(0) ? new Big(0) : far.neg(), justInside(value, actual, -1)];
  if (actual.bound === '>' || actual.bound === '≥') return [justInside(value, actual, 1), far];
  return [value];
}

/** "<5" does not allow 5, only what comes as near as one likes. */
function justInside(value: Big, actual: Value, side: 1 | -1): Big {
  return actual.bound === '<' || actual.bound === '>' ? value.plus(new Big('1e-20').times(side)) : value;
}

/** The status of the figures as displayed, or null where that cannot be told. */
function rateShown(
  indicator: Indicator,
  scheme: Scheme,
  aim: Measurable,
  travel: Assessment['travel'],
): StatusWord | null {
  const { actual, target } = indicator;
  if (actual.decimals === null || target.decimals === null || actual.value === null || target.value === null)
    return null;
  const shownActual = { ...actual, value: roundTo(toDecimal(actual.value), actual.decimals).toNumber() };
  const shownTarget = roundTo(
    toDecimal(aim.against.value),
    aim.share === null ? target.decimals : 15,
  ).toNumber();
  const shownAim = { ...aim, against: { ...aim.against, value: shownTarget } };
  return rateExtremes({ ...indicator, actual: shownActual }, scheme, shownAim, travel).rule?.status ?? null;
}
