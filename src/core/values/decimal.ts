import Big from 'big.js';

/** Exact decimal arithmetic on what Excel stores: 15 significant digits, never a binary float's opinion of them. */
Big.DP = 30;
Big.RM = Big.roundHalfUp;

/** The number that Excel keeps of a stored one: 15 significant digits. */
export function asStored(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** The decimal that Excel would show for a stored number. */
export function toDecimal(value: number): Big {
  return new Big(asStored(value));
}

/** Back to a JSON number of at most 15 significant digits. */
export function toNumber(value: Big): number {
  return asStored(value.toNumber()) + 0;
}

export { Big };
