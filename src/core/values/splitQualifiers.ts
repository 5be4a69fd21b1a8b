import { BOUND_SUFFIXES } from '../data/boundWords';
import { QUALIFIERS } from '../data/qualifiers';
import type { Flag } from './value';

const BRACKETED = /[([]([^()[\]]*)[)\]]\s*$/;
const SIGN = /([*†‡#]+)\s*$/;

/**
 * Takes the qualifiers off the end of a text, however many are stacked: "57.5 (e)" is "57.5" and `estimate`.
 * A bracketed remark that no list knows, and that holds no figure, is taken off too and doubts the figure; one that
 * holds a figure stays, since it may be a second value, and so does one that is a limit: "95% (or better)".
 * @param text tidied text
 */
export function splitQualifiers(text: string): { readonly rest: string; readonly flags: readonly Flag[] } {
  let rest = text;
  const flags = new Set<Flag>();
  for (;;) {
    const match = BRACKETED.exec(rest) ?? SIGN.exec(rest);
    const inside = match?.[1]?.trim();
    const before = match ? rest.slice(0, match.index).trim() : '';
    if (!match || !inside || !/\d|[a-z]{2}/i.test(before)) break;
    if (BOUND_SUFFIXES.some(({ form }) => form.test(rest))) break;
    const known = QUALIFIERS.find(({ form }) => form.test(inside));
    if (
      !known &&
      (/\d/.test(inside) || !/[a-z]{2}/i.test(inside) || !/^\D{0,2}[\d.,]+\D{0,12}$/.test(before))
    )
      break;
    const flag = known ? known.flag : 'doubtful';
    if (flag) flags.add(flag);
    rest = before;
  }
  return { rest, flags: [...flags] };
}
