/**
 * The words of a polarity column, and what each means; first match wins. Sources: OHID Fingertips ("Low is good"),
 * LGBF ("One is high", Ascending / Descending / Goldilocks), MTA (U / D), Canada's departmental results (min / max /
 * range), Pentana and council plans.
 */
export const POLARITY_WORDS: readonly {
  readonly form: RegExp;
  readonly polarity: 'high' | 'low' | 'ideal' | 'none';
}[] = [
  {
    form: /^(?:none|neutral|n\/?a|not applicable|no judge?ment|no polarity|contextual(?: \w+)?|context|no preference|monitor(?:ing)?(?: only)?|info(?:rmation)?(?: only)?|neither)$/i,
    polarity: 'none',
  },
  {
    form: /^(?:plan is best|on target|(?:closer|closest|nearer|nearest) to (?:the )?(?:target|plan|zero|midpoint)|within (?:the )?range|range|(?:exact )?target|goldilocks|ideal|optimum|stay the same|maintain)$/i,
    polarity: 'ideal',
  },
  {
    form: /^(?:(?:aim|seek) to )?(?:high(?:er)?|big(?:ger)?|more|larger|up|u|h|\+|↑|▲|increas(?:e|ing)|maximi[sz]e|max|rise|rising|upwards?)(?: (?:figure|number|value|score|percentage|values|figures)s?)?(?: is| are|=| ?-)? ?(?:good|better|best|positive|preferred|desired|favou?rable)?$/i,
    polarity: 'high',
  },
  {
    form: /^(?:(?:aim|seek) to )?(?:low(?:er)?|small(?:er)?|less|fewer|down|d|l|-|↓|▼|decreas(?:e|ing)|reduc(?:e|ing)|minimi[sz]e|min|fall|falling|downwards?)(?: (?:figure|number|value|score|percentage|values|figures)s?)?(?: is| are|=| ?-)? ?(?:good|better|best|positive|preferred|desired|favou?rable)?$/i,
    polarity: 'low',
  },
];

/**
 * Under a heading of ranking the order says which value comes first: ascending, the lowest. Under any other heading
 * "ascending" may as well mean that a rise is wanted, so it is not known there.
 */
export const RANKED = /\brank(?:ing|ed)?\b/i;
export const RANK_ORDERS: readonly { readonly form: RegExp; readonly polarity: 'high' | 'low' }[] = [
  { form: /^asc(?:ending)?$/i, polarity: 'low' },
  { form: /^desc(?:ending)?$/i, polarity: 'high' },
];

/** A column headed so says yes or no instead of high or low. */
export const ONE_IS_HIGH = /\b(?:one|high(?:er)?|big(?:ger)?) is (?:high|good|better|best)\b/i;
export const LOW_IS_GOOD = /\b(?:low(?:er)?|small(?:er)?) is (?:good|better|best)\b/i;
