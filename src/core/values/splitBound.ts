import { BOUND_PREFIXES, BOUND_SUFFIXES } from '../data/boundWords';
import type { Bound } from './value';

/**
 * Takes a limit off a text: "at least 76%" is "76%" and `≥`. A text with a limit at both ends, or none, is returned
 * as it is with a null bound.
 * @param text tidied text
 */
export function splitBound(text: string): { readonly rest: string; readonly bound: Bound | null } {
  const prefix = BOUND_PREFIXES.find(({ form }) => form.test(text));
  if (prefix) return { rest: text.replace(prefix.form, '').trim(), bound: prefix.bound };
  const suffix = BOUND_SUFFIXES.find(({ form }) => form.test(text));
  if (suffix) return { rest: text.replace(suffix.form, '').trim(), bound: suffix.bound };
  return { rest: text, bound: null };
}
