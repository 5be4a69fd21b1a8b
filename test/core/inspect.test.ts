import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/core/inspect';
import { workbook } from '../support/workbook';

const BOOK = workbook(
  {
    'IO-2': [
      ['Corporate scorecard 2008/09'],
      ['PI Ref', 'Definition', 'Polarity', 'Baseline', '2008/09 Target', '2009/10 Target', '2008/09 Result'],
      ['BP-09', '% of letters answered', 'High', '70%', '76%', '80%', '72%'],
      ['BP-10', 'Widgets in use', '', 5, 10, 'TBC', 'No survey'],
    ],
  },
  { name: 'scorecard.xlsx' },
);

describe('an inspection', () => {
  const inspection = inspect(BOOK);
  const [table] = inspection.tables;

  it('says where the table is and how it was read', () => {
    expect(table).toMatchObject({
      sheet: 'IO-2',
      address: 'A2:G4',
      headerRows: [2],
      firstRow: 3,
      lastRow: 4,
      kind: 'indicators',
      orientation: 'down',
      confidence: 'sure',
      own: null,
      reading: { actual: 'G', target: 'E', previous: 'D', targets: ['E', 'F'] },
    });
  });

  it('says of each indicator what it was judged by', () => {
    expect(table?.indicators[0]).toMatchObject({
      cell: 'A3',
      ref: 'BP-09',
      period: '2008/09',
      unit: 'percent',
      polarity: 'high',
      polaritySource: 'column',
      actual: { cell: 'G3', text: '72%', value: 0.72, kind: 'percent', factor: 1, flags: ['textNumber'] },
      judgedAgainst: { value: 0.76, basis: 'target', cell: 'E3' },
      variance: { absolute: -0.04, relative: -0.0526315789473684, points: -4, favourable: -0.04 },
      status: 'amber',
      travel: 'improving',
      travelAgainst: 'baseline',
      trajectory: [{ period: '2009/10', target: { value: 0.8 } }],
    });
  });

  it('says why there is no figure', () => {
    expect(table?.indicators[1]).toMatchObject({
      actual: { value: null, missing: 'not-collected', text: 'No survey' },
      judgedAgainst: null,
      variance: null,
      status: 'none',
      trajectory: [{ target: { missing: 'to-be-confirmed' } }],
    });
  });

  it('counts what it found', () => {
    expect(inspection.summary).toMatchObject({
      indicators: 2,
      judgements: 2,
      amber: 1,
      none: 1,
      improving: 1,
    });
    expect(table?.summary).toEqual(inspection.summary);
  });

  it('survives JSON unchanged: no key is left out', () => {
    expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
  });

  it('of a workbook without anything says so with empty lists', () => {
    expect(inspect(workbook({ S: [] }))).toMatchObject({
      tables: [],
      ignored: [],
      questions: [],
      issues: [],
      summary: { indicators: 0, judgements: 0, none: 0 },
    });
  });
});
