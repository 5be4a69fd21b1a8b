/** Why there is no figure. Absent is never 0. */
export type Missing =
  | 'blank'
  | 'not-applicable'
  | 'to-be-confirmed'
  | 'not-collected'
  | 'not-due'
  | 'baseline-year'
  | 'in-development'
  | 'discontinued'
  | 'suppressed'
  | 'error'
  | 'unreadable';
