import { FINANCIAL_QUARTERS, MONTHS } from '../data/monthNames';
import { halfPeriod, monthPeriod, pooledPeriod, quarterPeriod, yearPeriod, type Period } from './period';
import { tidyText } from './tidyText';

/** A period named in a text, and the words that name it. A quarter without its year has `needsYear`. */
export interface PeriodMention {
  readonly period: Period;
  readonly text: string;
  /** The words beside a quarter or half that name its year, or null. */
  readonly yearText: string | null;
  readonly index: number;
  readonly needsYear: boolean;
}

const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const YEAR = `(?:fy ?)?(\\d{4,5})(?: ?[-/\u2013] ?(\\d{4}|\\d{2}))?|fy ?(\\d{2})(?: ?[-/] ?(\\d{2}))?`;
/** Dates are moments, not periods: 31 March 2009, 31st March, 31/03/2009. */
const DATE = new RegExp(
  `\\b\\d{1,2} ?(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})?\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b`,
  'gi',
);

/** "for the year to 31 March 2026" is 2025/26. */
const YEAR_TO_MARCH = /\b(?:year|12 months) (?:to|ended|ending) (?:31(?:st)? )?march (\d{4})\b/gi;
/** Months that make no quarter, "April to September 2025", add nothing to the period they explain. */
const SPAN = new RegExp(`\\b${MONTH} ?(?:-|\u2013|to) ?${MONTH}(?: \\d{4})?\\b`, 'gi');

interface Found {
  readonly period: Period;
  readonly needsYear: boolean;
}

/** The forms that say a whole period by themselves, fullest first: each stretch of text is read once. */
const WHOLE: readonly [RegExp, (match: RegExpMatchArray, assumed: Period | null) => Period | null][] = [
  // 2013/14-15/16, 2013/14 - 2015/16
  [/\b(\d{4})\/(\d{2}) ?[-\u2013] ?(\d{2}|\d{4})\/(\d{2})\b/gi, readPooled],
  // Apr-Jun 08, April to June 2008
  [new RegExp(`\\b${MONTH} ?(?:-|\u2013|to) ?${MONTH}(?: ?'?(\\d{4}|\\d{2}))?\\b(?!/)`, 'gi'), readMonthSpan],
  // June 2024, Jun-24, Jun '24
  [new RegExp(`\\b${MONTH}[ -]?'?(\\d{4}|\\d{2})\\b(?![/\\d])`, 'gi'), readMonth],
  // 2024-06
  [/\b(\d{4})-(0[1-9]|1[0-2])\b(?![-/\d])/g, readIsoMonth],
  // 07/08
  [/(?<![\d/.])(\d{2})\/(\d{2})(?![\d/.%])/g, readShortYear],
  // 200809, alone
  [/^((?:19|20)\d{2})(\d{2})$/g, (match) => readYear([match[1], match[2]])],
  [new RegExp(`\\b(?:${YEAR})\\b(?![%\\d]|[.]\\d)`, 'gi'), (match) => readYear(match.slice(1, 5))],
];

/** A quarter or half, which takes its year from what stands beside it. */
const PART = /\b(q|qtr|quarter|h|half) ?([1-4])\b/gi;

/**
 * Every period that a text names, in the order of the text; a stretch of text counts once, for its fullest reading.
 * A quarter or half takes the year that follows it, else the one before it, else `assumedYear`.
 * @param assumedYear the year that a bare "Q1" belongs to, where the surroundings state one
 */
export function findPeriods(text: string, assumedYear: Period | null = null): readonly PeriodMention[] {
  const tidy = tidyText(text)
    .replaceAll('_', ' ')
    .replace(YEAR_TO_MARCH, (_, year: string) => `year ${yearPeriod(Number(year) - 1, 'financial').label}`)
    .replace(DATE, ' ')
    .replace(SPAN, (span: string, from: string, to: string) => (quarterOf(from, to) === 0 ? ' ' : span));
  const whole: PeriodMention[] = [];
  for (const [form, read] of WHOLE) {
    for (const match of tidy.matchAll(form)) {
      const taken = whole.some(
        (m) => match.index < m.index + m.text.length && m.index < match.index + match[0].length,
      );
      const period = taken ? null : read(match, assumedYear);
      if (period)
        whole.push({ period, needsYear: false, text: match[0], yearText: null, index: match.index });
    }
  }
  const parts = [...tidy.matchAll(PART)];
  const used = new Set<PeriodMention>();
  const partMentions = parts.flatMap((match) => {
    const end = match.index + match[0].length;
    const years = whole.filter((mention) => mention.period.kind === 'year');
    const beside =
      years.find((year) => year.index >= end && isThin(tidy.slice(end, year.index))) ??
      years.findLast(
        (year) => year.index < match.index && isThin(tidy.slice(year.index + year.text.length, match.index)),
      );
    const reading = readPart(match, beside?.period ?? (assumedYear && { ...assumedYear, mended: false }));
    if (!reading) return [];
    if (beside) used.add(beside);
    return [{ ...reading, text: match[0], yearText: beside?.text ?? null, index: match.index }];
  });
  return [...whole.filter((mention) => !used.has(mention)), ...partMentions].sort(
    (a, b) => a.index - b.index,
  );
}

