import Big from 'big.js';

/** Exact decimal arithmetic on what Excel stores: 15 significant digits, never a binary float's opinion of them. */
Big.DP = 30;
Big.RM = Big.roundHalfUp;

/** The decimal that Excel would show for a stored number. */
export function toDecimal(value: number): Big {
  return new Big(Number(value.toPrecision(15)));
}

/** Back to a JSON number of at most 15 significant digits. */
export function toNumber(value: Big): number {
  return Number(value.toNumber().toPrecision(15)) + 0;
}

export { Big };
