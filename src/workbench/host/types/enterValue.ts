import type { StoredCell } from '../model/bookModel';
import { textOf } from '../richApi/wire';
import type { Json } from '../richApi/wire';

type Content = Pick<StoredCell, 'value' | 'formula'>;

const ERRORS = /^#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  `^(?:\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}|\\d{1,2}[ -]${MONTH}(?:[ -]\\d{2,4})?|${MONTH}[ -]\\d{1,4})$`,
  'i',
);
const MS_A_DAY = 86_400_000;
/** Days from Excel's day 0 to 1 January 1970. */
const DAYS_TO_1970 = 25_569;

/**
 * What a cell holds after something is entered in it: as in Excel, text that reads like a formula, a number, a share, a
 * date, a yes or an error becomes one, unless an apostrophe stands before it or the cell is formatted as text.
 */
export function enterValue(entered: Json, numberFormat: string): Content {
  if (entered === '' || entered === null) return { value: null, formula: null };
  if (typeof entered === 'number') {
    return { value: numberFormat === '@' ? String(entered) : entered, formula: null };
  }
  if (typeof entered === 'boolean') return { value: entered, formula: null };
  const text = textOf(entered);
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  if (numberFormat === '@') return { value: text, formula: null };
  if (/^[=+@-]./.test(text) && !/^[+-][\d.,]+%?$/.test(text)) {
    return { value: 0, formula: `=${text.replace(/^=/, '')}` };
  }
  return { value: recognise(text), formula: null };
}

function recognise(text: string): StoredCell['value'] {
  const plain = text.trim().replaceAll(',', '');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(plain)) {
    return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  }
  if (/^(?:true|false)$/i.test(plain)) return plain.toLowerCase() === 'true';
  if (ERRORS.test(plain)) return { error: plain.toUpperCase() };
  const time = DATE.test(plain) ? Date.parse(`${plain} UTC`) : NaN;
  return Number.isNaN(time) ? text : time / MS_A_DAY + DAYS_TO_1970;
}
