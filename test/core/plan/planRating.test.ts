import { describe, expect, it } from 'vitest';
import { formatCell } from '../../../src/core/grid/address';
import { workbook, type PlainRow } from '../../support/workbook';
import { applied, editsOf, planFor } from '../support/planFor';

const ROWS: readonly PlainRow[] = [
  ['Ref', 'Indicator', 'High or low is good', 'Target', 'Actual'],
  ['A1', '% of calls answered', 'High', '76%', '72%'],
  ['A2', 'Homes built', 'High', 200, 210],
  ['A3', 'Staff survey', 'High', '80%', 'No survey'],
];
const BOOK = workbook({ Sheet1: ROWS });

const at = (book: typeof BOOK, wishes = {}) =>
  new Map(editsOf(planFor(book, wishes)).map(({ row, column, value }) => [formatCell(row, column), value]));

describe('what is written beside a table', () => {
  it('is a heading and a cell a row, in four columns right of it, and a key under them', () => {
    expect(Object.fromEntries(at(BOOK))).toEqual({
      F1: 'Variance',
      G1: 'Status',
      H1: 'Travel',
      I1: 'Reason',
      F2: -4,
      G2: '▲ Amber',
      H2: '–',
      I2: '72% against a target of 76%: 4.0 percentage points adverse, within the 5-point tolerance',
      F3: 0.05,
      G3: '● Green',
      H3: '–',
      I3: '210 against a target of 200: 5.0% favourable',
      F4: null,
      G4: '– Not rated',
      H4: '–',
      I4: 'Not rated: no outturn: not collected ("No survey")',
      F5: 'Standard: within 5 points of a percentage, or 5% of another target, is amber. Rated by Outturn, 24 November 2026.',
    });
  });

  it('has no Reason column where the settings want none', () => {
    expect([...at(BOOK, { settings: { reason: false } }).keys()]).not.toContain('I1');
  });

  it('has headings of its own where the table already has one of the name', () => {
    const book = workbook({
      S: [
        ['Ref', 'Indicator', 'Target', 'Actual', 'Status'],
        ['A1', 'Homes built', 10, 12, 'Green'],
      ],
    });
    expect(at(book).get('G1')).toBe('Status (Outturn)');
    expect(at(book).get('F1')).toBe('Variance');
  });

  it('stands where the user says', () => {
    expect([...at(BOOK, { place: 12 }).keys()][0]).toBe('L1');
  });

  it('is told in hidden names of the workbook', () => {
    expect(planFor(BOOK).plan.names).toEqual([
      { name: 'Outturn_1_Variance', refersTo: "'Sheet1'!$F$1:$F$4" },
      { name: 'Outturn_1_Status', refersTo: "'Sheet1'!$G$1:$G$4" },
      { name: 'Outturn_1_Travel', refersTo: "'Sheet1'!$H$1:$H$4" },
      { name: 'Outturn_1_Reason', refersTo: "'Sheet1'!$I$1:$I$4" },
      { name: 'Outturn_1_Key', refersTo: "'Sheet1'!$F$5" },
    ]);
  });

  it('leaves the key out where its place is taken', () => {
    const book = workbook({ S: [...ROWS, [null, null, null, null, null, 'Footnote']] });
    const plan = planFor(book);
    expect(plan.outcomes[0]?.skipped).toBeNull();
    expect(at(book).has('F5')).toBe(false);
    expect(plan.plan.names.map(({ name }) => name)).not.toContain('Outturn_1_Key');
  });

  it('leaves the workbook it plans for as it is', () => {
    expect(() => planFor(BOOK, { fillStatus: true })).not.toThrow();
  });
});

