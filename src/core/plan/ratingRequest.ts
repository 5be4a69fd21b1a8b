import type { Scheme } from '../data/schemes';
import type { Workbook } from '../grid/workbook';
import type { Settings } from '../indicators/settings';
import type { OwnBlock } from './ownColumns';
import type { RatedTable } from './ratedTable';

/** What is to be rated, and how it is to be written. */
export interface RatingRequest {
  readonly workbook: Workbook;
  readonly tables: readonly RatedTable[];
  readonly ownBlocks: readonly OwnBlock[];
  readonly scheme: Scheme;
  readonly settings: Settings;
  /** The day that the key under the columns names: "24 November 2026", and in the record `2026-11-24`. */
  readonly day: { readonly words: string; readonly iso: string };
  /** A column for tables that have no room beside them, or null. */
  readonly place: number | null;
  /** Fill empty cells of the workbook's own status columns too. */
  readonly fillStatus: boolean;
}
