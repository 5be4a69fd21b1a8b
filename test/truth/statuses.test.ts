import { describe, expect, test } from 'vitest';
import type { InspectedIndicator, InspectedValue, Inspection } from '../../src/core/inspection';
import { indicatorsOf, inspectFile } from '../support/inspectFile';
import { HAS_SEEDS, seedWorkbook, type Seed } from './support/truth';

// What is expected here is what the documents say of themselves, or what the rules of the domain make of them.

const inspectSeed = (seed: Seed) => inspectFile(seedWorkbook(seed));

function refsOf(inspection: Inspection, status: InspectedIndicator['status']): readonly (string | null)[] {
  const chosen = indicatorsOf(inspection).filter((indicator) => indicator.status === status);
  return chosen.map(({ ref }) => ref).sort();
}

function byRef(inspection: Inspection, ref: string): InspectedIndicator {
  return indicatorsOf(inspection).find((indicator) => indicator.ref === ref)!;
}

describe.skipIf(!HAS_SEEDS)('Leeds action trackers, year end 2008/09', () => {
  test('of 18 indicators six are green, one is amber, one is red and ten are not rated', async () => {
    const inspection = await inspectSeed('leeds-action-trackers-2008-09-q4');
    expect(refsOf(inspection, 'green')).toEqual(['BP-08', 'BP-10', 'BP-11', 'BP-12', 'BP-26', 'BP-27']);
    expect(refsOf(inspection, 'amber')).toEqual(['BP-09']);
    expect(refsOf(inspection, 'red')).toEqual(['BP-32']);
    expect(refsOf(inspection, 'none')).toHaveLength(10);
    const { indicators, judgements, blue, green, amber, red, none } = inspection.summary;
    expect({ indicators, judgements, blue, green, amber, red, none }).toEqual({
      indicators: 18,
      judgements: 18,
      blue: 0,
      green: 6,
      amber: 1,
      red: 1,
      none: 10,
    });
  });

  test("the document's own count holds: in IO-2 four out of five met their target", async () => {
    const { tables } = await inspectSeed('leeds-action-trackers-2008-09-q4');
    const judged = tables
      .filter(({ sheet }) => sheet.startsWith('IO-2a'))
      .flatMap(({ indicators }) => indicators)
      .filter(({ status }) => status !== 'none');
    expect(judged.map(({ ref, status }) => `${String(ref)} ${status}`)).toEqual([
      'BP-08 green',
      'BP-09 amber',
      'BP-10 green',
      'BP-11 green',
      'BP-12 green',
    ]);
  });

  test('BP-09 is the example of the contract', async () => {
    const bp09 = byRef(await inspectSeed('leeds-action-trackers-2008-09-q4'), 'BP-09');
    expect(bp09).toMatchObject({
      cell: 'A24',
      row: 24,
      section: null,
      area: null,
      period: '2008/09',
      unit: 'percent',
      polarity: 'high',
      polaritySource: 'targets',
      polaritySuggested: null,
      judgedAgainst: { value: 0.76, basis: 'target', cell: 'D24' },
      variance: {
        absolute: -0.04,
        relative: -0.0526315789473684,
        points: -4,
        steps: null,
        favourable: -0.04,
        adverse: true,
      },
      status: 'amber',
      reason: '72% against a target of 76%: 4.0 percentage points adverse, within the 5-point tolerance',
      travel: 'improving',
      travelAgainst: 'baseline',
      travelLong: 'none',
      stated: { status: null, quartile: null, travel: null, dataQuality: 'No concerns with data' },
    });
    expect(bp09.actual).toEqual({
      cell: 'G24',
      text: '72%',
      value: 0.72,
      kind: 'percent',
      factor: 1,
      bound: null,
      high: null,
      flags: ['textNumber'],
      missing: null,
    });
  });

  test('each row that is not rated says its own reason', async () => {
    const inspection = await inspectSeed('leeds-action-trackers-2008-09-q4');
    const said = (ref: string) => byRef(inspection, ref).reason;
    expect(said('BP-14')).toContain('several values');
    for (const ref of ['BP-29', 'NI 140', 'BP-28', 'NI 14'])
      expect(said(ref)).toMatch(/no target: baseline year/);
    for (const ref of ['BP-22', 'BP-15', 'BP-16', 'BP-07', 'BP-13']) {
      expect(said(ref)).toMatch(/no outturn: not due yet/);
      expect(said(ref)).toContain(byRef(inspection, ref).actual.text.slice(0, 20));
    }
  });

  test('an actual that is itself the baseline has not travelled', async () => {
    const inspection = await inspectSeed('leeds-action-trackers-2008-09-q4');
    for (const ref of ['BP-29', 'NI 140', 'BP-28', 'NI 14'])
      expect(byRef(inspection, ref).travel).toBe('none');
  });

  test('the activities under each table are told as no indicators', async () => {
    const { ignored } = await inspectSeed('leeds-action-trackers-2008-09-q4');
    expect(ignored).toContainEqual({
      sheet: 'IO-2a to IO-2f',
      address: 'A30:F45',
      why: 'actions, not indicators',
    });
    expect(ignored).toHaveLength(5);
  });
});

