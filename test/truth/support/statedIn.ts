import type { InspectedTable } from '../../../src/core/inspection';
import type { TruthRow, TruthTable } from './truth';

/**
 * The statuses that a row's own words allow, in Outturn's words; "not met" may be amber or red. Undefined where the
 * truth says nothing of it, `[null]` where the words state no status.
 */
export function statedIn(table: TruthTable, row: TruthRow): readonly (string | null)[] | undefined {
  const { status, statusStated } = row;
  const text = typeof status === 'object' && status !== null ? status.text : (status ?? statusStated);
  if (text === undefined) return undefined;
  const said = text === null ? '' : (table.statusVocabulary?.[text] ?? text).toLowerCase();
  if (said === '' || said.startsWith('no status')) return [null];
  if (said.startsWith('not met')) return ['red', 'amber'];
  if (/^met\b/.test(said)) return ['green'];
  const [colour] = /\b(?:blue|green|amber|red)\b/.exec(said) ?? [];
  return colour === undefined ? undefined : [colour];
}

/** Judgements that give another colour than their row states. */
export function contradictionsOf(truth: TruthTable, table: InspectedTable): readonly string[] {
  return truth.rows.flatMap((row) => {
    const stated = statedIn(truth, row)?.filter((one) => one !== null) ?? [];
    return table.indicators
      .filter(({ row: at, status }) => at === row.row && status !== 'none')
      .filter(({ status }) => stated.length > 0 && !stated.includes(status))
      .map(
        ({ cell, ref, status, reason, polaritySource }) =>
          `${cell} ${ref ?? ''}: ${status}, stated ${stated.join(' or ')} (polarity from ${polaritySource ?? 'nothing'}; ${reason})`,
      );
  });
}
