import type { Limit, Rule, Scheme } from '../data/schemes';
import { Big } from '../values/decimal';
import type { Unit } from '../values/value';
import type { Travel } from './assessment';

/** What a rule needs to know of a figure. */
export interface Measured {
  /** The favourable variance. */
  readonly favourable: Big;
  readonly strict: boolean;
  readonly unit: Unit;
  /** The size of the target, |target|. */
  readonly size: Big;
  readonly travel: Travel;
  /** A tolerance stated for the row, in the indicator's unit; it takes the place of the scheme's. */
  readonly tolerance: Big | null;
}

/**
 * The first rule of the scheme that holds. A value on a limit takes the kinder colour; a strict target is not met by
 * equality. A tolerance stated for the row is all the leeway there is, in a scheme that has an amber of its own to give
 * it to. Source: domain rules on RAG.
 */
export function rateVariance(scheme: Scheme, measured: Measured): Rule | null {
  const tolerance = amberLimit(scheme) === null ? null : measured.tolerance;
  return scheme.rules.find((rule) => holds(rule, { ...measured, tolerance })) ?? null;
}

/** The tolerance short of target that is still amber, in the indicator's unit; null where the scheme allows none. */
export function toleranceOf(scheme: Scheme, measured: Measured): Big | null {
  const amber = amberLimit(scheme);
  return amber && (measured.tolerance ?? limitOf(amber, measured)?.neg() ?? null);
}

/** How far the scheme's amber reaches, or null where it has none that is measured from the target. */
function amberLimit(scheme: Scheme): Limit | null {
  const limits = scheme.rules.flatMap(({ status, atLeast }) =>
    status === 'amber' && typeof atLeast === 'object' ? [atLeast] : [],
  );
  return limits[0] ?? null;
}

function holds(rule: Rule, measured: Measured): boolean {
  const { favourable, tolerance } = measured;
  if (rule.travel && !rule.travel.some((travel) => travel === measured.travel)) return false;
  if (rule.above === 0) return favourable.gt(0);
  if (rule.atLeast === undefined) return true;
  if (rule.atLeast === 0) return isMet(measured);
  const isLeeway = rule.status === 'green' && Object.values(rule.atLeast).every((size) => size <= 0);
  if (tolerance && rule.status === 'amber') return tolerance.gt(0) && favourable.gte(tolerance.neg());
  if (tolerance && isLeeway) return isMet(measured);
  const limit = limitOf(rule.atLeast, measured);
  // Where the leeway of a green rule comes to nothing, as 5% of 0 does, green is left to the target met.
  return limit === null ? isLeeway && isMet(measured) : favourable.gte(limit);
}

function isMet({ favourable, strict }: Measured): boolean {
  return strict ? favourable.gt(0) : favourable.gte(0);
}

/** The limit in the indicator's unit; null where it does not apply: no steps given, or a share of a target of 0. */
function limitOf(limit: Limit, { unit, size }: Measured): Big | null {
  if (unit === 'scale') return limit.steps === undefined ? null : new Big(limit.steps);
  if (unit === 'percent' && limit.points !== undefined) return new Big(limit.points).div(100);
  if (limit.relative === undefined || size.eq(0)) return null;
  return size.times(limit.relative).div(100);
}
