import type { Cell } from '../../core/grid/workbook';

type Value = Cell['value'] | undefined;

/** A value as a key under which other programs' spellings of the same value fall together. */
export function valueKey(value: Value): string {
  if (value === null || value === undefined || value === '') return '';
  // Other programs keep 15 digits of a number, and some write a line break as two characters.
  if (typeof value === 'number') return `n${value === 0 ? 0 : Number(value.toPrecision(12))}`;
  if (typeof value === 'string') return `s${value.replaceAll('\r\n', '\n')}`;
  return typeof value === 'boolean' ? `b${value}` : `e${value.error}`;
}

export function isSameValue(a: Value, b: Value): boolean {
  return valueKey(a) === valueKey(b);
}
