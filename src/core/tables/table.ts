import type { Role } from '../data/headerWords';
import type { Rect } from '../grid/rect';
import type { SheetView } from '../grid/sheetView';
import type { Period } from '../values/period';
import type { UnitHint } from '../values/unitHint';

export type Confidence = 'sure' | 'likely' | 'question';

/** A table of performance indicators: where it is, and what each of its rows and columns is. */
export interface Table {
  readonly view: SheetView;
  readonly kind: 'indicators' | 'scorecard';
  /** `long`: a row for each indicator and period, or each indicator and area. */
  readonly orientation: 'down' | 'long';
  /** Header rows and body: no title, no footnote, no column of ours. */
  readonly range: Rect;
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly reading: ColumnReading;
  /** The period that the figures are judged for, where one is known. */
  readonly period: Period | null;
  readonly periodSource: string | null;
  /** The period that a row states for itself, by row number. */
  readonly rowPeriods: ReadonlyMap<number, Period>;
  /** The title that states the period, where its year had to be mended to be read. */
  readonly mendedTitle: { readonly cell: string; readonly text: string } | null;
  readonly confidence: Confidence;
  readonly why: string;
}

export interface Column {
  readonly column: number;
  /** A header of several rows is joined top to bottom by one space. */
  readonly header: string;
  readonly role: Role;
  readonly period: Period | null;
  /** The heading says that figures add up over the year. */
  readonly cumulative: boolean;
  /** The word that a tick column stands for. */
  readonly word: string | null;
  readonly unit: UnitHint | null;
  readonly confidence: Confidence;
  readonly why: string;
}

/** One indicator's row, with the rows that a page break left it on. */
export interface TableRow {
  readonly row: number;
  readonly continuations: readonly number[];
  readonly section: string | null;
}

/** Which columns a judgement reads; column numbers, or null where there is none. */
export interface ColumnReading {
  readonly ref: number | null;
  readonly title: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly previous: number | null;
  /** The same part of last year, for figures that add up over the year. */
  readonly lastYear: number | null;
  /** What was planned to be reached by the period. */
  readonly profile: number | null;
  readonly baseline: number | null;
  /** Every target column, in order of period. */
  readonly targets: readonly number[];
  /** Columns between which the reading cannot decide; then the table is a question. */
  readonly undecided: { readonly role: 'actual' | 'target'; readonly columns: readonly number[] } | null;
}

/** A place that looks like a table and holds no indicators. */
export interface Ignored {
  readonly sheet: string;
  readonly range: Rect;
  readonly why: string;
}
