/** Month names by their first three letters, in order; longer spellings share them. */
export const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

/** The months that each quarter of a financial year spans, as people abbreviate them. */
export const FINANCIAL_QUARTERS = [
  ['apr', 'jun'],
  ['jul', 'sep'],
  ['oct', 'dec'],
  ['jan', 'mar'],
] as const;
