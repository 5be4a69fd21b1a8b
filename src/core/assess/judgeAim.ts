import type { Indicator } from '../indicators/indicator';
import { shareOfYear } from '../values/period';
import { toDecimal, toNumber } from '../values/decimal';
import type { JudgedAgainst, NotRated } from './assessment';
import { isComparable } from './isComparable';

/** What the outturn is held against, or why that cannot be said. `share` is the part of the year for a straight line. */
export type AimJudgement =
  | {
      readonly against: JudgedAgainst;
      readonly high: number | null;
      readonly share: number | null;
      readonly why: null;
    }
  | { readonly against: null; readonly why: Extract<NotRated, 'cumulative-unknown' | 'period-unknown'> };

/**
 * A profile for the period is what is held against, where there is one. Else a cumulative count or sum against an annual target is held against the part of the year that has passed, as a
 * straight line; everything else against the target itself. Source: domain rules on in-year figures.
 * @param indicator one whose target holds a figure
 */
export function judgeAim(indicator: Indicator): AimJudgement {
  const { target, table, cumulative } = indicator;
  const value = target.value ?? 0;
  const whole = {
    against: { value, basis: 'target', cell: target.cell },
    high: target.high,
    share: null,
    why: null,
  } as const;
  const { profile } = indicator;
  if (profile.value !== null && isComparable(indicator.actual, profile)) {
    const against = { value: profile.value, basis: 'profile', cell: profile.cell } as const;
    return { against, high: profile.high, share: null, why: null };
  }
  if (cumulative === 'no') return whole;
  const targetColumn = table.columns.find(({ column }) => column === table.reading.target);
  const isForPart =
    targetColumn?.period !== null && targetColumn?.period.kind !== 'year' && targetColumn !== undefined;
  if (isForPart) return whole;
  const period = table.period;
  if (period === null || period.kind === 'year') return { against: null, why: 'period-unknown' };
  const share = shareOfYear(period);
  const heading = table.columns.find(({ column }) => column === table.reading.actual);
  // At the end of the year an outturn, and a figure to date, is the whole year's.
  const isToDate =
    heading?.cumulative === true || /\bout-? ?turn\b|\byear[- ]end\b/i.test(heading?.header ?? '');
  if (share === 1 && isToDate) return whole;
  if (cumulative === 'unknown') return { against: null, why: 'cumulative-unknown' };
  const part = (figure: number) => toNumber(toDecimal(figure).times(shareOfYear(period)));
  return {
    against: { value: part(value), basis: 'straight-line', cell: target.cell },
    high: target.high === null ? null : part(target.high),
    share,
    why: null,
  };
}
