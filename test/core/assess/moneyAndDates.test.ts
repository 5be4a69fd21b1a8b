import { describe, expect, it } from 'vitest';
import { assessRows } from '../support/judgeRows';
import type { PlainCell } from '../../support/workbook';

const assess = (target: PlainCell, actual: PlainCell) =>
  assessRows([
    ['Ref', 'Indicator', 'Good is', 'Target', 'Actual'],
    ['F1', 'Income', 'High', target, actual],
  ])[0];

const pounds = (value: number) => ({ value, format: '£#,##0' });
const date = (value: number) => ({ value, format: 'dd/mm/yyyy' });

describe('money', () => {
  it('in millions is compared with money in full', () => {
    expect(assess('£1.2m', pounds(1_150_000))).toMatchObject({
      status: 'amber',
      variance: { absolute: -50_000 },
    });
  });

  it('is not compared where the millions were left out', () => {
    expect(assess('£1.2m', '£1.15')).toMatchObject({ status: 'none', notRated: 'units-differ' });
    expect(assess('£1.2m', 1.15)).toMatchObject({ status: 'none', notRated: 'units-differ' });
  });
});

describe('a date or a time of day', () => {
  it('is not judged, and the reason says so', () => {
    const due = assess(date(45_000), date(45_010));
    expect(due).toMatchObject({ status: 'none', notRated: 'a-date', variance: null, travel: 'none' });
    expect(due?.reason).toContain('is a date or a time of day');
    expect(assess({ value: 0.1, format: 'h:mm' }, { value: 0.09, format: 'h:mm' })?.notRated).toBe('a-date');
  });
});
