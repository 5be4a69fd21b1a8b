import type { Cell, Workbook } from '../../../src/core/grid/workbook';
import { formatCell } from '../../../src/core/grid/address';

/** Every cell of a workbook by `'Sheet'!G24`. */
export function gridOf(workbook: Workbook): Map<string, Cell> {
  const grid = new Map<string, Cell>();
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell) grid.set(`'${sheet.name}'!${formatCell(row, column)}`, cell);
      });
    }
  }
  return grid;
}

/** The addresses at which two workbooks hold different cells. */
export function changedCells(before: Workbook, after: Workbook): string[] {
  const a = gridOf(before);
  const b = gridOf(after);
  const isSame = (address: string) => JSON.stringify(a.get(address)) === JSON.stringify(b.get(address));
  return [...new Set([...a.keys(), ...b.keys()])].filter((address) => !isSame(address)).sort();
}
