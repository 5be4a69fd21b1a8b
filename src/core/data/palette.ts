import type { StatusWord } from './statusWords';

/**
 * Fill and text of each status: pale fills with dark text, at least 4.5 to 1 (WCAG 2.2), apart in lightness too, so
 * that they differ in a greyscale print. A status is never said by its colour alone.
 */
export const PALETTE: Readonly<Record<StatusWord, { readonly fill: string; readonly text: string }>> = {
  blue: { fill: '#CFE2F6', text: '#0B3C6F' },
  green: { fill: '#D5EFD8', text: '#0B5A20' },
  amber: { fill: '#FFCE6B', text: '#6B4400' },
  red: { fill: '#F5B8B4', text: '#7A0A0A' },
  none: { fill: '#F1F1F1', text: '#555555' },
};
