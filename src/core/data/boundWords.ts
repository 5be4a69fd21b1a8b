/** Words before or after a figure that make it a limit. Strict limits are strict: "under 10 days" is not met by 10. */
export const BOUND_PREFIXES: readonly {
  readonly form: RegExp;
  readonly bound: '<' | '≤' | '>' | '≥' | '~';
}[] = [
  { form: /^(?:<=|≤|=<)/, bound: '≤' },
  { form: /^(?:>=|≥|=>)/, bound: '≥' },
  { form: /^</, bound: '<' },
  { form: /^>/, bound: '>' },
  { form: /^[~≈]/, bound: '~' },
  {
    form: /^(?:at least|no(?:t)? (?:less|fewer|lower) than|a? ?minimum(?: of)?|min\.?|no(?:t)? below)\b/i,
    bound: '≥',
  },
  {
    form: /^(?:at most|no(?:t)? (?:more|greater|higher) than|a? ?maximum(?: of)?|max\.?|up to|within|no(?:t)? above)\b/i,
    bound: '≤',
  },
  { form: /^(?:more than|greater than|higher than|over|above|in excess of|exceeding|exceed)\b/i, bound: '>' },
  { form: /^(?:less than|fewer than|lower than|under|below)\b/i, bound: '<' },
  { form: /^(?:about|approximately|approx\.?|circa|c\.|ca\.|around|roughly)/i, bound: '~' },
];

export const BOUND_SUFFIXES: readonly { readonly form: RegExp; readonly bound: '≤' | '≥' }[] = [
  { form: /(?:\+| plus)$/i, bound: '≥' },
  { form: /[, ]?\(?(?:or|and) (?:better|more|higher|above|over|greater|improved?)\)?$/i, bound: '≥' },
  { form: /[, ]?\(?(?:or|and) (?:less|lower|fewer|below|under)\)?$/i, bound: '≤' },
  { form: / \(?(?:minimum|min\.?)\)?$/i, bound: '≥' },
  { form: / \(?(?:maximum|max\.?)\)?$/i, bound: '≤' },
];
