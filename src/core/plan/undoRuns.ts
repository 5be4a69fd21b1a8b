/**
 * The rows of a column that a run changed, and the looks they had, packed for keeping: rows follow each other, and
 * looks repeat, so that each is a list of a first number and a count, again and again.
 */
export interface PackedRuns {
  readonly rows: readonly number[];
  readonly looks: readonly number[];
}

export function packRuns(cells: readonly { readonly row: number; readonly look: number }[]): PackedRuns {
  const rows: number[] = [];
  const looks: number[] = [];
  for (const { row, look } of cells) {
    const [first = NaN, count = 0] = rows.slice(-2);
    if (first + count === row) rows[rows.length - 1] = count + 1;
    else rows.push(row, 1);
    const [last, times = 0] = looks.slice(-2);
    if (last === look) looks[looks.length - 1] = times + 1;
    else looks.push(look, 1);
  }
  return { rows, looks };
}

/** Row and look of each cell again. No more than `most`, so that a count in a hostile workbook costs nothing. */
export function unpackRuns(packed: PackedRuns, most: number): PackedRuns {
  return {
    rows: unpack(packed.rows, most, (first, step) => first + step),
    looks: unpack(packed.looks, most, (look) => look),
  };
}

function unpack(
  runs: readonly number[],
  most: number,
  value: (first: number, step: number) => number,
): number[] {
  const values: number[] = [];
  for (let at = 0; at + 1 < runs.length; at += 2) {
    const count = Math.min(runs[at + 1] ?? 0, most - values.length);
    for (let step = 0; step < count; step++) values.push(value(runs[at] ?? 0, step));
  }
  return values;
}
