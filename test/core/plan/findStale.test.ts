import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/core/grid/workbook';
import { judge } from '../../../src/core/inspect';
import { workbook } from '../../support/workbook';
import { applied, planFor } from '../support/planFor';

const BOOK = workbook({
  S: [
    ['Ref', 'Indicator', 'High or low is good', 'Target', 'Actual'],
    ['A1', '% of calls answered', 'High', '76%', '72%'],
    ['A2', 'Homes built', 'High', 200, 210],
    ['A3', 'Homes let', 'High', 200, 100],
  ],
});
const RATED = applied(BOOK, planFor(BOOK).plan);

/** The workbook with the cells of two rows swapped from column A to the given one. */
function swapped(book: Workbook, a: number, b: number, upTo: number): Workbook {
  const sheet = book.sheets[0]!;
  const [rowA, rowB] = [sheet.rows.get(a)!, sheet.rows.get(b)!];
  const mixed = (left: typeof rowA, right: typeof rowA) => [
    ...left.slice(0, upTo + 1),
    ...right.slice(upTo + 1),
  ];
  const rows = new Map(sheet.rows).set(a, mixed(rowB, rowA)).set(b, mixed(rowA, rowB));
  return { ...book, sheets: [{ ...sheet, rows }] };
}

const staleIn = (book: Workbook) => judge(book).tables[0]?.stale;

describe('rows whose own columns hold the rating of another row', () => {
  it('are none right after a run', () => {
    expect(staleIn(RATED)).toEqual([]);
  });

  it('are those that someone sorted without our columns', () => {
    expect(staleIn(swapped(RATED, 2, 4, 5))).toEqual([2, 4]);
  });

  it('are none where the rows were sorted with them', () => {
    expect(staleIn(swapped(RATED, 2, 4, 9))).toEqual([]);
  });

  it('are put right by the next run', () => {
    const sorted = swapped(RATED, 2, 4, 5);
    expect(staleIn(applied(sorted, planFor(sorted).plan))).toEqual([]);
  });
});
