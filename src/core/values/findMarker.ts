import { MARKERS } from '../data/markers';
import type { Missing } from '../data/missing';

/**
 * The reason that a text gives for having no figure, or null where it gives none. "N/A" before more words lets the
 * words speak ("N/A Baseline Year"). Source: domain rules on reading a cell; data/markers.
 * @param text tidied text
 */
export function findMarker(text: string): Missing | null {
  const rest = /^n\/a[ :,–-]+(?=\D+$)(.+)$/i.exec(text)?.[1];
  if (rest !== undefined) return findMarker(rest) ?? 'not-applicable';
  return MARKERS.find(({ form }) => form.test(text))?.missing ?? null;
}
