import { describe, expect, it } from 'vitest';
import { readCell } from '../../../src/core/values/readCell';
import type { Value } from '../../../src/core/values/value';
import { cell, type PlainCell } from '../../support/workbook';

const read = (plain: PlainCell): Value => readCell(cell(plain), 24, 7);

describe('a stored number', () => {
  it('says where it stands and what it shows', () => {
    expect(read(72.5)).toMatchObject({ cell: 'G24', text: '72.5', value: 72.5, kind: 'number', flags: [] });
  });

  it('is kept at 15 significant digits, as Excel keeps it', () => {
    expect(read(0.1 + 0.2).value).toBe(0.3);
    expect(read(0.14285714285714285).value).toBe(0.142857142857143);
  });

  it('formatted as a percentage is the same value as the percentage typed as text', () => {
    const stored = read({ value: 0.72, format: '0%' });
    const typed = read('72%');
    expect([stored.value, stored.kind, stored.decimals]).toEqual([typed.value, typed.kind, typed.decimals]);
    expect(stored.flags).toEqual([]);
    expect(typed.flags).toEqual(['textNumber']);
  });

  it('keeps the stored digits beyond the decimals that its format shows', () => {
    expect(read({ value: 0.724, format: '0%' })).toMatchObject({ text: '72%', value: 0.724, decimals: 2 });
  });

  it('takes unit and qualifier from the words of its number format', () => {
    expect(read({ value: 0.3576, format: '0.00%" (Baseline)"' })).toMatchObject({
      value: 0.3576,
      kind: 'percent',
      flags: ['baseline'],
    });
    expect(read({ value: 16.5, format: '0.0" days"' })).toMatchObject({ value: 16.5, kind: 'duration' });
    expect(read({ value: 57.5, format: '0.0" (e)"' })).toMatchObject({ value: 57.5, flags: ['estimate'] });
    expect(read({ value: 4, format: '"Level "0' }).value).toBe(4);
  });

  it('is money with a currency format, in whole units whether the format or the cell holds the millions', () => {
    expect(read({ value: 450, format: '£#,##0' })).toMatchObject({ value: 450, kind: 'currency' });
    expect(read({ value: 21.5, format: '£0.0"m"' })).toMatchObject({ value: 21_500_000, factor: 1e6 });
    expect(read({ value: 21_500_000, format: '£0.0,,"m"' })).toMatchObject({ value: 21_500_000, factor: 1 });
  });

  it('shown in brackets by its format is negative once', () => {
    expect(read({ value: -2984, format: '#,##0;(#,##0)' })).toMatchObject({ text: '(2,984)', value: -2984 });
  });

  it('is 0 where the format shows a dash for a stored 0, and shown as that dash', () => {
    const zero = read({ value: 0, format: '#,##0;-#,##0;"-"' });
    expect(zero).toMatchObject({ value: 0, missing: null });
    expect(read({ value: 0, format: '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-' })).toMatchObject({
      value: 0,
      missing: null,
    });
  });

  it('is there although its format hides it', () => {
    expect(read({ value: 5, format: ';;;' })).toMatchObject({ value: 5, missing: null });
  });

  it('formatted as a date is a date and no quantity to compare', () => {
    expect(read({ value: 39903, format: 'dd/mm/yyyy' }).kind).toBe('date');
  });
});

describe('what is stored and is no number', () => {
  it.each([
    [null, 'blank'],
    ['-', 'blank'],
    [{ error: '#N/A' }, 'error'],
    [{ error: '#DIV/0!' }, 'error'],
    [true, 'unreadable'],
    ['No survey', 'not-collected'],
  ] as const)('%j is missing as %s, and never 0', (plain, missing) => {
    expect(read(plain)).toMatchObject({ value: null, missing, cell: 'G24' });
  });

  it('is read as text even where it looks like a number, and flagged', () => {
    expect(read('467,054')).toMatchObject({ value: 467054, flags: ['textNumber'] });
  });
});
