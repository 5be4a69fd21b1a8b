/** The index of the first of ascending row numbers that is greater than a row. */
export function indexAfter(rowNumbers: readonly number[], row: number): number {
  let [low, high] = [0, rowNumbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowNumbers[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The ascending row numbers after a row, one by one: a caller that stops early has looked at no more than it needs. */
export function* rowsAfter(rowNumbers: readonly number[], row: number): Generator<number> {
  for (let index = indexAfter(rowNumbers, row); index < rowNumbers.length; index++) {
    const next = rowNumbers[index];
    if (next !== undefined) yield next;
  }
}
