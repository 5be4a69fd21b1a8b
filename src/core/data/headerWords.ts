/**
 * The words that head the columns of performance tables, in order: the first form that matches decides. Forms match
 * the heading in lower case, without its periods, its units and its punctuation. What looks like one thing and is
 * another stands first. Sources: headings of council, health, police and government tables as published; each
 * line's note says why where the reason is not in the word.
 */
export type Role =
  | 'ref'
  | 'title'
  | 'section'
  | 'owner'
  | 'area'
  | 'period'
  | 'unit'
  | 'polarity'
  | 'baseline'
  | 'previous'
  | 'target'
  | 'actual'
  | 'forecast'
  | 'profile'
  | 'numerator'
  | 'denominator'
  | 'tolerance'
  | 'comparator'
  | 'topQuartile'
  | 'median'
  | 'bottomQuartile'
  | 'variance'
  | 'status'
  | 'quartile'
  | 'rank'
  | 'travel'
  | 'dataQuality'
  | 'comment'
  | 'due'
  | 'other';

export interface HeaderWord {
  readonly role: Role;
  readonly form: RegExp;
  /** `weak` words name many things: they need the other columns, or the content, to agree. */
  readonly weak?: true;
  readonly note?: string;
}

export const HEADER_WORDS: readonly HeaderWord[] = [
  // False friends: a known word that means something else in this company.
  {
    role: 'status',
    form: /\b(?:target|objective|goal|plan|standard) (?:met|achieved|hit|reached|missed)\b|\b(?:met|achieved|hit|meeting|on) (?:the )?(?:target|plan)\b|\bon track\b/,
  },
  {
    role: 'due',
    form: /\b(?:target|due|completion|review|end|start|finish|delivery|milestone) date\b|\bdeadline\b|^due\b|\bdue (?:for completion|by)\b|\btime ?(?:scale|frame|line)s?\b|\bby when\b|\bcompletion\b(?! rate)/,
  },
  {
    role: 'other',
    form: /\btarget (?:number|no|heading|group|population|audience|area|ref|name|description|owner|type|source|setting|year|month|period|change)\b/,
    note: 'about a target, not a target',
  },
  {
    role: 'other',
    form: /\b(?:results?|outcomes?) (?:level|chain|framework|area|statement)\b|\brisk (?:score|rating)\b|\b(?:raw|risk) total score\b/,
    note: 'a rung of a results framework, or the weight of a risk; neither is a result',
  },
  {
    role: 'title',
    form: /\b(?:performance )?(?:measure|indicator) (?:and )?target\b/,
    note: '"Performance Measure (Target)" holds the measure in words',
  },
  {
    role: 'comment',
    form: /\b(?:reasons?(?:for)?|comment(?:ary|s)?|notes?|narrative|explanations?|remarks|analysis)\b|\bcorrective\b|\baction taken\b/,
  },
  {
    role: 'variance',
    form: /\bvariance\b|\bvar\b|\bdifference\b|\bdeviation\b|\b(?:of|to|from|against|v|vs|versus) (?:the )?(?:target|plan|budget)\b|\bgap\b|\bshortfall\b|^(?:change|movement)\b/,
  },
  {
    role: 'status',
    form: /\bstatus\b|\bb?rag\b|\brat(?:ing|ed)\b|\btraffic light\b|\boverall progress\b|\bperformance against\b/,
  },

  {
    role: 'dataQuality',
    form: /\bdata (?:quality|confidence|reliability|status|assurance)\b|^dq\b|\breliability\b/,
  },
  { role: 'travel', form: /\bdirection of travel\b|^dot\b|\btrends?\b|\btravel\b/ },
  {
    role: 'polarity',
    form: /\bpolarity\b|\bgood (?:is|to be|performance)\b|\b(?:desired|intended|preferred|required) (?:change|direction|trend|outcome|movement)\b|\b(?:high|higher|low|lower|bigger|smaller) (?:or (?:high|low)\w* )?is (?:good|better|best|high)\b|\bone is high\b|\bseeking to\b|\branking type\b|\bdirection of good\b|^(?:aim|aim to|better to be|high low)$/,
  },
  { role: 'tolerance', form: /\btolerance\b|\bamber (?:limit|threshold|range|boundary)\b/ },
  { role: 'topQuartile', form: /\b(?:top|upper|best|75th|first|1st) (?:quartile|percentile|quarter)\b/ },
  { role: 'bottomQuartile', form: /\b(?:bottom|lower|worst|25th|last) (?:quartile|percentile|quarter)\b/ },
  { role: 'median', form: /\bmedian\b/ },
  { role: 'quartile', form: /\bquartiles?\b/ },
  { role: 'rank', form: /\brank(?:ing|ed)?\b(?!.*\bmid ?point)/ },
  {
    role: 'comparator',
    form: /\b(?:average|mean|benchmark|comparator|nearest neighbours?|cipfa|england|national|regional?|family group|statistical neighbours?)\b/,
  },
  { role: 'numerator', form: /\bnumerator\b/ },
  { role: 'denominator', form: /\bdenominator\b/ },
  { role: 'profile', form: /\bprofiled?\b|\bphased\b/ },
  {
    role: 'forecast',
    form: /\bforecast(?:ed)?\b|\bproject(?:ed|ion|ions)\b|\bpredict(?:ed|ion)\b|\bestimat(?:e|ed|es)\b|\bexpected (?:outturn|result|year end)\b/,
  },
  { role: 'baseline', form: /\bbase ?line\b|\bbase year\b/ },

  {
    role: 'ref',
    form: /\bref(?:s|erence|erence no| no)?\b|\bcode\b|\bids?\b|^(?:no|nr|number|num)$|\b(?:indicator|b?v?pi|kpi|measure|ni) (?:no|nr|number|num)\b|^line$|^abbr(?:eviation)?$/,
  },
  {
    role: 'unit',
    form: /\bunits?(?: of measure(?:ment)?)?\b|\bmeasured (?:in|as)\b/,
  },
  {
    role: 'other',
    form: /\b(?:frequency|indicator type|type of (?:indicator|measure)|source|(?:period|unit|measure|value) type|data ?type|number format|mid ?point|committee|methodology)\b/,
  },
  {
    role: 'title',
    form: /\b(?:indicators?|measures?|metrics?|kpis?|b?v?pis?|definitions?|descriptions?|titles?)\b|\b(?:indicator|measure|kpi|pi) name\b/,
  },

  {
    role: 'previous',
    form: /\b(?:previous|prior|preceding)\b|\blast (?:year|quarter|month|period|outturn|result)s?\b|\bly\b/,
  },
  { role: 'target', form: /\btargets?\b|\bgoals?\b|\btrajectory\b|\bambition\b|\bplanned\b/ },
  {
    role: 'target',
    form: /\bplan\b|\bobjectives?\b|\bstandards?\b|\bexpected\b|\bexpectation\b|\bbudget(?:ed)?\b/,
    weak: true,
  },
  {
    role: 'actual',
    form: /\bactuals?\b|\bout ?turns?\b|\bachieved\b|\bachievement\b|\byear to date\b|\bytd\b|\bcurrent (?:value|position|performance|figure|result|period|year|quarter|month)\b/,
  },
  {
    role: 'actual',
    form: /\bresults?\b|\bperformance\b|\bfigures?\b|\bvalues?\b|\bscores?\b|\bdelivered\b|\byear end\b|\bto date\b|\blatest\b|\bcurrent\b|\bposition\b|\breported\b/,
    weak: true,
  },

  {
    role: 'owner',
    form: /\bowners?\b|\bofficers?\b|\blead\b|\bresponsib(?:le|ility)\b|\bmanagers?\b|\bdirectors?\b|\bteams?\b|\bportfolio holder\b|\bdepartments?\b|\binstitutions?\b|\bcontact\b|\baccountable\b/,
  },
  {
    role: 'comment',
    form: /\bprogress\b|\bsummary\b|\bcontext\b|\bupdate\b|\bexamples?\b|\bnext steps\b|\brisks?\b|\bactions?\b/,
  },
  {
    role: 'title',
    form: /^name of (?:the )?(?:service|project|activity|item|programme)\b/,
    weak: true,
    note: 'what follows "name of" would head a section',
  },
  {
    role: 'section',
    form: /\b(?:directorates?|themes?|priorit(?:y|ies)|categor(?:y|ies)|sections?|programmes?|outcomes?|divisions?|portfolios?|pillars?|aims?|services?|sub ?programmes?|service areas?)\b/,
  },
  {
    role: 'area',
    form: /\b(?:(?:local )?authorit(?:y|ies)|areas?|wards?|districts?|localit(?:y|ies)|regions?|sites?|councils?|agency|geography|locations?)\b/,
  },
  { role: 'title', form: /\b(?:name|item|activity|project|subject)\b/, weak: true },
  {
    role: 'period',
    form: /^(?:reporting |financial |fiscal |academic |calendar |time |measurement )?(?:period|year|quarter|month|date)(?: ended| ending)?$|^(?:period|reporting) (?:year|quarter|month)$/,
  },
];

