/**
 * The name by which a question about an indicator is asked and answered: by its ref, else by its title, so that the
 * answer holds in next quarter's workbook, wherever the row stands there.
 */
export function questionId(about: 'polarity' | 'cumulative', ref: string | null, title: string): string {
  const key =
    ref ??
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, ' ')
      .trim();
  return `${about}:${key}`;
}
