import type { Indicator, Polarity } from '../../../src/core/indicators/indicator';
import { missingValue, type Value } from '../../../src/core/values/value';
import { parseValue } from '../../../src/core/values/parseValue';
import { deepFreeze } from '../../support/deepFreeze';
import { readRows } from './judgeRows';

type Figure = string | number | Value;

/** What a test says of an indicator; everything else is as in a plain table with one target and one outturn. */
export interface Facts {
  readonly actual: Figure;
  readonly target: Figure;
  readonly polarity?: Polarity;
  readonly previous?: Figure;
  readonly baseline?: Figure;
  readonly tolerance?: Figure;
  readonly cumulative?: Indicator['cumulative'];
}

const [PLAIN] = readRows([
  ['Ref', 'Indicator', 'Target', 'Actual'],
  ['A1', 'Things', 10, 10],
]);

/** An indicator with these figures, read from their texts. */
export function makeIndicator(facts: Facts): Indicator {
  const { polarity = 'high', tolerance } = facts;
  return deepFreeze({
    ...PLAIN!,
    polarity: {
      polarity,
      source: polarity === 'unknown' ? null : ('column' as const),
      suggested: null,
      conflict: null,
    },
    actual: figure(facts.actual),
    target: figure(facts.target),
    previous: figure(facts.previous),
    baseline: figure(facts.baseline),
    tolerance: tolerance === undefined ? null : figure(tolerance),
    cumulative: facts.cumulative ?? 'no',
  });
}

function figure(given: Figure | undefined): Value {
  if (given === undefined) return missingValue('blank');
  if (typeof given === 'object') return given;
  return parseValue(String(given));
}
