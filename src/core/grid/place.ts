import { formatRect, parseRect, quoteSheet } from './address';
import type { Rect } from './rect';

/** A rectangle on a sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: Rect;
}

/** `'Q2 returns'!$I$20:$I$28`, with or without an equals sign, as a place; null where the text is none. */
export function parsePlace(reference: string): Place | null {
  const text = reference.replace(/^=/, '');
  const mark = text.lastIndexOf('!');
  const range = parseRect(text.slice(mark + 1));
  if (mark < 1 || !range) return null;
  const sheet = text.slice(0, mark);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, range };
}

/** A place as a defined name refers to it: `'Q2 returns'!$I$20:$I$28`. */
export function formatPlace({ sheet, range }: Place): string {
  return `${quoteSheet(sheet)}!${formatAbsolute(range)}`;
}

/** `$A$20:$H$28`. */
function formatAbsolute(range: Rect): string {
  return formatRect(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
