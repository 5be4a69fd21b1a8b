import { describe, expect, it } from 'vitest';
import { judgeRows } from '../support/judgeRows';
import type { PlainCell } from '../../support/workbook';

const HEADER = ['Ref', 'Indicator', 'High or low is good', 'Target', 'Actual', 'Status'];
const issuesOf = (...row: readonly PlainCell[]) =>
  judgeRows([HEADER, ['A1', ...row], ['A2', 'Homes let', 'High', 200, 250, null]]).issues;

describe('what the reading itself finds', () => {
  it('is nothing in figures that are plain', () => {
    expect(issuesOf('Homes built', 'High', 200, 150, 'Red')).toEqual([]);
  });

  it('is a colour that hangs on decimals which are not shown', () => {
    const stored = { value: 0.7096, format: '0%' };
    expect(issuesOf('% of calls answered', 'High', '76%', stored, null)).toMatchObject([
      { rule: 'RDG01', severity: 'info', cells: ['E2', 'D2'], found: '71% against 76%' },
    ]);
  });

  it('is a tolerance of at least half of the target', () => {
    expect(issuesOf('% of calls lost', 'Low', '4%', '8%', null)).toMatchObject([
      { rule: 'RDG02', severity: 'info', cells: ['D2'] },
    ]);
  });

  it('is a stated status that differs from the figures', () => {
    expect(issuesOf('Homes built', 'High', 200, 150, 'Green')).toMatchObject([
      { rule: 'RDG03', severity: 'warning', cells: ['F2'], found: 'Green', expected: 'Red' },
    ]);
  });

  it('is no difference where the stated word only tells met from missed', () => {
    expect(issuesOf('Homes built', 'High', 200, 195, 'Not met')).toEqual([]);
    expect(issuesOf('Homes built', 'High', 200, 150, 'Not met')).toEqual([]);
    expect(issuesOf('Homes built', 'High', 200, 250, 'Not met')).toMatchObject([{ rule: 'RDG03' }]);
  });

  it('is two sources of polarity that disagree', () => {
    expect(issuesOf('Homes built', 'High', 'under 10', 12, null)).toMatchObject([
      { rule: 'TGT05', severity: 'warning', found: 'column: high', expected: 'target: low' },
    ]);
  });

  it('keeps its fingerprint as long as the figures are the same, and no longer', () => {
    const mark = (actual: number) => issuesOf('Homes built', 'High', 200, actual, 'Green')[0]?.fingerprint;
    expect(mark(150)).toBe(mark(150));
    expect(mark(150)).toMatch(/^[0-9a-f]{16}$/);
    expect(issuesOf('Homes built', 'High', 200, 195, 'Green')[0]?.fingerprint).not.toBe(mark(150));
  });
});
