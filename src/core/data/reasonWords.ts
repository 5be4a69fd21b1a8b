import type { Missing } from './missing';
import type { StatusWord } from './statusWords';

/** The words for people, in one place: what a missing figure is called, and what each status is called and shown as. */
export const MISSING_WORDS: Readonly<Record<Missing, string>> = {
  blank: 'none given',
  'not-applicable': 'not applicable',
  'to-be-confirmed': 'to be confirmed',
  'not-collected': 'not collected',
  'not-due': 'not due yet',
  'baseline-year': 'baseline year',
  'in-development': 'being developed',
  discontinued: 'no longer collected',
  suppressed: 'suppressed',
  error: 'the cell holds an error',
  unreadable: 'cannot be read as a figure',
};

export const STATUS_NAMES: Readonly<Record<StatusWord, string>> = {
  blue: 'Blue',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  none: 'Not rated',
};

/** The shapes of Excel's own signs, so that nothing depends on colour and no arrow is mistaken for travel. */
export const STATUS_SYMBOLS: Readonly<Record<StatusWord, string>> = {
  blue: '★',
  green: '●',
  amber: '▲',
  red: '◆',
  none: '–',
};
