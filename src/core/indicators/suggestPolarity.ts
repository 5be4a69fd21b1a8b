import { SUGGEST_HIGH, SUGGEST_LOW } from '../data/titleWords';
import { tidyText } from '../values/tidyText';

/**
 * What a title alone suggests, or null where it fits both ways or neither. Only ever a suggestion: nothing is coloured
 * by it before someone confirms it. Source: domain rules on polarity.
 */
export function suggestPolarity(title: string): 'high' | 'low' | null {
  const tidy = tidyText(title);
  const high = SUGGEST_HIGH.some((form) => form.test(tidy));
  const low = SUGGEST_LOW.some((form) => form.test(tidy));
  if (high === low) return null;
  return high ? 'high' : 'low';
}
