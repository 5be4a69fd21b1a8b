import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../../src/core/data/palette';
import { STATUS_NAMES, STATUS_SYMBOLS } from '../../../src/core/data/reasonWords';
import { SCHEMES } from '../../../src/core/data/schemes';
import { assessIndicator } from '../../../src/core/assess/assessIndicator';
import { ownCell, statusText } from '../../../src/core/plan/ownLooks';
import { makeIndicator, type Facts } from '../support/makeIndicator';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of a status', () => {
  it.each(Object.entries(PALETTE))(
    '%s has text that stands out from its fill by 4.5 to 1',
    (_, { fill, text }) => {
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('differ in lightness too, so that they differ in a greyscale print', () => {
    // L* of CIELAB: a difference of about 2.3 is the least that people notice.
    const lightness = Object.values(PALETTE)
      .map(({ fill }) => 116 * Math.cbrt(luminance(fill)) - 16)
      .sort((a, b) => a - b);
    lightness.slice(1).forEach((step, index) => {
      expect(step - lightness[index]!).toBeGreaterThan(2.3);
    });
  });
});

describe('what a status says', () => {
  it('is a symbol and a word, each of them different for every status', () => {
    for (const said of [STATUS_SYMBOLS, STATUS_NAMES]) {
      expect(new Set(Object.values(said)).size).toBe(5);
      expect(Object.values(said).every((text) => text !== '')).toBe(true);
    }
  });

  it('is so in every scheme, in the scheme’s own words', () => {
    for (const scheme of SCHEMES) {
      for (const actual of ['20', '10', '9.8', '1', 'TBC']) {
        const text = statusText(assessIndicator(makeIndicator({ actual, target: '10' }), scheme));
        expect(text).toMatch(/^[★●▲◆–] [A-Z][a-z]+/);
      }
    }
  });
});

describe('the cell of a variance', () => {
  const cell = (facts: Facts) => {
    const { value, look } = ownCell('Variance', assessIndicator(makeIndicator(facts), SCHEMES[0]!));
    return [value, look.numberFormat];
  };

  it('is a number with a format, never text', () => {
    expect(cell({ actual: '72%', target: '76%' })).toEqual([-4, '+0.0" pp";-0.0" pp";0.0" pp"']);
    expect(cell({ actual: '190', target: '200' })).toEqual([-0.05, '+0.0%;-0.0%;0.0%']);
  });

  it('has steps for a scale, one or several', () => {
    expect(cell({ actual: 'Level 2', target: 'Level 3' })).toEqual([-1, '+0" step";-0" step";0" step"']);
    expect(cell({ actual: 'Level 5', target: 'Level 3' })).toEqual([2, '+0" steps";-0" steps";0" steps"']);
  });

  it('is in the indicator’s own unit where the target is 0', () => {
    expect(cell({ actual: '3', target: '0', polarity: 'low' })).toEqual([3, '+#,##0;-#,##0;#,##0']);
  });

  it('is empty where there is none', () => {
    expect(cell({ actual: 'TBC', target: '76%' })).toEqual([null, 'General']);
  });
});
