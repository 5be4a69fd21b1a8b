import { PLACE_CODE } from '../data/headerWords';
import type { SheetView } from '../grid/sheetView';
import { measureContent } from './columnContent';
import type { HeaderBlock, HeadingAt } from './headerBlock';
import { indexAfter } from './rowsAfter';

/** The columns that say which indicator a row is. */
export interface Identity {
  readonly ref: number | null;
  readonly title: number;
  readonly section: number | null;
  /** A heading says so; otherwise the columns were chosen by what they hold. */
  readonly named: boolean;
}

const SAMPLE = 40;
const FIRST_CHOICE = /\b(?:indicators?|measures?|kpis?|b?v?pis?|titles?|metrics?)\b/;

/**
 * Chooses the columns that name the indicators: by heading, then by what they hold - codes are a ref, texts a title.
 * A table without either heading is named by its leftmost column of texts. Null where nothing could name a row.
 */
export function chooseIdentity(view: SheetView, block: HeaderBlock): Identity | null {
  const sample = rowsBelow(view, block);
  const content = (column: number) => measureContent(view, column, sample);
  const holdsCodes = ({ column }: HeadingAt) => {
    const { codes, filled } = content(column);
    return filled > 0 && codes * 2 > filled;
  };
  const isMostlyFilled = ({ column }: HeadingAt) => content(column).filled * 2 >= sample.length;
  const titles = block.headings.filter(({ role, weak }) => role === 'title' && !weak);
  const refs = block.headings.filter(({ role, words }) => role === 'ref' && !PLACE_CODE.test(words));
  const texts = titles.filter((heading) => !holdsCodes(heading));
  const weakTitles = block.headings.filter((heading) => heading.role === 'title' && heading.weak);
  // What is left blank in most rows names no row, where another column does.
  const full = weakTitles.some(isMostlyFilled) ? texts.filter(isMostlyFilled) : texts;
  const title =
    full.find(({ words }) => FIRST_CHOICE.test(words)) ??
    full[0] ??
    (refs.length > 0 || full.length < texts.length ? undefined : titles[0]) ??
    // Headings such as "No." stand over the text itself; keys that a database made up do so too, and say nothing.
    (refs.length > 2
      ? undefined
      : refs.find((heading) => !holdsCodes(heading) && content(heading.column).meanLength > 24));
  const section =
    block.headings.find(({ role, column }) => role === 'section' && column !== title?.column) ?? null;
  const named = title ?? weakTitles.find(isMostlyFilled) ?? weakTitles[0] ?? null;
  const fallback = named ?? titles[0] ?? section ?? leftmostText(block, content) ?? plainest(refs);
  if (!fallback) return null;
  const ref =
    refs.find(({ column }) => column !== fallback.column) ??
    titles.find((heading) => heading !== title && holdsCodes(heading));
  const isOwnRef = fallback.role === 'ref' && title === undefined;
  return {
    // A table that names its indicators by their codes alone.
    ref: isOwnRef ? fallback.column : (ref?.column ?? null),
    title: fallback.column,
    section: fallback === section ? null : (section?.column ?? null),
    named: title !== undefined || ref !== undefined || isOwnRef,
  };
}

/** Of several headings for a code the plainest: "Code" before "Key code and period". */
function plainest(refs: readonly HeadingAt[]): HeadingAt | undefined {
  return [...refs].sort((a, b) => a.words.length - b.words.length)[0];
}

function leftmostText(
  block: HeaderBlock,
  content: (column: number) => { filled: number; figures: number },
): HeadingAt | null {
  return (
    block.headings.slice(0, 3).find(({ column, role }) => {
      const { filled, figures } = content(column);
      return (role === 'other' || role === 'area' || role === 'owner') && filled > 0 && figures * 4 < filled;
    }) ?? null
  );
}

/** The next rows that hold anything, as the rows of a table that is not read yet. */
function rowsBelow(view: SheetView, block: HeaderBlock) {
  const bottom = block.rows.at(-1) ?? 0;
  const first = indexAfter(view.rowNumbers, bottom);
  const rows = view.rowNumbers.slice(first, first + SAMPLE);
  return rows.map((row) => ({ row, continuations: [], section: null }));
}
