import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/core/values/parseValue';

const SPACES = ['\u00A0', '\u202F', '\u2009', ' '] as const;

/** A decimal as people type it, from its digits: no exponent, no sign. */
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([digits, places, isWhole]) => (isWhole ? String(digits) : (digits / 10 ** places).toFixed(places)));

function grouped(plain: string, separator: string, point = '.'): string {
  const [whole = '', fraction] = plain.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return fraction === undefined ? groups : `${groups}${point}${fraction}`;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0));
}

const valueOf = (text: string) => parseValue(text).value;

describe('the way a number is typed', () => {
  it('does not change it: thousands commas', () => {
    fc.assert(
      fc.property(decimals, (plain) => {
        expect(valueOf(grouped(plain, ','))).toBe(Number(plain));
      }),
    );
  });

  it('does not change it: thousands parted by any kind of space', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(...SPACES), (plain, space) => {
        expect(valueOf(grouped(plain, space))).toBe(Number(plain));
      }),
    );
  });

  it('does not change it: full-width digits', () => {
    fc.assert(
      fc.property(decimals, (plain) => {
        expect(valueOf(fullWidth(grouped(plain, ',')))).toBe(Number(plain));
      }),
    );
  });

  it('does not change it: spaces around it, and a soft hyphen inside', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(...SPACES), (plain, space) => {
        expect(valueOf(`${space}${plain}${space}`)).toBe(Number(plain));
        expect(valueOf(`${plain.slice(0, 1)}\u00AD${plain.slice(1)}`)).toBe(Number(plain));
      }),
    );
  });

  it('does not change it: a decimal comma where points part the thousands', () => {
    const large = fc.integer({ min: 1000, max: 999_999_999 }).map((digits) => `${digits}.5`);
    fc.assert(
      fc.property(large, (plain) => {
        expect(valueOf(grouped(plain, '.', ','))).toBe(Number(plain));
      }),
    );
  });

  it('makes it negative with a hyphen, a minus sign or accounting brackets, and nothing else', () => {
    fc.assert(
      fc.property(decimals, (plain) => {
        for (const text of [`-${plain}`, `\u2212${plain}`, `(${plain})`]) {
          expect(valueOf(text)).toBe(Number(plain) === 0 ? 0 : -Number(plain));
        }
      }),
    );
  });

  it('makes a percentage a hundredth, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        expect(valueOf(`${(hundredths / 100).toFixed(2)}%`)).toBe(
          Number((hundredths / 10_000).toPrecision(15)),
        );
      }),
    );
  });
});

describe('any text at all', () => {
  it('is read without a failure, and either has a value, a reason for none, or several', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { value, missing, flags } = parseValue(text);
        expect(value !== null || missing !== null || flags.includes('several')).toBe(true);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
