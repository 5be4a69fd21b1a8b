import { POLARITY_WORDS, RANKED, RANK_ORDERS } from '../data/polarityWords';
import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { tidyText } from '../values/tidyText';
import type { Identity } from './chooseIdentity';
import type { Column, TableRow } from './table';

/**
 * True where a table lists indicators and which way is good for each, without any figure: a register, or an indicator
 * dictionary. It names the indicator by code and title, and most of what it says of polarity is a known word.
 */
export function isRegister(
  view: SheetView,
  columns: readonly Column[],
  rows: readonly TableRow[],
  identity: Identity,
): boolean {
  const polarity = columns.find(({ role }) => role === 'polarity');
  if (!polarity || !identity.named || identity.ref === null || identity.ref === identity.title) return false;
  const said = rows.flatMap(({ row }) => {
    const text = tidyText(displayText(view.at(row, polarity.column)?.cell));
    return text === '' ? [] : [text];
  });
  const words = RANKED.test(polarity.header.replaceAll('_', ' '))
    ? [...RANK_ORDERS, ...POLARITY_WORDS]
    : POLARITY_WORDS;
  const known = said.filter((text) => words.some(({ form }) => form.test(text)));
  return known.length >= 2 && known.length >= said.length * 0.9;
}
