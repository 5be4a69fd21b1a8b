import type { Polarity } from '../indicators/indicator';
import { Big, toDecimal } from '../values/decimal';

/** What a figure is held against: a point, or a range with both ends inside. */
export interface Aim {
  readonly low: Big;
  readonly high: Big;
  /** "under 10 days" is not met by 10. */
  readonly strict: boolean;
}

/**
 * The favourable variance: `a - t` where high is good, `t - a` where low is, and minus the distance where closest is
 * best. Inside a range it is never negative. Source: domain rules on variance.
 */
export function measureFavourable(actual: Big, aim: Aim, polarity: 'high' | 'low' | 'ideal'): Big {
  if (polarity === 'high') return actual.minus(aim.low);
  if (polarity === 'low') return aim.high.minus(actual);
  if (actual.lt(aim.low)) return actual.minus(aim.low);
  return actual.gt(aim.high) ? aim.high.minus(actual) : new Big(0);
}

/** The end of the aim that a variance is measured from: the target, or the nearer end of the range passed. */
export function nearestEnd(actual: Big, aim: Aim, polarity: Polarity): Big {
  if (polarity === 'high') return aim.low;
  if (polarity === 'low') return aim.high;
  return actual.minus(aim.low).abs().lte(actual.minus(aim.high).abs()) ? aim.low : aim.high;
}

export function aimAt(low: number, high: number | null, strict: boolean): Aim {
  const ends = [toDecimal(low), toDecimal(high ?? low)] as const;
  // A range that is written downwards, "100-95%", is the same range.
  const [from, to] = ends[0].lte(ends[1]) ? ends : [ends[1], ends[0]];
  return { low: from, high: to, strict };
}
