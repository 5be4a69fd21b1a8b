/** What a figure is for. `end` is the last month it covers, counted in months since year 0, so that periods sort. */
export interface Period {
  /** `2008/09`, `2008/09 Q2`, `2024`, `2024 Q1`, `2024-06`, or for pooled years `2013/14-2015/16`. */
  readonly label: string;
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'pooled';
  /** `financial` years run April to March; `calendar` ones January to December. */
  readonly year: 'financial' | 'calendar';
  readonly startYear: number;
  /** 1-4 for a quarter, 1-2 for a half, 1-12 (January is 1) for a month, otherwise null. */
  readonly part: number | null;
  /** The first and the last month covered, each as year x 12 + month (January is 0). */
  readonly start: number;
  readonly end: number;
  /** The text did not follow the form of a year ("20011/12") and was read as what it must mean. */
  readonly mended: boolean;
}

const FIRST_MONTH = { financial: 3, calendar: 0 } as const;

/** A whole year: 2008 financial is 2008/09. */
export function yearPeriod(startYear: number, year: Period['year'], mended = false): Period {
  const start = startYear * 12 + FIRST_MONTH[year];
  const label = year === 'financial' ? financialLabel(startYear) : String(startYear);
  return { label, kind: 'year', year, startYear, part: null, start, end: start + 11, mended };
}

/** A quarter of a year: quarter 1 of 2008/09 is April to June 2008. */
export function quarterPeriod(of: Period, quarter: number): Period {
  const start = of.startYear * 12 + FIRST_MONTH[of.year] + (quarter - 1) * 3;
  const label = partLabel(of, `Q${quarter}`);
  return { ...of, label, kind: 'quarter', part: quarter, start, end: start + 2 };
}

/** A half of a year: half 1 of 2008/09 is April to September 2008. */
export function halfPeriod(of: Period, half: number): Period {
  const start = of.startYear * 12 + FIRST_MONTH[of.year] + (half - 1) * 6;
  const label = partLabel(of, `H${half}`);
  return { ...of, label, kind: 'half', part: half, start, end: start + 5 };
}

/** A month; January is 1. It belongs to the financial year that holds it. */
export function monthPeriod(calendarYear: number, month: number): Period {
  const at = calendarYear * 12 + month - 1;
  const label = `${calendarYear}-${String(month).padStart(2, '0')}`;
  const startYear = month >= 4 ? calendarYear : calendarYear - 1;
  return {
    label,
    kind: 'month',
    year: 'financial',
    startYear,
    part: month,
    start: at,
    end: at,
    mended: false,
  };
}

/** Several years taken together: 2013/14 to 2015/16. */
export function pooledPeriod(first: Period, last: Period): Period {
  return { ...last, label: `${first.label}-${last.label}`, kind: 'pooled', part: null, start: first.start };
}

/** The year that holds the period. */
export function yearOf(period: Period): Period {
  return yearPeriod(period.startYear, period.year);
}

/** True where `later` follows `earlier` at once: the same kind, and no gap between. A gap is no comparison. */
export function isNextPeriod(earlier: Period, later: Period): boolean {
  return earlier.kind === later.kind && earlier.year === later.year && later.start === earlier.end + 1;
}

/** The part of its year that has passed at the end of the period, from 0 to 1: the end of Q2 is 0.5. */
export function shareOfYear(period: Period): number {
  return (period.end - yearOf(period).start + 1) / 12;
}

/** The year 0 stands for a year that nothing states: the part alone is said. */
function partLabel(of: Period, part: string): string {
  return of.startYear === 0 ? part : `${yearPeriod(of.startYear, of.year).label} ${part}`;
}

function financialLabel(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}
