import { CUMULATIVE_WORDS, HEADER_WORDS, type Role } from '../data/headerWords';
import { findPeriods } from '../values/findPeriods';
import type { Period } from '../values/period';
import { tidyText } from '../values/tidyText';
import { findUnit, type UnitHint } from '../values/unitHint';

/** What a heading says of its column, before the column's content is looked at. */
export interface Heading {
  readonly role: Role;
  /** The word names many things: other columns or the content must agree. */
  readonly weak: boolean;
  readonly period: Period | null;
  /** The heading names a quarter or month without its year. */
  readonly needsYear: boolean;
  /** Nothing but a period stands in the heading. */
  readonly barePeriod: boolean;
  readonly cumulative: boolean;
  readonly unit: UnitHint | null;
  /** The heading's words in lower case without periods, units and punctuation. */
  readonly words: string;
}

const LONGEST_WORDS = 80;
const UNIT_IN_HEADING = /\(?(?:[£$€] ?'?(?:000s?|m|k|bn)?|%|£'000)\)?/g;

const MOST_KNOWN = 20_000;
const known = new Map<string, Heading>();

/**
 * Reads a heading by the words of `data/headerWords`. The same few headings are asked for again and again while the
 * depth of a header is tried out, so what was read is kept.
 * @param text the heading, its rows joined
 * @param year the year that a bare "Q1" belongs to, where known
 */
export function classifyHeading(text: string, year: Period | null): Heading {
  const key = `${year?.label ?? ''}|${text}`;
  const before = known.get(key);
  if (before) return before;
  const heading = readHeading(text, year);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, heading);
  return heading;
}

function readHeading(text: string, year: Period | null): Heading {
  const tidy = apart(tidyText(text));
  const mentions = findPeriods(tidy, year);
  const mention = mentions.find(({ period }) => period.kind !== 'year') ?? mentions[0];
  const words = wordsOf(
    mentions.reduce(
      (rest, { text: named, yearText }) => rest.replace(named, ' ').replace(yearText ?? '', ' '),
      tidy,
    ),
  );
  const barePeriod = mention !== undefined && /^(?:financial year|year|period|fy)?$/.test(words);
  // A sentence heads no column, whatever words it holds.
  const isSentence = words.length > LONGEST_WORDS || (tidy.endsWith('.') && words.split(' ').length >= 5);
  const word = isSentence ? undefined : HEADER_WORDS.find(({ form }) => form.test(words));
  return {
    role: word?.role ?? (barePeriod ? 'actual' : 'other'),
    weak: word?.weak ?? barePeriod,
    period: mention?.period ?? null,
    needsYear: mention?.needsYear ?? false,
    barePeriod,
    cumulative: CUMULATIVE_WORDS.test(words),
    unit: findUnit(tidy, 'heading'),
    words,
  };
}

const HUMP = new RegExp(
  [
    '(?<=\\p{Ll})(?=\\p{Lu}\\p{L}*\\p{Ll})', // actualOutput
    '(?<=\\p{Ll}\\p{Ll})(?=\\p{Lu}{2,}\\b)', // indicatorID
    '(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})', // ISCategory, but not KPIs
  ].join('|'),
  'gu',
);

/** Names as databases write them, in words: "ActualOutput_Q1" is "Actual Output Q1". */
function apart(text: string): string {
  return text.replaceAll('_', ' ').replace(HUMP, ' ');
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(UNIT_IN_HEADING, ' ')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
