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
 * equality. Source: domain rules on RAG.
 */
export function rateVariance(scheme: Scheme, measured: Measured): Rule | null {
  return scheme.rules.find((rule) => holds(rule, measured)) ?? null;
}

/** The tolerance short of target that is still amber, in the indicator's unit; null where the scheme allows none. */
export function toleranceOf(scheme: Scheme, measured: Measured): Big | null {
  const amber = scheme.rules.find(
    ({ status, atLeast }) => status === 'amber' && atLeast !== undefined && atLeast !== 0,
  );
  if (!amber?.atLeast) return null;
  return measured.tolerance ?? limitOf(amber.atLeast, measured)?.neg() ?? null;
}

function holds(rule: Rule, measured: Measured): boolean {
  if (rule.travel && !rule.travel.some((travel) => travel === measured.travel)) return false;
  if (rule.above === 0) return measured.favourable.gt(0);
  if (rule.atLeast === undefined) return true;
  if (rule.atLeast === 0) return measured.strict ? measured.favourable.gt(0) : measured.favourable.gte(0);
  const stated = rule.status === 'amber' && measured.tolerance ? measured.tolerance.neg() : null;
  const limit = stated ?? limitOf(rule.atLeast, measured);
  return limit !== null && measured.favourable.gte(limit);
}

/** The limit in the indicator's unit; null where it does not apply: no steps given, or a share of a target of 0. */
function limitOf(limit: Limit, { unit, size }: Measured): Big | null {
  if (unit === 'scale') return limit.steps === undefined ? null : new Big(limit.steps);
  if (unit === 'percent' && limit.points !== undefined) return new Big(limit.points).div(100);
  if (limit.relative === undefined || size.eq(0)) return null;
  return size.times(limit.relative).div(100);
}
