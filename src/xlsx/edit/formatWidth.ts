/** The widest digit of Excel's standard font, in pixels, and what a column adds to its text. */
const DIGIT = 7;
const PADDING = 5;

/** A width in characters, as Excel shows it, in the form that Excel stores. */
export function formatWidth(characters: number): string {
  return String(Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256);
}
