import { findMarker } from './findMarker';
import { findPeriods } from './findPeriods';
import { parseQuantity, type Quantity } from './parseQuantity';
import { splitBound } from './splitBound';
import { splitQualifiers } from './splitQualifiers';
import { tidyText } from './tidyText';
import { missingValue, type Value } from './value';

/** A figure with its unit, its bound and a reason for its absence is shorter than this; what is longer is prose. */
const LONGEST_FIGURE = 160;

/**
 * Reads what a text says as a figure: the number apart from unit, bound and qualifiers; a level or words of a scale;
 * or the reason there is none. Text that is none of these is `unreadable`, never guessed. Text numbers carry the flag
 * `textNumber`. Source: domain rules on reading a cell.
 */
export function parseValue(text: string, cell: string | null = null): Value {
  const tidy = tidyText(text);
  if (tidy.length > LONGEST_FIGURE) return readProse(tidy, missingValue('unreadable', text, cell));
  const marker = /^\d/.test(tidy) ? null : findMarker(tidy);
  if (marker) return missingValue(marker, text, cell);

  const outer = splitQualifiers(tidy);
  const { rest, bound } = splitBound(outer.rest);
  const { rest: core, flags: inner } = splitQualifiers(rest);
  const flags = [...new Set([...outer.flags, ...inner])];
  const said = { ...missingValue('unreadable', text, cell), bound, flags };
  if (isPeriodOnly(core)) return { ...said, words: tidy };

  const quantity = /^(?:nil|zero)$/i.test(core) ? parseQuantity('0') : parseQuantity(core);
  if (quantity) return withQuantity(said, quantity);
  const range = bound === null ? parseRange(core) : null;
  if (range) return { ...withQuantity(said, range.low), high: range.high, flags };
  const level = parseLevel(core);
  if (level) return { ...said, ...level, kind: 'scale', missing: null, decimals: 0 };
  if (isSeveral(core)) return { ...said, bound: null, missing: null, flags: [...flags, 'several'] };
  return { ...said, words: core };
}

/** Prose is no figure, whatever it mentions; but a list of labelled results is several. */
function readProse(tidy: string, said: Value): Value {
  return isSeveral(tidy) ? { ...said, missing: null, flags: ['several'] } : said;
}

function withQuantity(said: Value, quantity: Quantity): Value {
  const isPlainNumber = said.bound === null && quantity.kind !== 'ratio';
  return {
    ...said,
    ...quantity,
    missing: null,
    flags: isPlainNumber ? [...said.flags, 'textNumber'] : said.flags,
  };
}

/** "95-100%", "between 5 and 10", "2 to 3 days": the second unit speaks for both. */
function parseRange(text: string): { low: Quantity; high: number } | null {
  const match =
    /^between (.*\d[^\d]{0,6}?) and ([£$€]?\.?\d.*)$/i.exec(text) ??
    /^(?:between |from )?(.*\d[^\d]{0,6}?) ?(?:-|–|—|\bto\b) ?([£$€]?\.?\d.*)$/i.exec(text);
  const high = parseQuantity(match?.[2] ?? '');
  const first = match?.[1] ?? '';
  if (!high) return null;
  const low = parseQuantity(first);
  const adopted = high.kind === 'percent' ? parseQuantity(`${first}%`) : low && { ...low, kind: high.kind };
  const best = low?.kind === high.kind ? low : low?.kind === 'number' ? adopted : null;
  return best && { low: { ...best, unitWord: high.unitWord }, high: high.value };
}

const LEVEL = /^(level|grade|band|stage|tier|category|rating) ?([0-9]|[A-G])\b(?![.,]\d)(\D*)$/i;
const STARS = /^([0-5])(?: |-)?stars?\b(\D*)$/i;

/** "Level 4", "Level 1 accreditation has been confirmed", "Grade B", "3 star", a lone "B". */
function parseLevel(text: string): { value: number | null; words: string; missing: null } | null {
  const stars = STARS.exec(text);
  if (stars) return { value: Number(stars[1]), words: `${stars[1] ?? ''} star`, missing: null };
  const [, name, mark] = LEVEL.exec(text) ?? [];
  if (name !== undefined && mark !== undefined) {
    const value = /\d/.test(mark) ? Number(mark) : null;
    return { value, words: `${name} ${mark}`, missing: null };
  }
  return null;
}

function isPeriodOnly(text: string): boolean {
  if (!/\d{2} ?[/–-]|^fy/i.test(text)) return false;
  const [mention, ...more] = findPeriods(text);
  return (
    mention !== undefined &&
    more.length === 0 &&
    /[/–-]|^fy/i.test(text) &&
    /^\W*$/.test(text.replace(mention.text, '').replace(mention.yearText ?? '', ''))
  );
}

/** Two figures, a figure after "N/A", or two labelled parts: more than one value in a cell. */
function isSeveral(text: string): boolean {
  const labels = text.match(/(?:^|[\s;,])[A-Za-z][\w&'’./ -]{0,60}?: ?(?=\S)/g) ?? [];
  if (labels.length >= 2) return true;
  const figures = text.match(/(?<![\w/.-])[£$€]?\d[\d,.]*(?: ?%)?/g) ?? [];
  const parts = figures.filter(
    (figure) => figure.includes('%') || parseQuantity(figure.replace(/[.,]$/, '')) !== null,
  );
  if (/^n\/?a\b/i.test(text)) return parts.length > 0;
  return parts.length >= 2 && text.length <= 80;
}