describe.skipIf(!HAS_SEEDS)('Leeds action tracker, second quarter 2008/09', () => {
  test('half a year is held against half of the target, and says so', async () => {
    const bp08 = byRef(await inspectSeed('leeds-action-tracker-2008-09-q2'), 'BP-08');
    expect(bp08.status).toBe('green');
    expect(bp08.judgedAgainst).toEqual({ value: 256_500, basis: 'straight-line', cell: 'D20' });
    expect(bp08.reason).toContain('256,500');
    expect(bp08.reason).toContain('assumed straight line');
    // The baseline is a whole year, and a cumulative figure compares with the same point of a year only.
    expect(bp08.travel).toBe('none');
  });

  test('a percentage is never pro-rated: BP-12 is green against its whole target', async () => {
    const bp12 = byRef(await inspectSeed('leeds-action-tracker-2008-09-q2'), 'BP-12');
    expect(bp12.status).toBe('green');
    expect(bp12.judgedAgainst).toEqual({ value: 0.8, basis: 'target', cell: 'D32' });
  });

  test('a predicted year end position is no outturn', async () => {
    const bp09 = byRef(await inspectSeed('leeds-action-tracker-2008-09-q2'), 'BP-09');
    expect(bp09.status).toBe('none');
    expect(bp09.actual.flags).toContain('forecast');
    expect(bp09.reason).toContain('forecast');
  });

  test('what the title suggests is asked, never coloured', async () => {
    const inspection = await inspectSeed('leeds-action-tracker-2008-09-q2');
    for (const ref of ['BP-10', 'BP-11']) {
      const { status, polarity, polaritySource, polaritySuggested } = byRef(inspection, ref);
      expect({ status, polarity, polaritySource, polaritySuggested }).toEqual({
        status: 'none',
        polarity: 'unknown',
        polaritySource: null,
        polaritySuggested: 'high',
      });
    }
    expect(
      inspection.questions.map(({ id, about, options, suggested }) => ({ id, about, options, suggested })),
    ).toEqual([
      { id: 'polarity:BP-10', about: 'polarity', options: ['high', 'low', 'none'], suggested: 'high' },
      { id: 'polarity:BP-11', about: 'polarity', options: ['high', 'low', 'none'], suggested: 'high' },
    ]);
  });

  test('no result is due for NI 14, BP-07 and BP-13', async () => {
    const inspection = await inspectSeed('leeds-action-tracker-2008-09-q2');
    for (const ref of ['NI 14', 'BP-07', 'BP-13']) {
      const { status, reason } = byRef(inspection, ref);
      expect(status).toBe('none');
      expect(reason).toMatch(/no outturn/);
    }
  });
});

describe.skipIf(!HAS_SEEDS)('Leeds CAP scorecard, second quarter 2011/12', () => {
  test('no measure is rated, and none is taken for 0', async () => {
    const inspection = await inspectSeed('leeds-cap-scorecard-2011-12-q2');
    const indicators = indicatorsOf(inspection);
    expect(indicators).toHaveLength(9);
    expect(indicators.map(({ status }) => status)).toEqual(Array(9).fill('none'));
    expect(indicators.map(({ actual }) => actual.value)).toEqual(Array(9).fill(null));
    expect(inspection.tables.map(({ kind }) => kind)).toEqual(['scorecard']);
  });

  test('the year that is mistyped in the title is read and told', async () => {
    const { tables, issues } = await inspectSeed('leeds-cap-scorecard-2011-12-q2');
    expect(tables[0]?.indicators[0]?.period).toBe('2011/12 Q2');
    expect(issues.some(({ message, found }) => `${message} ${found}`.includes('20011/12'))).toBe(true);
  });
});

