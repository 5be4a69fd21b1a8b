import type { Indicator } from '../indicators/indicator';
import { Big, toDecimal } from '../values/decimal';
import type { Value } from '../values/value';
import type { Travel } from './assessment';
import { isComparable } from './isComparable';
import { aimAt, measureFavourable } from './measureDistance';

/** Better, the same or worse than before, and what "before" is. */
export interface TravelJudgement {
  readonly travel: Travel;
  readonly against: 'previous' | 'last-year' | 'baseline' | null;
}

const NONE: TravelJudgement = { travel: 'none', against: null };

/**
 * Direction of travel against the previous period, else the baseline, by polarity; steady where the figures are equal
 * at the decimals they show. None where the figures cannot be compared: a forecast, a figure that is itself the
 * baseline, another unit, a bound, or a cumulative figure beside one for a whole year or another quarter.
 * Source: domain rules on direction of travel.
 */
export function judgeTravel(indicator: Indicator): TravelJudgement {
  const { actual, previous, baseline, polarity } = indicator;
  if (!isPoint(actual) || actual.flags.includes('baseline') || actual.flags.includes('forecast')) return NONE;
  if (indicator.cumulative === 'unknown' || polarity.polarity === 'none') return NONE;
  const sameTime = { figure: indicator.lastYear, against: 'last-year' as const };
  const candidates =
    indicator.cumulative === 'yes'
      ? [sameTime]
      : [
          { figure: previous, against: 'previous' as const },
          sameTime,
          { figure: baseline, against: 'baseline' as const },
        ];
  const before = candidates.find(
    ({ figure }) => isPoint(figure) && !figure.flags.includes('forecast') && isComparable(actual, figure),
  );
  if (!before) return NONE;
  const travel = compare(indicator, before.figure);
  return travel === 'none' ? NONE : { travel, against: before.against };
}

function isPoint(value: Value): boolean {
  return value.value !== null && value.bound === null && value.high === null;
}

function compare({ actual, target, polarity }: Indicator, before: Value): Travel {
  const now = asShown(actual);
  const then = asShown(before);
  if (now.eq(then)) return 'steady';
  if (polarity.polarity === 'high') return now.gt(then) ? 'improving' : 'declining';
  if (polarity.polarity === 'low') return now.lt(then) ? 'improving' : 'declining';
  if (polarity.polarity !== 'ideal' || target.value === null || !isComparable(actual, target)) return 'none';
  const aim = aimAt(target.value, target.high, false);
  const step = measureFavourable(now, aim, 'ideal').cmp(measureFavourable(then, aim, 'ideal'));
  return step === 0 ? 'steady' : step > 0 ? 'improving' : 'declining';
}

function asShown(value: Value): Big {
  const stored = toDecimal(value.value ?? 0);
  const { decimals } = value;
  return decimals === null ? stored : roundTo(stored, decimals);
}

/** Rounds half away from zero, as Excel shows numbers; negative decimals round to tens, thousands, millions. */
export function roundTo(figure: Big, decimals: number): Big {
  if (decimals >= 0) return figure.round(decimals, Big.roundHalfUp);
  const unit = new Big(10).pow(-decimals);
  return figure.div(unit).round(0, Big.roundHalfUp).times(unit);
}
