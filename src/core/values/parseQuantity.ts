import { COUNTED, CURRENCIES, DURATIONS, MAGNITUDES } from '../data/unitWords';
import { Big, toNumber } from './decimal';
import type { Unit } from './value';

/** A figure with its unit, as a text writes it. */
export interface Quantity {
  /** Percentages as fractions, money in whole units. */
  readonly value: number;
  readonly kind: Unit;
  readonly factor: number;
  /** Decimals of `value` that the text shows; negative where whole thousands are shown. */
  readonly decimals: number;
  readonly unitWord: string | null;
}

const DIGITS =
  /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?|\.\d+)(?![\d,]*\d)/;

/**
 * Reads one figure: sign, currency, thousands, decimals, magnitude ("m", "'000") and unit. Null where the text is
 * anything else, or more than one figure. Brackets mean negative. Source: domain rules on reading a cell.
 * @param text tidied text without qualifiers
 */
export function parseQuantity(text: string): Quantity | null {
  return parseRatio(text) ?? parsePlain(text);
}

function parsePlain(text: string): Quantity | null {
  const bracketed = /^([£$€]?) ?\(([^()]*)\) ?(%?)$/.exec(text);
  let rest = bracketed ? bracketed.slice(1).join('') : text;
  let negative = bracketed !== null;
  let currency: string | null = null;

  for (let head = /^[-–+£$€] ?/.exec(rest)?.[0]; head; head = /^[-–+£$€] ?/.exec(rest)?.[0]) {
    if (CURRENCIES.test(head)) {
      if (currency) return null;
      currency = head.trim();
    } else if (!head.startsWith('+')) negative = true;
    rest = rest.slice(head.length);
  }
  const digits = DIGITS.exec(rest)?.[0];
  if (digits === undefined) return null;
  const tail = readTail(rest.slice(digits.length));
  if (!tail || (tail.percent && currency)) return null;

  const plain = plainDigits(digits);
  const shown = (/\.(\d+)$/.exec(plain)?.[1] ?? '').length;
  const scale = tail.percent ? 0.01 : tail.factor;
  const magnitude = new Big(plain).times(scale);
  return {
    value: toNumber(negative !== tail.negative ? magnitude.neg() : magnitude),
    kind: tail.percent
      ? 'percent'
      : currency || tail.currency
        ? 'currency'
        : tail.duration
          ? 'duration'
          : 'number',
    factor: tail.factor,
    decimals: shown - Math.round(Math.log10(scale)),
    unitWord: currency ?? tail.currency ?? tail.duration ?? tail.counted,
  };
}

interface Tail {
  readonly percent: boolean;
  readonly factor: number;
  readonly duration: string | null;
  readonly counted: string | null;
  readonly currency: string | null;
  readonly negative: boolean;
}

/** What may follow the digits: a magnitude, then a unit. Null where anything else does. */
function readTail(text: string): Tail | null {
  let rest = text.trim().replace(/[.,;]$/, '');
  let tail: Tail = {
    percent: false,
    factor: 1,
    duration: null,
    counted: null,
    currency: null,
    negative: false,
  };
  if (rest === '-') return { ...tail, negative: true };
  // "311,196.3 (£'000)"
  const [, sign, thousands] = /^\(([£$€]) ?('?000s?|k|m|bn)\)$/i.exec(rest) ?? [];
  if (sign !== undefined && thousands !== undefined) {
    return { ...tail, currency: sign, factor: magnitudeOf(thousands)?.factor ?? 1 };
  }
  const word = /^'?[a-z0]+/i.exec(rest)?.[0] ?? '';
  const magnitude = magnitudeOf(word);
  if (magnitude) {
    tail = { ...tail, factor: magnitude.factor };
    rest = rest.slice(word.length).trim();
  }
  if (rest === '') return tail;
  if (/^(?:%|per ?cent|percent|pct|percentage)$/i.test(rest))
    return magnitude ? null : { ...tail, percent: true };
  if (/^(?:pounds|gbp|euros?|dollars)$/i.test(rest)) return { ...tail, currency: rest.toLowerCase() };
  const duration = DURATIONS.find(({ form }) => form.test(rest));
  if (duration) return { ...tail, duration: duration.word };
  return COUNTED.test(rest) ? { ...tail, counted: rest.toLowerCase() } : null;
}

function magnitudeOf(word: string) {
  return MAGNITUDES.find(({ form }) => form.test(word));
}

/** "1 in 4" is 0.25; "2:1" is 2. */
function parseRatio(text: string): Quantity | null {
  const inForm = /^(\d+(?:\.\d+)?) in (\d[\d,]*)$/i.exec(text);
  const colon = /^(\d+(?:\.\d+)?) ?: ?(\d+(?:\.\d+)?)$/.exec(text);
  const [, first, second] = inForm ?? colon ?? [];
  if (first === undefined || second === undefined) return null;
  const divisor = new Big(second.replaceAll(',', ''));
  if (divisor.eq(0)) return null;
  return {
    value: toNumber(new Big(first).div(divisor)),
    kind: 'ratio',
    factor: 1,
    decimals: 15,
    unitWord: inForm ? 'in' : 'to one',
  };
}

/** Thousands separators out, the decimal sign a point, whichever of the two the text uses for which. */
function plainDigits(digits: string): string {
  const european = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d{1,2}$/.test(digits);
  return european ? digits.replaceAll('.', '').replace(',', '.') : digits.replace(/[, ]/g, '');
}
