export type StatusWord = 'blue' | 'green' | 'amber' | 'red' | 'none';

/**
 * Words of a status column, and the status each means; first match wins. `twoState` words only tell met from missed:
 * a missed target may be amber or red. Sources: council reports (Leicester 2003, Leeds 2011, Hart 2014, Havering
 * 2013), Canada's departmental results.
 */
export const STATUS_WORDS: readonly {
  readonly form: RegExp;
  readonly status: StatusWord;
  readonly twoState?: true;
}[] = [
  { form: /^(?:b|blue)\b/i, status: 'blue' },
  { form: /^(?:g|green)\b(?! flag)/i, status: 'green' },
  { form: /^(?:a|amber|yellow|orange)\b/i, status: 'amber' },
  { form: /^(?:r|red)\b/i, status: 'red' },
  {
    form: /^(?:grey|gray|n\/?a|not (?:rated|applicable|available|due|assessed)|no (?:data|target|rating)|for info(?:rmation)?(?: only)?|data only|tbc|contextual|future|not_available)\b/i,
    status: 'none',
  },
  {
    form: /^(?:just |slightly |marginally )(?:below|missed|under|behind|off)\b|^(?:close|near) to target\b|\bwithin tolerance\b|^nearly\b/i,
    status: 'amber',
  },
  {
    form: /^(?:not |un)(?:met|achieved|on target|on track)\b|^not_met$|^(?:missed|failed|behind|below|under|worse|off (?:target|track))\b/i,
    status: 'red',
    twoState: true,
  },
  {
    form: /^(?:met|achieved|exceed(?:ed|s|ing)?|above|same|on (?:target|track)|better|hit|yes)\b/i,
    status: 'green',
    twoState: true,
  },
];

/** Marks that tick a column. */
export const TICKS = /^(?:x|✓|✔|√|y|yes|1|●|•|■|a|ü|P|\*|tick(?:ed)?)$/i;

/** Words and arrows of a direction-of-travel column. */
export const TRAVEL_WORDS: readonly {
  readonly form: RegExp;
  readonly travel: 'improving' | 'steady' | 'declining';
}[] = [
  { form: /^(?:[↑⇧▲🡅]|up\b|improv(?:ed|ing|ement)|better|positive)/iu, travel: 'improving' },
  {
    form: /^(?:[↓⇩▼🡇]|down\b|declin(?:ed|ing|e)|deteriorat(?:ed|ing)|worse|worsening|negative|falling)/iu,
    travel: 'declining',
  },
  {
    form: /^(?:[→↔⇨▶◄►=]|steady|stable|same|static|no change|unchanged|level|maintained|constant)/iu,
    travel: 'steady',
  },
];
