/**
 * What a title alone suggests about polarity: only ever a suggestion, for the user to confirm. A title is read as a
 * whole; one that fits both kinds, or neither, suggests nothing. Source: domain rules on polarity.
 */
export const SUGGEST_HIGH: readonly RegExp[] = [
  /^(?:%|(?:the )?(?:per ?cent|percentage|proportion|share|rate)\b).*\b(?:answered|acknowledged|satisfied|completed|resolved|responded to|response|replied|achiev(?:ed|ing|e)|processed|determined|decided|paid|collected|recycled|composted|reused|met|made fit|approved|delivered|implemented|trained|passed|attended|fixed|registered|employed|within (?:\d+|one|two|three|four|five|ten|fifteen|twenty)\b.*\b(?:days?|hours?|weeks?|minutes?|seconds?)|in time|on time|in (?:\d+|five|ten|fifteen) (?:working )?days?)\b/i,
  /^(?:%|(?:the )?(?:per ?cent|percentage|proportion)\b).*\b(?:satisfaction|good|excellent|correct|accurate|accuracy)\b/i,
  /^(?:overall )?(?:customer|resident|tenant|staff|user|public|employee)s?'?\w* satisfaction\b|\bsatisfaction (?:score|level|rating)\b/i,
  /^(?:increase|improve|raise|maximise)\b/i,
];

export const SUGGEST_LOW: readonly RegExp[] = [
  /^(?:(?:total )?(?:number|no\.?|volume|count) of |formal )?(?:\w+ ){0,2}(?:complaints|accidents|injuries|incidents|crimes|offences|deaths|burglaries|vacanc(?:y|ies)|errors|casualties|evictions)\b(?! (?:answered|resolved|responded|dealt|closed|completed|satisf))/i,
  /\b(?:days|hours|time) lost\b|\bsickness absence\b/i,
  /^(?:the )?(?:average|mean|median)\b.*\b(?:time|days?|wait|waiting|weeks?|hours?|length of stay|minutes?) ?(?:taken |spent |lost )?(?:to|for|in|on|per|between)\b/i,
  /^(?:the )?(?:average )?(?:time|days) (?:taken )?to\b/i,
  /\b(?:arrears|abandoned|missed collections|missed bins?|overdue|backlog|unemployed|not in education|re-?offend|non-?decent|not decent|vacant)\b/i,
  /^(?:reduce|decrease|minimise|lower|cut|fewer|reducing)\b/i,
];
