import type { Anchored, SheetView } from '../grid/sheetView';
import { findMarker } from '../values/findMarker';
import { findPeriods } from '../values/findPeriods';
import type { Period } from '../values/period';
import type { HeaderBlock } from './headerBlock';
import { isOtherHeader, repeatsHeader } from './otherHeader';
import { ownText, readAnchored, textOf } from './places';
import type { TableRow } from './table';

/** The columns that tell the rows of a table apart. */
export interface BodyColumns {
  readonly ref: number | null;
  readonly title: number;
  readonly section: number | null;
  /** Columns that should hold figures. */
  readonly figures: readonly number[];
}

export interface Body {
  readonly rows: readonly TableRow[];
  /** The last row that belongs to the table; 0 where no row does. */
  readonly lastRow: number;
}

/** A table may be broken by this many blank rows; more end it. */
export const LONGEST_GAP = 3;
/** Rows under the indicators that only compare: "National average", "CIPFA family group median". */
const COMPARISON =
  /^(?:the )?(?:national|england|english|welsh|scottish|regional|county|district|metropolitan|unitary|family|cipfa|group|sector|peer|nearest neighbours?)(?: \p{L}+){0,3} (?:average|mean|median|quartile)$/iu;
const TOTAL = /^(?:grand |sub[- ]?|overall )?totals?\b|^(?:average|mean|median)(?: of| for|$)|^sum of\b/i;
/** "Total length of cycle ways" measures something; "Total" and "Total for Housing" add up what stands above. */
const MEASURES_TOTAL = /^total (?:number\b|\p{L}+ (?:of|per|that|which|who)\b)/iu;

/**
 * Walks down from a header and tells indicators from what stands between them: rows that a page break carried over,
 * repeated headers, page furniture, section titles, totals and blanks. Ends at another header, at a longer gap, or
 * where nothing fits any more, or where the header comes again under a title that names another period.
 * @param stated the period that the titles above the table state
 * @param most so many rows of the sheet are looked at
 */
export function readBody(
  view: SheetView,
  block: HeaderBlock,
  columns: BodyColumns,
  stated: Period | null,
  most = Infinity,
): Body {
  const first = (block.rows.at(-1) ?? 0) + 1;
  const rows: TableRow[] = [];
  let section: string | null = null;
  let sectioned = false;
  let blanks = 0;
  let loose = 0;
  let gap = false;
  // The period that a text between the rows names.
  let between: string | null = null;
  // Rows that run on after a gap belong to the table only if indicators follow: else they are footnotes.
  let waiting: number[] = [];

  const end = Math.min(view.lastRow, first + most - 1);
  for (let row = first; row <= end; row++) {
    const cells = inside(view.filled(row), block);
    if (cells.length === 0) {
      blanks += 1;
      gap = true;
      if (blanks > LONGEST_GAP) break;
      continue;
    }
    blanks = 0;
    if (repeatsHeader(view, row, block)) {
      if (between !== null && between !== stated?.label && rows.length > 0) break;
      continue;
    }
    if (rows.length > 0 && isOtherHeader(view, row, block, columns.figures)) break;
    const kind = tellRow(view, row, cells, columns, rows.length > 0);
    if (kind === 'lone') {
      if (rows.length === 0) sectioned = true;
      if (sectioned && cells[0]) section = textOf(cells[0]);
      gap = true;
      between = periodNamed(cells) ?? between;
      continue;
    }
    if (kind === 'other') {
      loose += 1;
      if (loose > LONGEST_GAP) break;
      continue;
    }
    loose = 0;
    if (kind === 'continuation') {
      if (gap) waiting.push(row);
      else runOn(rows, [row]);
      continue;
    }
    const named = columns.section === null ? undefined : view.at(row, columns.section);
    if (named) section = textOf(named);
    if (kind !== 'indicator') continue;
    runOn(rows, waiting);
    waiting = [];
    gap = false;
    between = null;
    rows.push({ row, continuations: [], section });
  }
  return { rows, lastRow: lastRowOf(rows) };
}

/** Gives rows that run on to the last indicator. */
function runOn(rows: TableRow[], more: readonly number[]): void {
  const last = rows.pop();
  if (last) rows.push({ ...last, continuations: [...last.continuations, ...more] });
}

function lastRowOf(rows: readonly TableRow[]): number {
  const last = rows.at(-1);
  return last ? (last.continuations.at(-1) ?? last.row) : 0;
}

function periodNamed(cells: readonly Anchored[]): string | null {
  const named = cells[0] ? findPeriods(textOf(cells[0])).filter(({ needsYear }) => !needsYear) : [];
  return named[0]?.period.label ?? null;
}

type RowKind = 'indicator' | 'continuation' | 'heading' | 'lone' | 'other';

function tellRow(
  view: SheetView,
  row: number,
  cells: readonly Anchored[],
  columns: BodyColumns,
  after: boolean,
): RowKind {
  const title = ownText(view, row, columns.title);
  const ref = columns.ref === null ? '' : ownText(view, row, columns.ref);
  const figures = columns.figures.map((column) => readAnchored(view, row, column));
  const hasFigure = figures.some((value) => value.value !== null);
  const hasWord = figures.some((value) => value.text !== '');
  if (cells.length === 1 && (title !== '' || ref !== '' || !after)) return 'lone';
  const isTotal = (TOTAL.test(title) && !MEASURES_TOTAL.test(title)) || COMPARISON.test(title);
  if ((isTotal && ref === '') || TOTAL.test(ref)) return 'heading';

  const isNamed = title !== '' && findMarker(title) === null;
  if (columns.ref !== null) {
    if (isRefLike(ref) && (isNamed || hasWord)) return 'indicator';
    if (ref === '' && after && !hasFigure) return 'continuation';
    if (ref === '' && isNamed && hasFigure) return 'indicator';
    return 'other';
  }
  if (isNamed && hasWord) {
    const runsOn = after && !hasFigure && /^[a-z(,;&]/.test(title) && figures.every(runsOnToo);
    return runsOn ? 'continuation' : 'indicator';
  }
  if (title === '' && !hasFigure) return after ? 'continuation' : 'heading';
  if (isNamed) return 'heading';
  return title !== '' && !hasFigure ? 'heading' : 'other';
}

/** A cell that a page break cut goes on in small letters or a bracket. */
function runsOnToo(value: { readonly text: string }): boolean {
  return value.text === '' || /^[a-z(,;]/.test(value.text);
}

/** Codes are short: "BP-09", "NI 14", "3.2a", "HR/07". Sentences are not. */
function isRefLike(text: string): boolean {
  return text !== '' && text.length <= 24 && text.split(' ').length <= 4 && findMarker(text) === null;
}

function inside(cells: readonly Anchored[], block: HeaderBlock): readonly Anchored[] {
  return cells.filter(({ column }) => column >= block.left && column <= block.right);
}
