import type { SheetView } from '../grid/sheetView';

/** A sheet as far as some of its columns go: what stands left and right of them is not there. */
export function bandOf(view: SheetView, left: number, right: number): SheetView {
  const isInside = (column: number) => column >= left && column <= right;
  const filledRows = new Map<number, ReturnType<SheetView['filled']>>();
  const filled: SheetView['filled'] = (row) => {
    const known = filledRows.get(row) ?? view.filled(row).filter(({ column }) => isInside(column));
    filledRows.set(row, known);
    return known;
  };
  const rowNumbers = view.rowNumbers.filter((row) => filled(row).length > 0);
  return {
    sheet: view.sheet,
    rowNumbers,
    lastRow: rowNumbers.at(-1) ?? 0,
    at: (row, column) => (isInside(column) ? view.at(row, column) : undefined),
    filled,
  };
}