describe('a table without room beside it', () => {
  it.each([
    [
      'a filled cell',
      workbook({ S: ROWS.map((row, index) => (index === 2 ? [...row, null, 'mine'] : row)) }),
    ],
    ['a merge', workbook({ S: { rows: ROWS, merges: ['G2:H3'] } })],
  ])('has nothing written because of %s, and is told why', (_, book) => {
    const { plan, outcomes } = planFor(book);
    expect(plan.sheets).toEqual([]);
    expect(plan.names).toEqual([]);
    expect(outcomes[0]).toMatchObject({ written: null });
    expect(outcomes[0]?.skipped).toMatch(/^there is no room beside it/);
  });

  it('has nothing written on a protected sheet, or where the table is a question', () => {
    const locked = planFor(workbook({ S: { rows: ROWS, isProtected: true } }));
    expect(locked.outcomes[0]?.skipped).toContain('protected');
    const question = planFor(
      workbook({
        S: [
          ['Ref', 'Indicator', 'Target', 'Actual', 'Outturn'],
          ['A1', 'Homes built', 10, 12, 8],
        ],
      }),
    );
    expect(question.plan.sheets).toEqual([]);
    expect(question.outcomes[0]?.skipped).toContain('question');
  });

  it('has nothing written into the table itself', () => {
    expect(planFor(BOOK, { place: 3 }).outcomes[0]?.skipped).toContain('inside the table');
  });
});

describe('a second run', () => {
  const first = planFor(BOOK);
  const once = applied(BOOK, first.plan);

  it('writes the same cells in the same places', () => {
    const second = planFor(once);
    expect(second.plan.sheets).toEqual(first.plan.sheets);
    expect(second.plan.looks).toEqual(first.plan.looks);
    expect(second.plan.names).toEqual(first.plan.names);
    expect(second.plan.record).toBe(first.plan.record);
  });

  it('on another day differs only in the day', () => {
    const later = planFor(once, { day: { words: '1 December 2026', iso: '2026-12-01' } });
    const undated = (plan: unknown) =>
      JSON.stringify(plan)
        .replaceAll('1 December 2026', '24 November 2026')
        .replaceAll('2026-12-01', '2026-11-24');
    expect(undated(later.plan)).toBe(JSON.stringify(first.plan));
  });

  it('after a row was added under the table rates it too, and the key moves below', () => {
    const sheet = once.sheets[0]!;
    const plain = (value: string | number) => ({ value, format: 'General', formula: null, fill: null });
    const added = [
      undefined,
      ...['A4', 'Homes let', 'High', 10, 12].map(plain),
      ...sheet.rows.get(5)!.slice(6),
    ];
    const grown = { ...once, sheets: [{ ...sheet, rows: new Map(sheet.rows).set(5, added) }] };
    const third = at(grown);
    expect([third.get('F5'), third.get('G5')]).toEqual([0.2, '● Green']);
    expect(third.get('F6')).toMatch(/^Standard: /);
  });

  it('writes nothing where a note was typed in one of its columns beside an added row', () => {
    const sheet = once.sheets[0]!;
    const plain = (value: string | number) => ({ value, format: 'General', formula: null, fill: null });
    const noted = [undefined, ...['A4', 'Homes let', 'High', 10, 12].map(plain), undefined, plain('mine')];
    const outcome = planFor({ ...once, sheets: [{ ...sheet, rows: new Map(sheet.rows).set(5, noted) }] })
      .outcomes[0];
    expect(outcome).toMatchObject({ written: null });
    expect(outcome?.skipped).toContain('G5 is not empty');
  });

  it('does not read its own columns as part of the table', () => {
    expect(planFor(once).outcomes[0]?.table.table.columns).toHaveLength(5);
    expect(planFor(once).outcomes[0]?.table.own?.id).toBe(1);
  });
});

describe('the workbook’s own status column', () => {
  const book = workbook({
    S: [
      ['Ref', 'Indicator', 'High or low is good', 'Target', 'Actual', 'Status'],
      ['A1', '% of calls answered', 'High', '76%', '72%', 'Red'],
      ['A2', 'Homes built', 'High', 200, 210, null],
      ['A3', 'Staff survey', 'High', '80%', 'No survey', null],
    ],
  });

  it('is left alone unless the user asks', () => {
    expect([...at(book).keys()].filter((cell) => cell.startsWith('F'))).toEqual([]);
  });

  it('is filled only where it is empty and there is a status', () => {
    const filled = [...at(book, { fillStatus: true })].filter(([cell]) => cell.startsWith('F'));
    expect(filled).toEqual([['F3', 'Green']]);
  });
});
