import { MISSING_WORDS } from '../data/reasonWords';
import type { Limit, Rule, Scheme } from '../data/schemes';
import type { Indicator } from '../indicators/indicator';
import type { Big } from '../values/decimal';
import { toDecimal } from '../values/decimal';
import { yearOf } from '../values/period';
import type { Missing } from '../data/missing';
import type { Value } from '../values/value';
import type { Assessment, NotRated, Variance } from './assessment';
import { formatFigure, formatSize } from './formatFigure';
import type { AimJudgement } from './judgeAim';

/** What a sentence about a colour is made of. */
export interface RatedFacts extends Pick<
  Assessment,
  'variance' | 'wideTolerance' | 'judgedAgainst' | 'travel'
> {
  readonly rule: Rule;
  readonly scheme: Scheme;
  readonly tolerance: Big | null;
  readonly aim: Extract<AimJudgement, { why: null }>;
}

/** Why an indicator has its colour, in one sentence: "72% against a target of 76%: 4.0 percentage points adverse ...". */
export function explainRated(indicator: Indicator, facts: RatedFacts): string {
  const parts = [sayAgainst(indicator, facts.aim), sayVariance(indicator, facts)];
  const notes = [
    sayAhead(indicator),
    indicator.actual.flags.includes('forecast') ? 'a forecast' : '',
    facts.tolerance === null &&
    isZeroTarget(facts) &&
    facts.scheme.rules.some(({ status }) => status === 'amber')
      ? 'no amber, since the target is 0'
      : '',
    facts.wideTolerance && facts.tolerance ? 'the tolerance is at least half of the target' : '',
  ].filter((note) => note !== '');
  return [parts.join(': '), ...notes].join('; ');
}

/** A row that is ahead of the period judged says so. */
function sayAhead({ table, otherActuals }: Indicator): string {
  const end = table.period?.end ?? Infinity;
  const ahead = otherActuals.filter(({ period, actual }) => period.end > end && actual.value !== null);
  const [latest] = ahead.slice(-1);
  return latest
    ? `judged at ${table.period?.label ?? ''}, though a figure for ${latest.period.label} is there`
    : '';
}

function isZeroTarget({ judgedAgainst }: RatedFacts): boolean {
  return judgedAgainst?.value === 0;
}

const SHARES: Readonly<Record<string, string>> = {
  '0.25': 'a quarter',
  '0.5': 'half',
  '0.75': 'three quarters',
};

function sayAgainst({ actual, target, profile }: Indicator, aim: RatedFacts['aim']): string {
  const figure = formatFigure(actual.value ?? 0, actual);
  if (aim.against.basis === 'profile') {
    return `${figure} against a profile of ${formatFigure(aim.against.value, profile)}`;
  }
  const aimed = formatFigure(target.value ?? 0, target);
  if (aim.share === null) return `${figure} against a target of ${aimed}`;
  const share = SHARES[String(aim.share)] ?? `${Math.round(aim.share * 12)} twelfths`;
  const line = formatFigure(aim.against.value, {
    ...target,
    bound: null,
    high: null,
    decimals: Math.max(0, target.decimals ?? 0),
  });
  return `${figure} against ${line}, ${share} of the year's target of ${aimed} (assumed straight line)`;
}

function sayVariance(indicator: Indicator, facts: RatedFacts): string {
  const { variance, rule, aim } = facts;
  if (variance === null) return 'the same for every figure that it allows';
  const isRange = aim.high !== null;
  if (isRange && variance.favourable === 0) return 'inside the range';
  if (variance.absolute === 0)
    return variance.adverse
      ? `not met, since the limit itself does not count${sayTolerance(indicator, facts)}`
      : 'met exactly';
  const direction =
    variance.adverse === null ? aboveOrBelow(variance) : variance.adverse ? 'adverse' : 'favourable';
  const where = isRange ? `, ${aboveOrBelow(variance)} the range` : '';
  const held = rule.travel
    ? `, beyond the limit but ${facts.travel}`
    : variance.adverse
      ? sayTolerance(indicator, facts)
      : '';
  return `${sizeOf(indicator, variance)} ${direction}${where}${held}`;
}

function sayTolerance(indicator: Indicator, { tolerance, rule, scheme }: RatedFacts): string {
  if (tolerance === null || rule.status === 'blue') return '';
  const amber = scheme.rules.find(({ status }) => status === 'amber')?.atLeast;
  if (typeof amber !== 'object' || tolerance.lte(0)) return '';
  const size = sayLeeway(indicator, tolerance, amber);
  return rule.status === 'red' ? `, beyond the ${size}` : `, within the ${size}`;
}

function sayLeeway({ actual, target, tolerance: inTable }: Indicator, tolerance: Big, amber: Limit): string {
  if (actual.kind === 'percent') return `${tolerance.times(100).toString()}-point tolerance`;
  if (actual.kind === 'scale') return `${tolerance.toString()}-step tolerance`;
  const isOfTable = inTable !== null && inTable.value !== null;
  if (!isOfTable && amber.relative !== undefined) return `${Math.abs(amber.relative)}% tolerance`;
  const shown = tolerance.round(6).toFixed().split('.')[1]?.length ?? 0;
  const decimals = Math.max(target.decimals ?? 0, shown);
  return `tolerance of ${formatFigure(tolerance.toNumber(), { ...target, bound: null, high: null, decimals })}`;
}

