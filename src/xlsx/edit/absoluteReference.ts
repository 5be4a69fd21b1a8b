import { formatRect, quoteSheet } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';

/** `'Q2 returns'!$I$20:$I$28`, as a name must say it. */
export function absoluteReference(sheet: string, range: Rect): string {
  return `${quoteSheet(sheet)}!${formatRect(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
