import type { Rect } from '../grid/rect';
import type { RatedTable } from './ratedTable';
import type { Borrow } from './writePlan';

/** The header looks like the table's last heading; the body like the column that names the indicators. */
export function borrowLooks({ table, assessments }: RatedTable, range: Rect): readonly Borrow[] {
  const { headerRows, reading, range: whole } = table;
  const top = headerRows[0] ?? range.top;
  const bottom = headerRows.at(-1) ?? range.top;
  const header: Borrow = {
    from: { top, bottom, left: whole.right, right: whole.right },
    to: { top, bottom, left: range.left, right: range.right },
  };
  const title = reading.title ?? whole.left;
  const rows = assessments.flatMap(({ indicator }) => [indicator.row.row, ...indicator.row.continuations]);
  return [
    header,
    ...runsOf(rows).map(([from, to]): Borrow => ({
      from: { top: from, bottom: to, left: title, right: title },
      to: { top: from, bottom: to, left: range.left, right: range.right },
    })),
  ];
}

function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
