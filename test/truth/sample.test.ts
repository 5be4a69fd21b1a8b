import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { InspectedIndicator } from '../../src/core/inspection';
import { indicatorsOf, inspectFile } from '../support/inspectFile';

const SAMPLE = fileURLToPath(
  new URL('../../assets/sample/marlhaven-performance-2025-26.xlsx', import.meta.url),
);

/**
 * What a careful analyst decides for each indicator of the sample, worked out by hand from the rules of the domain: row,
 * ref, polarity and its source, variance (points where it ends in pp, steps where it says so), status, travel.
 */
// prettier-ignore
const DECIDED: Readonly<Record<string, readonly Decided[]>> = {
  Customer: [
    [14, 'CC-01', 'high', 'targets', '+2.7 pp favourable', 'green', 'improving'],
    [15, 'CC-02', 'unknown', null, '-2.9 pp', 'none', 'none'], // the targets stop rising
    [16, 'CC-03', 'low', 'targets', '-1.5 favourable', 'green', 'improving'],
    [17, 'CC-04', 'high', 'targets', '-51750 adverse', 'red', 'declining'], // a full year: not pro-rated
    [18, 'CC-05', 'high', 'targets', null, 'none', 'none'], // no survey due
    [19, 'CC-06', 'high', 'targets', null, 'none', 'none'], // baseline year
    [20, 'CC-07', 'high', 'scale', '0 steps favourable', 'green', 'improving'],
    [21, 'CC-08', 'high', 'target', '-1 steps adverse', 'red', 'steady'],
    [22, 'CC-09', 'unknown', null, null, 'none', 'none'], // several values
    [23, 'CC-10', 'high', 'targets', '-0.8 pp adverse', 'amber', 'improving'],
    [24, 'CC-11', 'low', 'targets', '+0.1 adverse', 'amber', 'improving'],
  ],
  'Q2 tracker': [
    [9, 'AX-01', 'unknown', null, null, 'none', 'none'], // annual indicator
    [10, 'AX-02', 'high', 'targets', '-6590 adverse', 'amber', 'none'], // against half of the target
    [11, 'AX-03', 'high', 'targets', 'open', 'none', 'none'], // a forecast: whether it varies is left open
    [16, 'AX-04', 'unknown', null, '+2.4 pp', 'none', 'none'],
    [17, 'AX-05', 'high', 'targets', '+1.3 pp favourable', 'green', 'improving'],
    [18, 'AX-06', 'low', 'targets', '+1.2 pp adverse', 'amber', 'improving'],
    [19, 'AX-07', 'high', 'targets', '+480 favourable', 'green', 'none'], // against half of the target
    [20, 'AX-08', 'low', 'targets', '0 favourable', 'green', 'improving'],
    [21, 'AX-09', 'high', 'targets', null, 'none', 'none'], // cumulative or not is a question
  ],
  Scorecard: [
    [4, null, 'unknown', null, null, 'none', 'none'],
    [5, null, 'unknown', null, null, 'none', 'none'],
    [6, null, 'unknown', null, null, 'none', 'none'],
    [8, null, 'unknown', null, null, 'none', 'none'],
    [9, null, 'unknown', null, null, 'none', 'none'],
    [10, null, 'unknown', null, null, 'none', 'none'],
  ],
  Housing: [
    [6, 'HS-01', 'high', 'column', '+0.35 pp favourable', 'green', 'improving'],
    [7, 'HS-02', 'low', 'column', '+0.25 pp adverse', 'amber', 'improving'],
    [8, 'HS-03', 'high', 'column', '0 favourable', 'green', 'improving'],
    [9, 'HS-04', 'unknown', null, '-2.5 pp', 'none', 'none'], // a target lowered decides nothing
    [10, 'HS-05', 'high', 'column', null, 'none', 'none'], // units differ
    [11, 'HS-06', 'low', 'column', '+6 adverse', 'red', 'declining'],
    [12, 'HS-07', 'low', 'column', '-51800 favourable', 'green', 'improving'],
    [13, 'HS-08', 'high', 'column', '-300000 adverse', 'amber', 'improving'],
    [14, 'HS-09', 'low', 'column', '+0.6 adverse', 'red', 'improving'],
  ],
  'Corporate plan': [
    [5, 'CP-01', 'high', 'column', '+0.5 pp favourable', 'green', 'improving'],
    [6, 'CP-02', 'low', 'column', '+6 adverse', 'red', 'improving'],
    [7, 'CP-03', 'high', 'column', '0 pp favourable', 'green', 'declining'], // "at least" is met by equality
    [8, 'CP-04', 'low', 'column', '0 adverse', 'amber', 'improving'], // "<5" is not
    [9, 'CP-05', 'high', 'column', '-0.48 pp adverse', 'amber', 'improving'],
    [10, 'CP-06', 'ideal', 'column', '+1.2 pp adverse', 'amber', 'declining'],
    [11, 'CP-07', 'low', 'column', '-0.5 favourable', 'green', 'improving'],
    [12, 'CP-08', 'high', 'column', '-22 adverse', 'red', 'declining'],
    [13, 'CP-09', 'high', 'column', null, 'none', 'none'], // #DIV/0!
    [14, 'CP-10', 'none', 'column', '+3', 'none', 'none'],
  ],
};

