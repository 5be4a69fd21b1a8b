import { describe, expect, it } from 'vitest';
import { assessRows, judgeRows } from '../support/judgeRows';

const HEADER = ['Ref', 'Indicator', 'Good is', 'Target', 'Actual'];

describe('a period that only a title states', () => {
  it('makes a count to date stand against its part of the year', () => {
    const [visits] = assessRows([
      ['Q1 2025/26'],
      HEADER,
      ['L1', 'Number of visits to date', 'High', 100, 20],
    ]);
    expect(visits).toMatchObject({
      status: 'red',
      judgedAgainst: { value: 25, basis: 'straight-line', cell: 'D3' },
    });
  });

  it('leaves a percentage against the whole target', () => {
    const [answered] = assessRows([['Q1 2025/26'], HEADER, ['L1', '% answered', 'High', '90%', '95%']]);
    expect(answered).toMatchObject({ status: 'green', judgedAgainst: { value: 0.9, basis: 'target' } });
  });

  it('leaves an outturn at the end of quarter 4 against the whole target', () => {
    const [built] = assessRows([
      ['Quarter 4 2025/26'],
      ['Ref', 'Indicator', 'Good is', 'Target', 'Outturn'],
      ['L1', 'Homes built', 'High', 100, 96],
    ]);
    expect(built).toMatchObject({ status: 'amber', judgedAgainst: { value: 100, basis: 'target' } });
  });
});

describe('the same headings again under a title with another quarter', () => {
  const { tables } = judgeRows([
    ['Quarter 1 2025/26'],
    HEADER,
    ['L1', 'Number of visits to date', 'High', 100, 26],
    [],
    ['Quarter 2 2025/26'],
    HEADER,
    ['L1', 'Number of visits to date', 'High', 100, 40],
  ]);

  it('begin another table', () => {
    expect(tables.map(({ table }) => table.range)).toEqual([
      { top: 2, left: 1, bottom: 3, right: 5 },
      { top: 6, left: 1, bottom: 7, right: 5 },
    ]);
  });

  it('are judged each for its own quarter', () => {
    expect(tables.map(({ table }) => table.period?.label)).toEqual(['2025/26 Q1', '2025/26 Q2']);
    expect(tables.flatMap(({ assessments }) => assessments.map(({ status }) => status))).toEqual([
      'green',
      'red',
    ]);
  });
});

describe('a profile for the period', () => {
  const rows = (profile: number | null) => [
    ['Performance to Quarter 2 2025/26'],
    ['Ref', 'Indicator', 'Good is', 'Annual target', 'Profiled target', 'Year to date'],
    ['L1', 'Homes built to date', 'High', 100, profile, 45],
  ];

  it('is what a figure is held against, before any straight line', () => {
    const [built] = assessRows(rows(40));
    expect(built).toMatchObject({
      status: 'green',
      judgedAgainst: { value: 40, basis: 'profile', cell: 'E3' },
    });
    expect(built?.reason).toBe('45 against a profile of 40: 12.5% favourable');
  });

  it('gives way to the straight line where it is blank', () => {
    const [built] = assessRows(rows(null));
    expect(built).toMatchObject({ status: 'red', judgedAgainst: { value: 50, basis: 'straight-line' } });
  });
});

describe('travel of a figure that adds up over the year', () => {
  const header = ['Ref', 'Indicator', 'Good is', 'Target 2025/26', 'Q2 2024/25', 'Q1 2025/26', 'Q2 2025/26'];

  it('is against the same quarter of last year, never against last quarter', () => {
    const [visits] = assessRows([header, ['L1', 'Volume of visits', 'High', 100, 50, 22, 45]]);
    expect(visits).toMatchObject({ travel: 'declining', travelAgainst: 'last-year' });
  });

  it('is none where last year is not there', () => {
    const [visits] = assessRows([header, ['L1', 'Volume of visits', 'High', 100, null, 22, 45]]);
    expect(visits).toMatchObject({ travel: 'none', travelAgainst: null });
  });
});

describe('a row that is ahead of the period judged', () => {
  const [ahead, level] = assessRows([
    ['Quarter 1 2025/26'],
    ['KPI', 'Good is', 'Target', 'Q1', 'Q2'],
    ['a %', 'High', '50%', '40%', '60%'],
    ['b %', 'High', '50%', '40%', null],
  ]);

  it('is judged at the period, and says so', () => {
    expect(ahead?.status).toBe('red');
    expect(ahead?.reason).toContain('judged at 2025/26 Q1, though a figure for 2025/26 Q2 is there');
    expect(level?.reason).not.toContain('though');
  });
});

describe('a range that is written downwards', () => {
  const judged = judgeRows([
    ['Ref', 'Indicator', 'Target', 'Actual'],
    ['L1', 'Occupancy', '100-95%', '97%'],
    ['L2', 'Vacancy', '95-100%', '97%'],
  ]);

  it('is read as the range it must mean', () => {
    expect(judged.tables[0]?.assessments.map(({ status }) => status)).toEqual(['green', 'green']);
  });

  it('is raised as an issue, and only there', () => {
    expect(judged.issues.filter(({ rule }) => rule === 'TGT03').map(({ cells }) => cells)).toEqual([['C2']]);
  });
});
