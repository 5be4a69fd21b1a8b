import { formatCell, quoteSheet } from '../../core/grid/address';

/** Where a cell is, as people and formulas say it: `'Q2 returns'!G24`. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${formatCell(row, column)}`;
}