type Decided = readonly [
  row: number,
  ref: string | null,
  polarity: InspectedIndicator['polarity'],
  source: InspectedIndicator['polaritySource'],
  variance: string | null,
  status: InspectedIndicator['status'],
  travel: InspectedIndicator['travel'],
];

function sayVariance({ variance }: InspectedIndicator): string | null {
  if (variance === null) return null;
  const { absolute, points, steps, adverse } = variance;
  const number = points ?? steps ?? absolute;
  const unit = points !== null ? ' pp' : steps !== null ? ' steps' : '';
  const way = adverse === null ? '' : adverse ? ' adverse' : ' favourable';
  return `${number > 0 ? '+' : ''}${number}${unit}${way}`;
}

describe('the sample workbook is judged as an analyst judges it', () => {
  test('its tables are found, and nothing else', async () => {
    const { tables, ignored } = await inspectFile(SAMPLE);
    expect(
      tables.map(({ sheet, kind, headerRows, firstRow, lastRow }) => ({
        sheet,
        kind,
        headerRows,
        firstRow,
        lastRow,
      })),
    ).toEqual([
      { sheet: 'Customer', kind: 'indicators', headerRows: [12, 13], firstRow: 14, lastRow: 24 },
      { sheet: 'Q2 tracker', kind: 'indicators', headerRows: [8], firstRow: 9, lastRow: 21 },
      { sheet: 'Scorecard', kind: 'scorecard', headerRows: [3], firstRow: 4, lastRow: 10 },
      { sheet: 'Housing', kind: 'indicators', headerRows: [4, 5], firstRow: 6, lastRow: 14 },
      { sheet: 'Corporate plan', kind: 'indicators', headerRows: [4], firstRow: 5, lastRow: 14 },
    ]);
    expect(ignored.map(({ sheet, why }) => `${sheet}: ${why}`)).toEqual([
      'Customer: actions, not indicators',
      'Actions: actions, not indicators',
    ]);
  });

  test.each(Object.keys(DECIDED))('%s', async (sheet) => {
    const { tables } = await inspectFile(SAMPLE);
    const indicators = tables.filter((table) => table.sheet === sheet).flatMap((table) => table.indicators);
    const decided = DECIDED[sheet]!;
    const found = indicators.map((indicator, at): Decided => {
      const { row, ref, polarity, polaritySource, status, travel } = indicator;
      const variance = decided[at]?.[4] === 'open' ? 'open' : sayVariance(indicator);
      return [row, ref, polarity, polaritySource, variance, status, travel];
    });
    expect(found).toEqual(decided);
  });

  test('12 are green, 9 amber, 6 red and 18 not rated', async () => {
    const { summary } = await inspectFile(SAMPLE);
    expect(summary).toEqual({
      indicators: 45,
      judgements: 45,
      blue: 0,
      green: 12,
      amber: 9,
      red: 6,
      none: 18,
      quartiles: [0, 0, 0, 0],
      improving: 19,
      steady: 1,
      declining: 5,
      issues: { error: 0, warning: 0, info: 2 },
    });
  });

  test('what must be asked is asked, with what the title suggests', async () => {
    const { questions } = await inspectFile(SAMPLE);
    expect(questions.map(({ id, suggested }) => [id, suggested])).toEqual([
      ['polarity:CC-02', 'high'],
      ['polarity:AX-04', 'high'],
      ['cumulative:AX-09', null],
      ['polarity:HS-04', 'high'],
    ]);
  });

  test('a tolerance of at least half of the target is told: HS-02 and AX-06', async () => {
    const inspection = await inspectFile(SAMPLE);
    expect(inspection.issues.map(({ rule, severity, ref }) => [rule, severity, ref])).toEqual([
      ['RDG02', 'info', 'AX-06'],
      ['RDG02', 'info', 'HS-02'],
    ]);
    const wide = indicatorsOf(inspection).filter(({ reason }) =>
      reason.includes('at least half of the target'),
    );
    expect(wide.map(({ ref }) => ref)).toEqual(['AX-06', 'HS-02']);
  });

  test('each row without a colour says why', async () => {
    const inspection = await inspectFile(SAMPLE);
    const why = (ref: string) => indicatorsOf(inspection).find((one) => one.ref === ref)?.reason;
    expect(why('CC-05')).toMatch(/no outturn: not due/);
    expect(why('CC-06')).toMatch(/no target: baseline year/);
    expect(why('CC-09')).toMatch(/several values/);
    expect(why('AX-03')).toMatch(/forecast/);
    expect(why('AX-09')).toMatch(/adds up over the year/);
    expect(why('HS-05')).toMatch(/differ in unit/);
    expect(why('CP-09')).toMatch(/#DIV\/0!/);
    expect(why('CP-10')).toMatch(/neither/i);
    const scorecard = inspection.tables.find(({ kind }) => kind === 'scorecard')!;
    expect(scorecard.indicators.map(({ reason }) => reason.replace(/ \(.*/, ''))).toEqual([
      'Not rated: no outturn: being developed',
      'Not rated: no target',
      'Not rated: no target',
      'Not rated: no outturn: being developed',
      'Not rated: no figure for Q2',
      'Not rated: no target',
    ]);
  });

  test('half of an annual target is said to be assumed', async () => {
    const inspection = await inspectFile(SAMPLE);
    const against = (ref: string) => indicatorsOf(inspection).find((one) => one.ref === ref)?.judgedAgainst;
    expect(against('AX-02')).toEqual({ value: 295_000, basis: 'straight-line', cell: 'D10' });
    expect(against('AX-07')).toEqual({ value: 6_000, basis: 'straight-line', cell: 'D19' });
    expect(against('AX-05')).toEqual({ value: 0.9, basis: 'target', cell: 'D17' });
  });

  test("ticks say the council's own view, and none of them contradicts", async () => {
    const { tables } = await inspectFile(SAMPLE);
    const housing = tables.find(({ sheet }) => sheet === 'Housing')!;
    const stated = housing.indicators.map(({ ref, stated: said }) => `${String(ref)} ${String(said.status)}`);
    expect(stated).toEqual([
      'HS-01 green',
      'HS-02 red',
      'HS-03 green',
      'HS-04 red',
      'HS-05 red',
      'HS-06 red',
      'HS-07 green',
      'HS-08 red',
      'HS-09 red',
    ]);
    expect(
      housing.columns
        .filter(({ word }) => word !== null)
        .map(({ column, role, word }) => [column, role, word]),
    ).toEqual([
      ['D', 'quartile', 'BOTTOM'],
      ['E', 'quartile', 'MIDDLE'],
      ['F', 'quartile', 'TOP'],
      ['I', 'status', 'EXCEEDED'],
      ['J', 'status', 'SAME'],
      ['K', 'status', 'BEHIND'],
    ]);
  });

  test('a row that a page break cut in two is one indicator', async () => {
    const inspection = await inspectFile(SAMPLE);
    const ax03 = indicatorsOf(inspection).find(({ ref }) => ref === 'AX-03')!;
    expect(ax03.actual).toMatchObject({ cell: 'E11', value: 0.662 });
    expect(ax03.actual.flags).toEqual(expect.arrayContaining(['forecast', 'textNumber']));
    expect(ax03.actual.text).toContain('predicted year end position');
  });
});