describe.skipIf(!HAS_SEEDS)('Leicester performance plan 2003/04', () => {
  test('nothing that missed its target is green', async () => {
    const indicators = indicatorsOf(await inspectSeed('leicester-bvpp-2003-04'));
    // Collected council tax and rates, homes made fit, energy rating: in all of them more is better.
    const missed = indicators.filter(
      ({ actual, target }) => actual.value !== null && target.value !== null && actual.value < target.value,
    );
    expect(missed.map(({ row }) => row)).toEqual([7, 10]);
    expect(missed.filter(({ status }) => status === 'green')).toEqual([]);
  });

  test('a number of homes and a share of homes are not held against each other', async () => {
    const [homes] = indicatorsOf(await inspectSeed('leicester-bvpp-2003-04')).filter(({ row }) => row === 10);
    expect(homes).toMatchObject({ status: 'none', variance: null, judgedAgainst: null, travel: 'none' });
    expect(homes?.reason).toContain('differ in unit');
  });

  test('budgets, quartile shares, programmes and targets in prose are no tables of indicators', async () => {
    const { tables } = await inspectSeed('leicester-bvpp-2003-04');
    expect(tables.map(({ sheet }) => sheet)).toEqual(['AppIV Housing BVPIs']);
  });
});

test.skipIf(!HAS_SEEDS)('the governance actions hold no indicators, and that is told', async () => {
  const { tables, ignored, questions, summary } = await inspectSeed('leeds-governance-actions-2010-11');
  expect(tables).toEqual([]);
  expect(questions).toEqual([]);
  expect(summary.judgements).toBe(0);
  expect(ignored.map(({ sheet, why }) => `${sheet}: ${why}`)).toEqual([
    'Governance actions: actions, not indicators',
  ]);
});

describe.skipIf(!HAS_SEEDS)(
  'a document gives the same indicators, values and statuses, typed or as text',
  () => {
    test.each([
      ['leeds-action-trackers-2008-09-q4', 'leeds-action-trackers-2008-09-q4-typed'],
      ['leeds-action-tracker-2008-09-q2', 'leeds-action-tracker-2008-09-q2-typed'],
    ] as const)('%s', async (text, typed) => {
      const [a, b] = await Promise.all([inspectSeed(text), inspectSeed(typed)]);
      expect(withoutPlaces(b)).toEqual(withoutPlaces(a));
    });
  },
);

/** An inspection without what may differ: cells, rows, header texts, and whether a number is stored as text. */
function withoutPlaces({ tables, questions, issues, summary, scheme }: Inspection): unknown {
  return {
    scheme,
    summary,
    questions: questions.map((question) => ({ ...question, cell: null })),
    issues: issues.map(({ rule, severity, ref, found }) => ({ rule, severity, ref, found })),
    tables: tables.map(({ sheet, kind, orientation, confidence, columns, reading, indicators, summary }) => ({
      sheet,
      kind,
      orientation,
      confidence,
      reading,
      summary,
      columns: columns.map(({ column, role, period, word, confidence }) => ({
        column,
        role,
        period,
        word,
        confidence,
      })),
      indicators: indicators.map((indicator) => ({
        ...indicator,
        cell: null,
        row: null,
        actual: plain(indicator.actual),
        target: plain(indicator.target),
        previous: plain(indicator.previous),
        baseline: plain(indicator.baseline),
        judgedAgainst: indicator.judgedAgainst && { ...indicator.judgedAgainst, cell: null },
        trajectory: indicator.trajectory.map((step) => ({ ...step, target: plain(step.target) })),
      })),
    })),
  };
}

/** In one of the two documents a thousands separator stands where the other has none. */
function plain(value: InspectedValue): InspectedValue {
  const text = value.text.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\s+/g, ' ');
  return { ...value, cell: null, text, flags: value.flags.filter((flag) => flag !== 'textNumber') };
}