function sizeOf({ actual, target }: Indicator, variance: Variance): string {
  const absolute = toDecimal(variance.absolute).abs();
  const relative = variance.relative === null ? null : toDecimal(variance.relative).abs();
  const like = (actual.decimals ?? 0) >= (target.decimals ?? 0) ? actual : target;
  return formatSize(absolute, actual.kind, relative, {
    ...like,
    unitWord: actual.unitWord ?? target.unitWord,
  });
}

function aboveOrBelow(variance: Variance): string {
  return variance.absolute > 0 ? 'above' : 'below';
}

/** Why an indicator has no colour, in one sentence that names the first reason. */
export function explainNotRated(indicator: Indicator, why: NotRated, variance: Variance | null): string {
  const { actual, target } = indicator;
  const difference =
    variance === null || variance.absolute === 0
      ? ''
      : ` (${sizeOf(indicator, variance)} ${aboveOrBelow(variance)} the target)`;
  switch (why) {
    case 'table-is-a-question':
      return 'Not rated: it is a question which column holds the outturn or the target';
    case 'polarity-none':
      return `Not rated: neither a higher nor a lower figure is better, ${sayPolaritySource(indicator)}${difference}`;
    case 'no-actual':
      return `Not rated: ${sayNoActual(indicator)}`;
    case 'actual-unreadable':
      return `Not rated: the outturn ${quote(actual.text)} cannot be read as a figure`;
    case 'actual-several':
      return `Not rated: the outturn holds several values, ${quote(actual.text)}`;
    case 'no-target':
      return `Not rated: ${sayNoTarget(indicator)}`;
    case 'target-unreadable':
      return target.flags.includes('several')
        ? `Not rated: the target holds several values, ${quote(target.text)}`
        : `Not rated: the target ${quote(target.text)} cannot be read as a figure`;
    case 'actual-is-baseline':
      return `Not rated: the outturn of ${formatFigure(actual.value ?? 0, actual)} is itself the baseline`;
    case 'actual-is-forecast':
      return `Not rated: ${formatFigure(actual.value ?? 0, actual)} is a forecast, not an outturn`;
    case 'a-date': {
      const date = actual.kind === 'date' ? actual : target;
      return `Not rated: ${quote(date.text)} is a date or a time of day, which is not judged`;
    }
    case 'units-differ':
      return `Not rated: the outturn ${quote(actual.text)} and the target ${quote(target.text)} differ in unit`;
    case 'bound-allows-two':
      return `Not rated: the outturn ${quote(actual.text)} allows more than one colour against a target of ${formatFigure(target.value ?? 0, target)}`;
    case 'cumulative-unknown':
      return `Not rated: it is a question whether ${formatFigure(actual.value ?? 0, actual)} adds up over the year, so it cannot be held against the year's target of ${formatFigure(target.value ?? 0, target)}`;
    case 'period-unknown':
      return `Not rated: ${formatFigure(actual.value ?? 0, actual)} is for part of a year and nothing says which, so it cannot be held against the year's target`;
    case 'polarity-unknown':
      return `Not rated: it is a question whether a higher or a lower figure is better${difference}`;
  }
}

const SOURCES = {
  column: 'says the polarity column',
  settings: 'as answered',
  register: 'says the register',
  target: 'says the target',
  scale: 'says the scale',
  catalogue: 'says the indicator catalogue',
  targets: 'say the targets',
} as const;

function sayPolaritySource({ polarity }: Indicator): string {
  return polarity.source === null ? 'nothing says otherwise' : SOURCES[polarity.source];
}

function sayNoActual({ actual, table, otherActuals }: Indicator): string {
  if (actual.missing !== 'blank') return `no outturn: ${sayMissing(actual)}`;
  const { period } = table;
  const reasons = otherActuals.filter((other) => other.actual.missing !== null);
  const reason = reasons.at(-1);
  if (reason && reasons.length === otherActuals.length) return `no outturn: ${sayMissing(reason.actual)}`;
  if (!period) return 'no outturn';
  return otherActuals.length > 0
    ? `no figure for ${period.label.replace(`${yearOf(period).label} `, '')}`
    : `no outturn for ${period.label}`;
}

function sayNoTarget({ target, table }: Indicator): string {
  const year = table.period ? yearOf(table.period).label : null;
  if (target.missing === 'blank')
    return year && table.reading.targets.length > 0 ? `no target for ${year}` : 'no target';
  return `no target: ${sayMissing(target)}`;
}

/** The reason in our words, and in the cell's own where they say more. */
function sayMissing(value: Value): string {
  const reason: Missing = value.missing ?? 'unreadable';
  const words = MISSING_WORDS[reason];
  const isPlain = value.text.trim().length <= 4 || value.text.toLowerCase() === words;
  return isPlain ? words : `${words} (${quote(value.text)})`;
}

const LONGEST_QUOTE = 70;

function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `"${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE).trimEnd()}...` : plain}"`;
}
