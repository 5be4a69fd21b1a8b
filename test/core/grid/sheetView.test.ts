import { describe, expect, it } from 'vitest';
import { viewSheet } from '../../../src/core/grid/sheetView';
import { withoutRanges } from '../../../src/core/grid/withoutRanges';
import { cellAt } from '../../../src/core/grid/workbook';
import { sheet } from '../../support/workbook';

const rows = [
  ['Title', null, null],
  [],
  ['Ref', 'Target', null],
  [null, '2023/24', '2024/25'],
  [' ', 1, 2],
] as const;
const merged = sheet('S', { rows, merges: ['A1:C1', 'A3:A4', 'B3:C3'] });

describe('a sheet seen through its merges', () => {
  const view = viewSheet(merged);

  it('lets the value of a merge belong to every cell of it', () => {
    expect(view.at(1, 3)?.cell.value).toBe('Title');
    expect(view.at(4, 1)?.cell.value).toBe('Ref');
    expect(view.at(3, 3)?.cell.value).toBe('Target');
  });

  it('says where the speaking cell stands and how far it reaches', () => {
    expect(view.at(4, 1)).toMatchObject({
      row: 3,
      column: 1,
      range: { top: 3, left: 1, bottom: 4, right: 1 },
    });
    expect(view.at(5, 2)?.range).toEqual({ top: 5, left: 2, bottom: 5, right: 2 });
  });

  it('lists each filled cell once, however wide its merge', () => {
    expect(view.filled(1)).toHaveLength(1);
    expect(view.filled(4).map(({ column }) => column)).toEqual([2, 3]);
  });

  it('knows the rows that hold anything; a cell of spaces holds nothing', () => {
    expect(view.rowNumbers).toEqual([1, 3, 4, 5]);
    expect(view.filled(5).map(({ column }) => column)).toEqual([2, 3]);
    expect(view.lastRow).toBe(5);
    expect(view.at(2, 1)).toBeUndefined();
  });

  it('is empty for an empty sheet', () => {
    const empty = viewSheet(sheet('S', { rows: [] }));
    expect([empty.rowNumbers, empty.lastRow, empty.filled(1)]).toEqual([[], 0, []]);
  });
});

describe('a sheet without some ranges', () => {
  it('holds nothing in them and everything else as before', () => {
    const without = withoutRanges(merged, [{ top: 4, left: 2, bottom: 5, right: 2 }]);
    expect(cellAt(without, 4, 2)).toBeUndefined();
    expect(cellAt(without, 5, 2)).toBeUndefined();
    expect(cellAt(without, 4, 3)).toBe(cellAt(merged, 4, 3));
    expect(cellAt(without, 3, 2)).toBe(cellAt(merged, 3, 2));
    expect(cellAt(merged, 4, 2)?.value).toBe('2023/24');
  });

  it('is the sheet itself where there are none', () => {
    expect(withoutRanges(merged, [])).toBe(merged);
  });
});
