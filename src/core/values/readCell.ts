import { isDateFormat } from 'numfmt';
import { formatCell } from '../grid/address';
import type { Cell } from '../grid/workbook';
import { asStored, toDecimal, toNumber } from './decimal';
import { displayText } from './displayText';
import { parseValue } from './parseValue';
import { missingValue, type Value } from './value';

/**
 * Reads a cell as a figure. The stored value decides: what the number format adds - a percent sign, "(Baseline)", a
 * dash for 0 - says the unit, the flags and how many decimals are shown, never whether there is a figure.
 * Source: domain rules on reading a cell.
 */
export function readCell(cell: Cell | undefined, row: number, column: number): Value {
  const address = formatCell(row, column);
  const stored = cell?.value ?? null;
  if (!cell || stored === null) return missingValue('blank', '', address);
  const text = displayText(cell).trim();
  if (typeof stored === 'object') return missingValue('error', text, address);
  if (typeof stored === 'boolean') return missingValue('unreadable', text, address);
  if (typeof stored === 'string') return parseValue(stored, address);
  return readNumber(cell, stored, text, address);
}

function readNumber(cell: Cell, stored: number, text: string, address: string): Value {
  const value = asStored(stored) + 0;
  const plain: Value = { ...missingValue('blank', text, address), missing: null, value, kind: 'number' };
  if (isDateFormat(cell.format)) return { ...plain, kind: 'date' };
  const shown = parseValue(text);
  // A format may hide the figure ("-" for 0, ";;;" for nothing): then it only lacks shown decimals.
  if (shown.value === null || shown.high !== null) {
    return {
      ...plain,
      kind: cell.format.includes('%') ? 'percent' : 'number',
      flags: shown.flags,
      decimals: decimalsOf(value),
    };
  }
  const factor = factorNotStored(shown, value);
  return {
    ...plain,
    value: factor === 1 ? value : toNumber(toDecimal(value).times(factor)),
    kind: shown.kind,
    factor,
    bound: shown.bound,
    flags: shown.flags.filter((flag) => flag !== 'textNumber'),
    decimals: cell.format === 'General' ? decimalsOf(value) : shown.decimals,
    unitWord: shown.unitWord,
  };
}

/** 1.2 shown as "£1.2m" by the format `£0.0"m"` means 1.2 million; 1,200,000 shown so by `£0.0,,"m"` already is. */
function factorNotStored(shown: Value, stored: number): number {
  if (shown.factor === 1 || shown.value === null) return 1;
  const step = 10 ** -(shown.decimals ?? 0);
  const alreadyWhole = Math.abs(shown.value - stored) <= step;
  const whenMultiplied = Math.abs(shown.value - stored * shown.factor) <= step;
  return whenMultiplied && !alreadyWhole ? shown.factor : 1;
}

/** The decimals a number has when written out, at 15 significant digits. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const written = toDecimal(value).toFixed();
  return /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
}
