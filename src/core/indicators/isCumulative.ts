import type { Column } from '../tables/table';
import type { Value } from '../values/value';

const ADDS_UP = /\bvolume\b|\bto date\b|\bcumulative\b|\bytd\b/i;
const NEVER_ADDS =
  /%|\bper ?cent|\bpercentage\b|\bproportion\b|\baverages?\b|\bmean\b|\bmedian\b|\brates?\b|\bratio\b|\bindex\b|\bscore\b|\bper (?:\d|head|person|household|capita|population|employee|fte|full[- ]time|staff)|\bsatisfaction\b|\blevel\b/i;

/**
 * Whether an in-year figure adds up over the year. Percentages, rates and averages never do; a count or a sum of money
 * does where its wording or the figure says so; under a year-to-date heading without any other sign it is a question.
 * Source: domain rules on in-year figures.
 */
export function isCumulative(
  title: string,
  actual: Value,
  column: Column | null,
  saved: 'yes' | 'no' | null,
): 'yes' | 'no' | 'unknown' {
  const isPart =
    column !== null && (column.cumulative || (column.period !== null && column.period.kind !== 'year'));
  if (!isPart) return 'no';
  if (
    actual.kind === 'percent' ||
    actual.kind === 'ratio' ||
    actual.kind === 'scale' ||
    NEVER_ADDS.test(title)
  )
    return 'no';
  if (saved) return saved;
  return ADDS_UP.test(title) || actual.flags.includes('cumulative') ? 'yes' : 'unknown';
}
