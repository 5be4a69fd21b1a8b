import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/core/tables/findTables';
import { workbook } from '../../support/workbook';
import { assessRows } from '../support/judgeRows';
import { findIn, outline, readingOf, tableIn } from '../support/findIn';

describe('tables that stand side by side', () => {
  it('are two where the indicator is named again after an empty column', () => {
    const { tables } = findIn([
      ['Ref', 'Indicator', 'Target', 'Actual', null, 'Ref', 'Indicator', 'Target', 'Actual'],
      ['A1', 'Homes built', 10, 12, null, 'B1', 'Homes let', 90, 80],
      ['A2', 'Streets swept', 20, 22, null, 'B2', 'Trees planted', 70, 60],
    ]);
    expect(tables.map(outline)).toEqual([
      { address: 'A1:D3', headerRows: [1], roles: ['ref', 'title', 'target', 'actual'], rows: [2, 3] },
      { address: 'F1:I3', headerRows: [1], roles: ['ref', 'title', 'target', 'actual'], rows: [2, 3] },
    ]);
  });

  it('are two where the same heading names the indicator again without any gap', () => {
    const { tables } = findIn([
      ['Indicator', 'Target', 'Actual', 'Indicator', 'Target', 'Actual'],
      ['Homes built', 10, 12, 'Homes let', 90, 80],
      ['Streets swept', 20, 22, 'Trees planted', 70, 60],
    ]);
    expect(tables.map((table) => readingOf(table).target)).toEqual(['B', 'E']);
  });

  it('are found where the second begins lower and ends lower', () => {
    const { tables } = findIn([
      ['Ref', 'Indicator', 'Target', 'Actual', null, 'Housing', null, null, null],
      ['A1', 'Homes built', 10, 12],
      ['A2', 'Streets swept', 20, 22, null, 'Ref', 'Indicator', 'Target', 'Actual'],
      ['A3', 'Miles walked', 30, 32, null, 'B1', 'Homes let', 90, 80],
      [null, null, null, null, null, 'B2', 'Trees planted', 70, 60],
    ]);
    expect(tables.map((table) => outline(table).address)).toEqual(['A1:D4', 'F3:I5']);
  });

  it('never lend each other a target', () => {
    const judged = assessRows([
      [
        'Ref',
        'Indicator',
        'Polarity',
        'Target',
        'Actual',
        null,
        'Ref',
        'Indicator',
        'Polarity',
        'Target',
        'Actual',
      ],
      ['A1', 'Homes built', 'High', null, 12, null, 'B1', 'Homes let', 'High', 90, 95],
      ['A2', 'Streets swept', 'High', 20, 22, null, 'B2', 'Trees planted', 'High', 70, 10],
    ]);
    expect(judged.map(({ indicator, status }) => [indicator.cell, status])).toEqual([
      ['A2', 'none'],
      ['A3', 'green'],
      ['G2', 'green'],
      ['G3', 'red'],
    ]);
  });

  it('state their own periods, each in a title of its own columns', () => {
    const { tables } = findIn([
      ['Quarter 1 2023/24', null, null, null, null, 'Quarter 2 2023/24'],
      ['Ref', 'Indicator', 'Target', 'Actual', null, 'Ref', 'Indicator', 'Target', 'Actual'],
      ['A1', 'Homes built', 10, 12, null, 'A1', 'Homes built', 10, 12],
    ]);
    expect(tables.map(({ period }) => period?.label)).toEqual(['2023/24 Q1', '2023/24 Q2']);
  });
});

describe('what Excel calls a table', () => {
  it('begins another one without any gap', () => {
    const plain = workbook({
      Sheet1: [
        ['Ref', 'Indicator', 'Target', 'Actual', 'Measure', 'Goal', 'Result'],
        ['A1', 'Homes built', 10, 12, 'Homes let', 90, 80],
        ['A2', 'Streets swept', 20, 22, 'Trees planted', 70, 60],
      ],
    });
    const range = { top: 1, bottom: 3, left: 5, right: 7 };
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      excelTables: [{ name: 'Other', range, hasHeader: true, hasTotals: false }],
    }));
    const { tables } = findTables({ ...plain, sheets });
    expect(tables.map((table) => outline(table).address)).toEqual(['A1:D3', 'E1:G3']);
  });
});

describe('a gap inside a table', () => {
  it('does not end it where only figures follow', () => {
    const table = tableIn([
      ['Ref', 'Indicator', null, 'Target', 'Actual'],
      ['A1', 'Homes built', null, 10, 12],
      ['A2', 'Homes let', null, 10, 12],
    ]);
    expect(readingOf(table)).toMatchObject({ target: 'D', actual: 'E' });
  });

  it('ends it where a key to the colours stands beside it', () => {
    const table = tableIn([
      ['Ref', 'Indicator', 'Target', 'Actual', null, 'Key'],
      ['A1', 'Homes built', 10, 12, null, 'Green: met'],
      ['A2', 'Homes let', 10, 12, null, 'Red: missed'],
    ]);
    expect(outline(table).address).toBe('A1:D3');
  });
});
