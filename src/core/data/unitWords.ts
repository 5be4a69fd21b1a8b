/**
 * Words that name a unit beside a figure, in a unit column, a heading or a title. `word` is the form kept; figures
 * with different words of one kind are not compared.
 */
export const DURATIONS: readonly { readonly form: RegExp; readonly word: string }[] = [
  { form: /^(?:working|calendar|business|w\/?|wkg)? ?days?$/i, word: 'days' },
  { form: /^(?:weeks?|wks?)$/i, word: 'weeks' },
  { form: /^(?:months?|mths?)$/i, word: 'months' },
  { form: /^(?:years?|yrs?)$/i, word: 'years' },
  { form: /^(?:hours?|hrs?)$/i, word: 'hours' },
  { form: /^(?:minutes?|mins?)$/i, word: 'minutes' },
  { form: /^(?:seconds?|secs?)$/i, word: 'seconds' },
];

/** Words for things that are counted: the figure is a plain number. */
export const COUNTED =
  /^(?:people|persons|residents|households?|dwellings?|homes|properties|units?|cases|incidents?|visits?|calls|complaints?|items|transactions|employees|staff|fte|ftes|places|schools|pupils|children|points?|tonnes?|kg|kgs|kwh|miles|km|litres?|responses|applications|customers|users|jobs|sites|events|per (?:\d[\d,]*|head|person|household|capita|population|employee|fte|annum|year|month|week)(?: \w+){0,3})$/i;

/** Powers of ten that money and counts are shown in. */
export const MAGNITUDES: readonly { readonly form: RegExp; readonly factor: number }[] = [
  { form: /^(?:'?000s?|k|thousand|thousands)$/i, factor: 1e3 },
  { form: /^(?:m|mn|mil|million|millions)$/i, factor: 1e6 },
  { form: /^(?:bn|b|billion|billions)$/i, factor: 1e9 },
];

export const CURRENCIES = /[£$€]/;
