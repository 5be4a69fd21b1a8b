import { LOW_IS_GOOD, ONE_IS_HIGH, POLARITY_WORDS, RANKED, RANK_ORDERS } from '../data/polarityWords';
import { tidyText } from '../values/tidyText';
import type { Polarity } from './indicator';

/**
 * Reads a cell of a polarity column in any of the accepted wordings; null where it says nothing that is known.
 * @param heading the column's heading: under "One is high" the cells say yes or no
 */
export function parsePolarity(text: string, heading: string): Exclude<Polarity, 'unknown'> | null {
  const tidy = tidyText(text);
  const yes = /^(?:y|yes|true|1)$/i.test(tidy);
  const no = /^(?:n|no|false|0)$/i.test(tidy);
  if (yes || no) {
    if (ONE_IS_HIGH.test(heading)) return yes ? 'high' : 'low';
    if (LOW_IS_GOOD.test(heading)) return yes ? 'low' : 'high';
    return null;
  }
  if (RANKED.test(heading.replaceAll('_', ' '))) {
    const order = RANK_ORDERS.find(({ form }) => form.test(tidy));
    if (order) return order.polarity;
  }
  return POLARITY_WORDS.find(({ form }) => form.test(tidy))?.polarity ?? null;
}
