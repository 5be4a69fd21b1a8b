import type { Missing } from './missing';

/**
 * Words and signs that stand where a figure would, and the reason each gives. First match wins; matched against the
 * tidied text without regard to case. Sources: GSS shorthand (analysisfunction.civilservice.gov.uk, "Symbols in
 * tables"), StatsWales shorthand, DfE LAIT (`-`, `..`, `c`, `x`), council performance reports.
 */
export const MARKERS: readonly { readonly form: RegExp; readonly missing: Exclude<Missing, 'unreadable'> }[] =
  [
    { form: /^[-–—.]?$/, missing: 'blank' },
    // A form's prompt that nobody has answered.
    { form: /^[<[(] ?(?:please )?(?:select|choose|enter|insert)(?: [^>\])]*)?[>\])]$/i, missing: 'blank' },
    { form: /^(?:\.\.+|…|:)$/, missing: 'not-collected' },
    { form: /^\[[xXwW]\]$|^x$/, missing: 'not-collected' },
    { form: /^\[(?:[cCkKsS]|low)\]$|^c$|^\*+$/, missing: 'suppressed' },
    { form: /^\[[zZ]\]$|^z$/, missing: 'not-applicable' },
    { form: /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!|spill!|calc!)$/i, missing: 'error' },

    {
      form: /\bbaseline (?:year|period)\b|^(?:to )?(?:set|establish(?:ing)?) (?:a )?baseline\b/i,
      missing: 'baseline-year',
    },
    {
      form: /^(?:baseline|target|figure|outturn)s? (?:still )?(?:to be|being) (?:set|established|agreed|confirmed|determined)\b/i,
      missing: 'to-be-confirmed',
    },
    {
      form: /^tb[acds]\b|\bto be (?:confirmed|agreed|determined|set|advised|decided|established|announced)\b/i,
      missing: 'to-be-confirmed',
    },

    {
      form: /\b(?:no longer|will not be) (?:be(?:ing)? )?(?:carried out|collected|measured|reported|required|monitored|used|produced|published)\b/i,
      missing: 'discontinued',
    },
    {
      form: /\b(?:to be|been|being|was|is) (?:replaced|superseded|deleted|withdrawn|discontinued)\b|^(?:replaced|superseded|deleted|withdrawn|discontinued|ceased)\b/i,
      missing: 'discontinued',
    },

    {
      form: /\b(?:indicator|measure|target|pi|kpi|methodology|definition)s? (?:is |are )?(?:still )?(?:being|under|in) (?:developed|development|review)\b/i,
      missing: 'in-development',
    },
    {
      form: /^(?:still )?(?:being developed|under development|in development|under review|in progress)\b/i,
      missing: 'in-development',
    },

    { form: /^(?:no|not?) (?:\w+ ){0,3}(?:due|required)\b|\bnot (?:yet )?due\b/i, missing: 'not-due' },
    {
      form: /^(?:an? )?(?:annual|annually|half[- ]yearly|biennial|bi-?annual)(?: (?:indicator|measure|figure|return|survey|collection|data|only|reporting|reported))*$/i,
      missing: 'not-due',
    },
    {
      form: /\breported (?:annually|at year[- ]end)\b|^(?:results?|data|figures?|outturn) (?:is |are |will be )?(?:due|available|expected|reported) (?:in|by|at|on|from)?\b/i,
      missing: 'not-due',
    },
    {
      form: /^(?:available|due|expected|next (?:survey|due|reported)|collected) (?:in|by|at|from)?\b/i,
      missing: 'not-due',
    },

    {
      form: /^(?:data |figures? |information |results? )?(?:is |are |was |were )?(?:currently |yet )?(?:not|un)[ -]?(?:yet )?(?:currently )?available\b/i,
      missing: 'not-collected',
    },
    {
      form: /^(?:data |figures? |information )?(?:not|nor|never) (?:yet )?(?:held|given|recorded|collected|reported|provided|known|measured|supplied|received|surveyed|published|monitored)\b/i,
      missing: 'not-collected',
    },
    {
      form: /^no (?:\w+ )?(?:survey|elections?|data|figures?|information|results?|returns?|cases|sample|baseline|comparator|comparison|previous)\b/i,
      missing: 'not-collected',
    },
    {
      form: /^new (?:indicator|measure|pi|kpi)\b|\bnone available\b|^(?:data |figures? |results? )?(?:awaited|awaiting|pending)\b|^(?:data|figures?|results?) (?:is |are )?outstanding\b|^cost exceeded$|^n\/?k$|^(?:unknown|missing|null)$/i,
      missing: 'not-collected',
    },

    { form: /\b(?:suppressed|confidential|disclosive)\b|^too (?:small|few) to\b/i, missing: 'suppressed' },
    {
      form: /^no (?:\w+ )?targets?\b|^(?:not (?:applicable|relevant|targeted|set)|no longer applicable|none set)\b|^contextual(?: (?:indicator|measure))?$|^n\/?a$|^n\.a\.?$/i,
      missing: 'not-applicable',
    },
  ];
