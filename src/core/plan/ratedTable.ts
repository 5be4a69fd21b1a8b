import type { Assessment } from '../assess/assessment';
import type { Table } from '../tables/table';
import type { OwnBlock } from './ownColumns';

/** A table with the judgements of its rows, and what of ours stands beside it. */
export interface RatedTable {
  readonly table: Table;
  readonly assessments: readonly Assessment[];
  /** Our own columns beside it, where an earlier run wrote them. */
  readonly own: OwnBlock | null;
  /** Rows whose own columns hold another row's rating. */
  readonly stale: readonly number[];
}
