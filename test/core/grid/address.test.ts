import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAST_COLUMN,
  LAST_ROW,
  formatCell,
  formatColumn,
  formatRect,
  parseCell,
  parseColumn,
  parseRect,
  quoteSheet,
} from '../../../src/core/grid/address';
import { rectContains, rectsOverlap } from '../../../src/core/grid/rect';
import { deepFreeze } from '../../support/deepFreeze';

describe('the letters of a column', () => {
  it('come back as the same column, for every column of a sheet', () => {
    for (let column = 1; column <= LAST_COLUMN; column++) {
      expect(parseColumn(formatColumn(column))).toBe(column);
    }
  });

  it('run A to Z, then AA, and end at XFD', () => {
    expect([1, 26, 27, 28, 702, 703, LAST_COLUMN].map(formatColumn)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('are read in small letters too', () => {
    expect(parseColumn('xfd')).toBe(16_384);
  });

  it.each(['', 'XFE', 'AAAA', '1', 'A1', 'É'])('name no column of a sheet in %j', (letters) => {
    expect(parseColumn(letters)).toBeNull();
  });
});

describe('the address of a cell', () => {
  it('comes back as the same place, anywhere on a sheet', () => {
    const row = fc.integer({ min: 1, max: LAST_ROW });
    const column = fc.integer({ min: 1, max: LAST_COLUMN });
    fc.assert(
      fc.property(row, column, (at, across) => {
        expect(parseCell(formatCell(at, across))).toEqual({ row: at, column: across });
      }),
    );
  });

  it('may be absolute', () => {
    expect(parseCell('$G$24')).toEqual({ row: 24, column: 7 });
  });

  it('reaches to the last cell of a sheet and no further', () => {
    expect(parseCell('XFD1048576')).toEqual({ row: LAST_ROW, column: LAST_COLUMN });
    expect(['XFD1048577', 'XFE1', 'A0', 'A01', 'A', '24', '', 'G-1'].map(parseCell)).toEqual(
      Array<null>(8).fill(null),
    );
  });
});

describe('the address of a rectangle', () => {
  it('is one address where it is one cell', () => {
    expect(formatRect({ top: 24, left: 7, bottom: 24, right: 7 })).toBe('G24');
    expect(parseRect('G24')).toEqual({ top: 24, left: 7, bottom: 24, right: 7 });
  });

  it('comes back as the same rectangle', () => {
    const rect = { top: 20, left: 1, bottom: 28, right: 8 };
    expect(parseRect(formatRect(rect))).toEqual(rect);
  });

  it('is read from any two opposite corners, absolute or not', () => {
    const rect = { top: 20, left: 1, bottom: 28, right: 8 };
    expect(['H28:A20', '$A$28:$H$20', 'A20:H28'].map(parseRect)).toEqual([rect, rect, rect]);
  });

  it('may be whole columns and whole rows', () => {
    expect(parseRect('A:$C')).toEqual({ top: 1, left: 1, bottom: LAST_ROW, right: 3 });
    expect(parseRect('3:$5')).toEqual({ top: 3, left: 1, bottom: 5, right: LAST_COLUMN });
  });

  it.each(['', 'A1:B2:C3', 'A1:', 'A:3', 'Sheet1!A1', 'A1;B2'])('is none in %j', (address) => {
    expect(parseRect(address)).toBeNull();
  });
});

describe('rectangles', () => {
  const square = deepFreeze({ top: 2, left: 2, bottom: 4, right: 4 });

  it('contain their own corners and nothing beside them', () => {
    expect(rectContains(square, 2, 2)).toBe(true);
    expect(rectContains(square, 4, 4)).toBe(true);
    expect(rectContains(square, 5, 4)).toBe(false);
    expect(rectContains(square, 4, 1)).toBe(false);
  });

  it('overlap where they share one corner, and not where they only touch', () => {
    expect(rectsOverlap(square, { top: 4, left: 4, bottom: 9, right: 9 })).toBe(true);
    expect(rectsOverlap(square, { top: 5, left: 2, bottom: 9, right: 4 })).toBe(false);
  });
});

describe('the name of a sheet in a formula', () => {
  it('is quoted, and an apostrophe in it doubled', () => {
    expect(quoteSheet("Chief's Q2")).toBe("'Chief''s Q2'");
  });
});
