import type { Column } from '../tables/table';
import type { Period } from '../values/period';
import type { Value } from '../values/value';

const ADDS_UP = /\bvolume\b|\bto date\b|\bcumulative\b|\bytd\b/i;
const NEVER_ADDS =
  /%|\bper ?cent|\bpercentage\b|\bproportion\b|\baverages?\b|\bmean\b|\bmedian\b|\brates?\b|\bratio\b|\bindex\b|\bscore\b|\bper (?:\d|head|person|household|capita|population|employee|fte|full[- ]time|staff)|\bsatisfaction\b|\blevel\b/i;

/**
 * Whether an in-year figure adds up over the year. Percentages, rates and averages never do; a count or a sum of money
 * does where its wording or the figure says so; under a year-to-date heading without any other sign it is a question.
 * Source: domain rules on in-year figures.
 * Where every period has a row of its own the target there may be the period's or the year's, whatever the title says:
 * then that is a question too.
 * @param period the table's period, which speaks where the column's heading names none
 */
export function isCumulative(
  title: string,
  actual: Value,
  column: Column | null,
  period: Period | null,
  saved: 'yes' | 'no' | null,
  isLong = false,
): 'yes' | 'no' | 'unknown' {
  const kind = (column?.period ?? period)?.kind ?? 'year';
  const isPart =
    column !== null && (column.cumulative || kind === 'quarter' || kind === 'half' || kind === 'month');
  if (!isPart) return 'no';
  if (
    actual.kind === 'percent' ||
    actual.kind === 'ratio' ||
    actual.kind === 'scale' ||
    NEVER_ADDS.test(title)
  )
    return 'no';
  if (saved) return saved;
  if (isLong) return 'unknown';
  return ADDS_UP.test(title) || actual.flags.includes('cumulative') ? 'yes' : 'unknown';
}
