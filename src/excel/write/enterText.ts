/**
 * Text as it must be entered to stay text: Excel turns what reads like a formula, a number, a share, a date, a yes or an
 * error into one, unless an apostrophe stands before it. One too many does no harm, since Excel takes it off.
 */
export function enterText(text: string): string {
  return /^[=+\-@'\s\d.,(£$€¥#]/.test(text) || WORDS.test(text) ? `'${text}` : text;
}

const WORDS =
  /^(?:true$|false$|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\W*\d)/i;
