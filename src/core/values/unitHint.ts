import { CURRENCIES, DURATIONS, MAGNITUDES } from '../data/unitWords';
import { toDecimal, toNumber } from './decimal';
import { tidyText } from './tidyText';
import type { Unit, Value } from './value';

/** A unit that stands beside a figure: in its heading, a unit column or the title. */
export interface UnitHint {
  readonly kind: Unit;
  readonly factor: number;
  readonly unitWord: string | null;
}

const PERCENT = /%|\bper ?cent\b|\bpercent(?:age)?s?\b|\bpct\b|\bproportion of\b/i;
const MONEY_SCALE = /([£$€]) ?\(?('?000s?|k|m|mn|million|bn|billion)\b/i;
const UNIT_CELL = /^(?:no\.?|number|num|count|#|nr|score|ratio|rate|index|text)$/i;

/**
 * The unit that a heading, a unit cell or a title names, or null: "£'000", "Days", "% of calls answered".
 * A "%" anywhere in a title is its unit unless the title asks for a number ("number of schools below 60%").
 */
export function findUnit(text: string, place: 'heading' | 'unit' | 'title'): UnitHint | null {
  const tidy = tidyText(text);
  if (tidy === '') return null;
  const money = MONEY_SCALE.exec(tidy);
  if (money) return { kind: 'currency', factor: magnitudeOf(money[2] ?? ''), unitWord: money[1] ?? null };
  const asksForNumber =
    place === 'title' &&
    /^(?:the )?(?:total )?(?:number|no\.?|count|volume|average|mean|amount|rate|days|cost|value)\b/i.test(
      tidy,
    );
  if (PERCENT.test(tidy) && !asksForNumber && !/\d ?%|points?\b/.test(tidy))
    return { kind: 'percent', factor: 1, unitWord: null };
  if (place === 'title') return null;
  const duration = DURATIONS.find(({ form }) => form.test(tidy));
  if (duration) return { kind: 'duration', factor: 1, unitWord: duration.word };
  if (/^[£$€]$/.test(tidy) || (place === 'unit' && CURRENCIES.test(tidy))) {
    return { kind: 'currency', factor: 1, unitWord: CURRENCIES.exec(tidy)?.[0] ?? null };
  }
  return place === 'unit' && UNIT_CELL.test(tidy) ? { kind: 'number', factor: 1, unitWord: null } : null;
}

/**
 * Gives a bare number the unit that stands beside it: a 72 under a percentage title is 72%, flagged `unitAssumed`; a
 * 1.2 under "£m" is 1,200,000. A figure that states its own unit keeps it.
 * @param asFraction the bare figures of this row are fractions already (0.72 for 72%)
 */
export function assumeUnit(value: Value, hint: UnitHint | null, asFraction = false): Value {
  if (!hint || value.value === null || value.kind !== 'number' || value.factor !== 1) return value;
  if (hint.kind === 'number') return value;
  const shift = hint.kind === 'percent' ? (asFraction ? 1 : 0.01) : hint.factor;
  const scaled = (figure: number) => toNumber(toDecimal(figure).times(shift));
  return {
    ...value,
    value: scaled(value.value),
    high: value.high === null ? null : scaled(value.high),
    kind: hint.kind,
    factor: hint.kind === 'currency' ? hint.factor : 1,
    unitWord: hint.unitWord ?? value.unitWord,
    decimals: value.decimals === null ? null : value.decimals - Math.round(Math.log10(shift)),
    flags: hint.kind === 'percent' ? [...value.flags, 'unitAssumed'] : value.flags,
  };
}

function magnitudeOf(word: string): number {
  return MAGNITUDES.find(({ form }) => form.test(word))?.factor ?? 1;
}
