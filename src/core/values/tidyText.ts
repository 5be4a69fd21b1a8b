const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const SUPERSCRIPTS = /[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/g;
const MINUS_SIGNS = /[\u2010-\u2012\u2212\uFE63\uFF0D]/g;
/** Most texts are plain already. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/**
 * The text as a person reads it: invisible characters gone, every kind of space one space, full-width characters and
 * typographic hyphens in their plain form, and superscript note marks dropped, so that "57⁴" is 57 and not 574.
 * En and em dashes stay: they stand for "no figure". Source: domain rules on reading a cell.
 */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(SUPERSCRIPTS, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(MINUS_SIGNS, '-')
    .replace(SPACES, ' ')
    .trim();
}
