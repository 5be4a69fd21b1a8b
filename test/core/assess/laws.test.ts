import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../src/core/assess/assessIndicator';
import { SCHEMES, STANDARD, type Scheme } from '../../../src/core/data/schemes';
import type { Polarity } from '../../../src/core/indicators/indicator';
import { parseValue } from '../../../src/core/values/parseValue';
import type { Value } from '../../../src/core/values/value';
import { makeIndicator, type Facts } from '../support/makeIndicator';

const assess = (facts: Facts, scheme: Scheme = STANDARD) => assessIndicator(makeIndicator(facts), scheme);

/** A figure of so many thousandths, in a kind: what a person would see is what is stored. */
function thousandths(count: number, kind: 'number' | 'percent' = 'number'): Value {
  const text = `${count < 0 ? '-' : ''}${Math.floor(Math.abs(count) / 1000)}.${String(Math.abs(count) % 1000).padStart(3, '0')}`;
  return parseValue(kind === 'percent' ? `${text}%` : text);
}

function negated(value: Value): Value {
  return {
    ...value,
    text: `-${value.text}`,
    value: value.value === null ? null : -(value.high ?? value.value) + 0,
    high: value.high === null || value.value === null ? null : -value.value + 0,
    bound: value.bound && ({ '<': '>', '>': '<', '≤': '≥', '≥': '≤', '~': '~' } as const)[value.bound],
  };
}

const FLIPPED: Readonly<Record<Polarity, Polarity>> = {
  high: 'low',
  low: 'high',
  ideal: 'ideal',
  none: 'none',
  unknown: 'unknown',
};

const counts = fc.integer({ min: -200_000, max: 200_000 });
const kinds = fc.constantFrom('number', 'percent');
const schemes = fc.constantFrom(...SCHEMES);
const polarities = fc.constantFrom<Polarity>('high', 'low', 'ideal', 'none', 'unknown');
const KINDNESS = { blue: 4, green: 3, amber: 2, red: 1, none: 0 } as const;

describe('negating every value and flipping the polarity', () => {
  it('changes neither status, nor travel, nor favourable variance, in any scheme', () => {
    const near = fc.integer({ min: -30_000, max: 30_000 });
    fc.assert(
      fc.property(
        schemes,
        polarities,
        kinds,
        counts,
        near,
        near,
        fc.boolean(),
        (scheme, polarity, kind, at, by, before, ranged) => {
          const target = thousandths(at, kind);
          const facts = {
            polarity,
            actual: thousandths(at + by, kind),
            previous: thousandths(at + before, kind),
            target: ranged ? { ...target, high: thousandths(at + 500, kind).value } : target,
          };
          const turned = {
            polarity: FLIPPED[polarity],
            actual: negated(facts.actual),
            previous: negated(facts.previous),
            target: negated(facts.target),
          };
          const [one, other] = [assess(facts, scheme), assess(turned, scheme)];
          expect([other.status, other.statusWord, other.travel, other.variance?.favourable]).toEqual([
            one.status,
            one.statusWord,
            one.travel,
            one.variance?.favourable,
          ]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('a better value', () => {
  it('never has a worse colour, in any scheme', () => {
    const better = fc.integer({ min: 0, max: 40_000 });
    const directions = fc.constantFrom('high' as const, 'low' as const);
    fc.assert(
      fc.property(
        schemes,
        directions,
        kinds,
        counts,
        counts,
        better,
        (scheme, polarity, kind, at, from, by) => {
          const target = thousandths(at, kind);
          const step = polarity === 'high' ? by : -by;
          const worse = assess({ polarity, target, actual: thousandths(from, kind) }, scheme);
          const kinder = assess({ polarity, target, actual: thousandths(from + step, kind) }, scheme);
          expect(KINDNESS[kinder.status]).toBeGreaterThanOrEqual(KINDNESS[worse.status]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('a value exactly on a limit', () => {
  it('takes the kinder colour for 10,000 decimal targets, and a thousandth beyond it does not', () => {
    // Multiples of 20 thousandths, so that 5% of the target is a whole number of thousandths.
    const targets = fc.integer({ min: 50, max: 10_000_000 }).map((count) => count * 20);
    fc.assert(
      fc.property(targets, fc.boolean(), (count, isHigh) => {
        const target = thousandths(count);
        const limit = isHigh ? count - count / 20 : count + count / 20;
        const beyond = isHigh ? limit - 1 : limit + 1;
        const polarity = isHigh ? 'high' : 'low';
        expect(assess({ polarity, target, actual: thousandths(limit) }).status).toBe('amber');
        expect(assess({ polarity, target, actual: thousandths(beyond) }).status).toBe('red');
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes the kinder colour for every percentage, five points away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 100_000 }), (count) => {
        const target = thousandths(count, 'percent');
        expect(assess({ target, actual: thousandths(count - 5000, 'percent') }).status).toBe('amber');
        expect(assess({ target, actual: thousandths(count - 5001, 'percent') }).status).toBe('red');
      }),
      { numRuns: 2000 },
    );
  });

  it('is judged by what Excel stores, and not by a float: 0.722 against 0.76 is amber', () => {
    expect((0.722 - 0.76) / 0.76).toBeLessThan(-0.05);
    expect(assess({ target: 0.76, actual: 0.722 }).status).toBe('amber');
    expect(assess({ target: 0.3, actual: { ...parseValue('0.3'), value: 0.1 + 0.2 } }).status).toBe('green');
  });
});

describe('the target met exactly', () => {
  it('is never red or amber under any polarity that is not stated none, in any scheme', () => {
    const open = fc.constantFrom<Polarity>('high', 'low', 'ideal', 'unknown');
    fc.assert(
      fc.property(schemes, open, kinds, counts, (scheme, polarity, kind, at) => {
        const value = thousandths(at, kind);
        expect(assess({ polarity, target: value, actual: value }, scheme).status).toBe('green');
      }),
    );
  });
});

describe('a polarity stated none', () => {
  it('is never coloured, in any scheme', () => {
    fc.assert(
      fc.property(schemes, kinds, counts, counts, (scheme, kind, target, actual) => {
        const facts = {
          polarity: 'none',
          target: thousandths(target, kind),
          actual: thousandths(actual, kind),
        } as const;
        expect(assess(facts, scheme)).toMatchObject({ status: 'none', notRated: 'polarity-none' });
      }),
    );
  });
});

describe('an unknown polarity', () => {
  it('has a colour only where high and low would both give it', () => {
    fc.assert(
      fc.property(schemes, kinds, counts, counts, (scheme, kind, at, by) => {
        const facts = { target: thousandths(at, kind), actual: thousandths(at + by, kind) };
        const unknown = assess({ ...facts, polarity: 'unknown' }, scheme);
        if (unknown.status === 'none') return;
        const asked = (['high', 'low'] as const).map((polarity) => assess({ ...facts, polarity }, scheme));
        expect(asked.map(({ status }) => status)).toEqual([unknown.status, unknown.status]);
      }),
    );
  });
});
