import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCell } from '../../../src/core/grid/address';
import { withoutRanges } from '../../../src/core/grid/withoutRanges';
import { cellAt, isFilled, type Workbook } from '../../../src/core/grid/workbook';
import { findOwnBlocks, ownRanges } from '../../../src/core/plan/ownColumns';
import type { Rating } from '../../../src/core/plan/planRating';
import { workbook, type PlainRow } from '../../support/workbook';
import { applied, editsOf, planFor } from '../support/planFor';

/** Cells that a plan would write although a person has filled them. */
function overwritten(book: Workbook, rating: Rating): readonly string[] {
  const blocks = findOwnBlocks(book);
  return rating.plan.sheets.flatMap(({ sheet: name, cells }) => {
    const theirs = book.sheets
      .filter((sheet) => sheet.name === name)
      .map((sheet) => withoutRanges(sheet, ownRanges(blocks, name)))[0]!;
    return cells.flatMap(({ row, column }) =>
      isFilled(cellAt(theirs, row, column)) ? [formatCell(row, column)] : [],
    );
  });
}

/** Cells that a plan writes twice. */
function doubled(rating: Rating): readonly string[] {
  const places = editsOf(rating).map(({ row, column }) => formatCell(row, column));
  return places.filter((place, index) => places.indexOf(place) !== index);
}

const HEADER = ['Ref', 'Indicator', 'High or low is good', 'Target', 'Actual', 'Status'];
const polarity = fc.constantFrom('High', 'Low', 'neutral', '');
const figure = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.constantFrom('72%', 'TBC', '', '<5', 'No survey'),
);
const row = fc
  .tuple(polarity, figure, figure, fc.constantFrom('Red', '', 'Green'))
  .map((cells) => ['Homes built', ...cells]);
const stray = fc.record({
  row: fc.integer({ min: 1, max: 14 }),
  column: fc.integer({ min: 1, max: 14 }),
  text: fc.constantFrom('mine', 0, 'Total', ' '),
});

const books = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat({ max: 3 }), fc.array(stray, { maxLength: 4 }))
  .map(([body, above, strays]) => {
    const grid: (PlainRow | undefined)[] = [
      ...Array.from({ length: above }, () => []),
      HEADER,
      ...body.map((cells, index) => [`A${index + 1}`, ...cells]),
    ];
    for (const { row: at, column, text } of strays) {
      if (at > above && at <= above + body.length + 1 && column <= HEADER.length) continue;
      const cells = [...(grid[at - 1] ?? [])];
      cells[column - 1] = text;
      grid[at - 1] = cells;
    }
    return Array.from(grid, (cells) => Array.from(cells ?? [], (value) => value ?? null));
  });

const wishes = fc.record({
  place: fc.option(fc.integer({ min: 1, max: 12 })),
  fillStatus: fc.boolean(),
});

describe('a plan', () => {
  it('never writes into a cell that is filled, nor twice into one', () => {
    fc.assert(
      fc.property(books, wishes, (rows: readonly PlainRow[], wish) => {
        const book = workbook({ S: rows });
        const rating = planFor(book, wish);
        expect([overwritten(book, rating), doubled(rating)]).toEqual([[], []]);
      }),
      { numRuns: 150 },
    );
  });

  it('never does so on a later run, although rows and notes were added since', () => {
    fc.assert(
      fc.property(books, fc.array(stray, { maxLength: 3 }), row, (rows, notes, added) => {
        const book = workbook({ S: rows });
        const once = applied(book, planFor(book).plan);
        const last = rows.findLastIndex((cells) =>
          /^A\d$/.test(typeof cells[0] === 'string' ? cells[0] : ''),
        );
        const grown = changed(once, last + 2, ['A9', ...added], notes);
        const rating = planFor(grown);
        expect([overwritten(grown, rating), doubled(rating)]).toEqual([[], []]);
      }),
      { numRuns: 150 },
    );
  });
});

/** The workbook with a row typed under its table, and notes where nothing stands. */
function changed(
  book: Workbook,
  at: number,
  added: readonly (string | number)[],
  notes: readonly { row: number; column: number; text: string | number }[],
): Workbook {
  const sheet = book.sheets[0]!;
  const rows = new Map([...sheet.rows].map(([key, cells]) => [key, [...cells]]));
  const put = (key: number, column: number, value: string | number) => {
    const cells = rows.get(key) ?? [];
    if (!isFilled(cells[column])) cells[column] = { value, format: 'General', formula: null, fill: null };
    rows.set(key, cells);
  };
  added.forEach((value, index) => {
    put(at, index + 1, value);
  });
  for (const { row: key, column, text } of notes) put(key, column, text);
  return { ...book, sheets: [{ ...sheet, rows: new Map([...rows].sort(([a], [b]) => a - b)) }] };
}