/** True for what may stand between a quarter and its year: separators, brackets, and a word or two without figures. */
function isThin(between: string): boolean {
  return /^[^\d]{0,24}$/.test(between);
}

function readPart(match: RegExpMatchArray, year: Period | null): Found | null {
  const part = Number(match[2]);
  const isHalf = match[1]?.toLowerCase().startsWith('h') === true;
  if (isHalf && part > 2) return null;
  const of = year ?? yearPeriod(0, 'financial');
  return { period: isHalf ? halfPeriod(of, part) : quarterPeriod(of, part), needsYear: year === null };
}

function readPooled(match: RegExpMatchArray): Period | null {
  const first = readYear([match[1], match[2]]);
  const century = match[1]?.slice(0, 2) ?? '';
  const last = readYear([match[3]?.length === 2 ? century + match[3] : match[3], match[4]]);
  return first && last && last.start > first.start ? pooledPeriod(first, last) : null;
}

function readMonthSpan(match: RegExpMatchArray, assumed: Period | null): Period | null {
  const [, from = '', to = '', written] = match;
  const quarter = quarterOf(from, to);
  if (quarter === 0) return null;
  if (!written) return assumed?.year === 'financial' ? quarterPeriod(assumed, quarter) : null;
  const calendarYear = fullYear(written);
  return quarterPeriod(yearPeriod(quarter === 4 ? calendarYear - 1 : calendarYear, 'financial'), quarter);
}

/** "07/08" is 2007/08 and "98/99" 1998/99, where the second follows the first; anything else is no year. */
function readShortYear(match: RegExpMatchArray): Period | null {
  const first = Number(match[1]);
  if (Number(match[2]) !== (first + 1) % 100) return null;
  return yearPeriod(first >= 70 ? 1900 + first : 2000 + first, 'financial');
}

/** The quarter that two months span, 1 to 4, or 0. */
function quarterOf(from: string, to: string): number {
  return FINANCIAL_QUARTERS.findIndex(([a, b]) => a === from.toLowerCase() && b === to.toLowerCase()) + 1;
}

function readMonth(match: RegExpMatchArray): Period | null {
  const month = MONTHS.findIndex((name) => name === match[1]?.toLowerCase()) + 1;
  const year = fullYear(match[2] ?? '');
  return isLikelyYear(year) ? monthPeriod(year, month) : null;
}

function readIsoMonth(match: RegExpMatchArray): Period | null {
  const year = Number(match[1]);
  // 2011-12 is the year 2011/12; 2024-06 can only be a month.
  if (Number(match[2]) === (year + 1) % 100) return null;
  return isLikelyYear(year) ? monthPeriod(year, Number(match[2])) : null;
}

/** Groups: four digits, their second year; or FY with two digits, their second year. */
function readYear(groups: readonly (string | undefined)[]): Period | null {
  const [long, second, short, shortSecond] = groups;
  if (long !== undefined) {
    const mended = long.length === 5;
    const first = mended ? mendYear(long, second) : Number(long);
    if (first === null || !isLikelyYear(first)) return null;
    if (second === undefined) return yearPeriod(first, 'calendar', mended);
    const follows = second.length === 4 ? Number(second) === first + 1 : Number(second) === (first + 1) % 100;
    return follows ? yearPeriod(first, 'financial', mended) : null;
  }
  if (short === undefined) return null;
  // FY09 is the year that ends in 2009; FY08/09 says both.
  const first = shortSecond === undefined ? 1999 + Number(short) : 2000 + Number(short);
  return yearPeriod(first, 'financial');
}

/** "20011/12": one digit too many; the reading is the one year that its second half allows. */
function mendYear(digits: string, second: string | undefined): number | null {
  if (second === undefined) return null;
  const candidates = Array.from(digits, (_, index) =>
    Number(digits.slice(0, index) + digits.slice(index + 1)),
  );
  const fitting = new Set(
    candidates.filter((year) => isLikelyYear(year) && (year + 1) % 100 === Number(second) % 100),
  );
  return fitting.size === 1 ? ([...fitting][0] ?? null) : null;
}

function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function isLikelyYear(year: number): boolean {
  return year >= 1950 && year <= 2100;
}
