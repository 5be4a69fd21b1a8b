/**
 * What may stand in brackets or as a sign after a figure, and the flag it becomes. Null: read, and says nothing of
 * the figure's standing. Sources: GSS and StatsWales shorthand; Audit Commission value-for-money profiles (`*`
 * doubted); DfE LAIT period labels; council performance reports.
 */
export const QUALIFIERS: readonly { readonly form: RegExp; readonly flag: QualifierFlag | null }[] = [
  { form: /^(?:baseline|baseline figure|base ?line year|b\/l)$/i, flag: 'baseline' },
  {
    form: /^(?:f|forecast|projected|projection|predicted|(?:predicted|projected|forecast|expected|estimated) (?:year[- ]?end|outturn|out-turn|full[- ]year)(?: \w+)?)$/i,
    flag: 'forecast',
  },
  { form: /^(?:e|est\.?|estimate|estimated)$/i, flag: 'estimate' },
  {
    form: /^(?:p|prov\.?|provisional|unaudited|unvalidated|not validated|draft|preliminary|interim)$/i,
    flag: 'provisional',
  },
  { form: /^(?:r|rev\.?|revised|restated|amended)$/i, flag: 'revised' },
  { form: /^(?:u|\*+|†+|‡+|#|low reliability|partial|incomplete|incomplete data)$/i, flag: 'doubtful' },
  { form: /^(?:ytd|year to date|cumulative|cum\.?|to date)$/i, flag: 'cumulative' },
  { form: /^(?:ot|outturn|final|actual|audited|validated|b|a|t|\d)$/i, flag: null },
];

type QualifierFlag =
  'baseline' | 'forecast' | 'estimate' | 'provisional' | 'revised' | 'doubtful' | 'cumulative';