/** Headings of tick columns: the column stands for its word, and a mark in a row says the row has it. */
export const TICK_WORDS: readonly {
  readonly role: 'quartile' | 'status';
  readonly words: readonly string[];
}[] = [
  { role: 'quartile', words: ['TOP', 'MIDDLE', 'BOTTOM', 'UPPER', 'LOWER', 'BEST', 'WORST'] },
  {
    role: 'status',
    words: [
      'EXCEEDED',
      'SAME',
      'BEHIND',
      'MET',
      'NOT MET',
      'MISSED',
      'ABOVE',
      'BELOW',
      'ON TARGET',
      'RED',
      'AMBER',
      'GREEN',
      'BLUE',
    ],
  },
];

/** What a column says that is headed "period" and tells how often something is reported. */
export const FREQUENCY_WORDS =
  /^(?:annual(?:ly)?|yearly|quarterly|monthly|weekly|daily|termly|(?:half|bi|semi)[- ]?(?:yearly|annual(?:ly)?)|biennial(?:ly)?|real[- ]time|[amqwh])$/i;

/** Codes of places stand in many tables of indicators, and name none of them. */
export const PLACE_CODE =
  /\b(?:area|authority|ward|la|lad|ons|gss|geography|district|region|council|org(?:anisation)?)s? (?:code|id|ref)\b/;

/** Headings of risk registers: three or more of them, and no target, make a table of risks and not of indicators. */
export const RISK_WORDS =
  /\b(?:risks?|likelihood|impact|consequences?|mitigat(?:ed?|ions?|ing)|proximity|probability|severity|controls?)\b/;

/** A heading with one of these says that its figures add up over the year. */
export const CUMULATIVE_WORDS = /\byear to date\b|\bytd\b|\bcumulative\b|\bto date\b/;

/** Headings of action plans: two or more of them, and no figures, make a table of actions and not of indicators. */
export const ACTION_WORDS =
  /\b(?:key )?(?:activit(?:y|ies)|actions?|milestones?|next steps|risks?|challenges|improvement|progress|timescales?|due|officers?|deadline|by when|evidence|further information|other information|tasks?|owner|completion)\b/;
