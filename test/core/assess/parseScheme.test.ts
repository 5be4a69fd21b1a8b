import { describe, expect, it } from 'vitest';
import { findScheme, parseScheme } from '../../../src/core/assess/parseScheme';
import { SCHEMES, STANDARD } from '../../../src/core/data/schemes';
import { OutturnError } from '../../../src/core/outturnError';
import { deepFreeze } from '../../support/deepFreeze';

const RULES = [
  { status: 'green', atLeast: 0 },
  { status: 'amber', atLeast: { points: -2 } },
  { status: 'red' },
];
const scheme = (rules: unknown, more = {}) => deepFreeze({ name: 'Ours', rules, ...more });

describe('a scheme', () => {
  it('is Standard where nothing is said', () => {
    expect(parseScheme(null)).toBe(STANDARD);
    expect(parseScheme(undefined)).toBe(STANDARD);
  });

  it('that ships is named by its name, whatever the case and the signs', () => {
    for (const one of SCHEMES) expect(parseScheme(one.name)).toBe(one);
    expect(findScheme('met/not met')).toBe(SCHEMES[1]);
    expect(findScheme('BLUE RED AMBER GREEN')?.name).toBe('Blue-Red-Amber-Green');
  });

  it('may be a whole one as data, and comes back the same', () => {
    const given = scheme(RULES, { words: 'ours', judgesForecasts: true });
    expect(parseScheme(given)).toEqual(given);
  });

  it('that ships is accepted as data too', () => {
    for (const one of SCHEMES) expect(parseScheme(structuredClone(one))).toEqual(one);
  });

  const [green, amber, red] = RULES;
  it.each<readonly [string, unknown]>([
    ['a name that none has', 'Traffic lights'],
    ['a number', 5],
    ['a list', []],
    ['no name', { rules: RULES }],
    ['no rules', scheme([])],
    ['a status that is not known', scheme([{ status: 'purple' }])],
    ['no status at the end for every figure', scheme([green, amber])],
    ['a rule after one that always holds', scheme([{ status: 'green' }, red])],
    ['a better colour for a worse figure', scheme([{ status: 'amber', atLeast: 0 }, { status: 'green' }])],
    [
      'a later limit above an earlier one',
      scheme([
        { status: 'green', atLeast: { points: -5 } },
        { status: 'amber', atLeast: { points: -2 } },
        { status: 'red' },
      ]),
    ],
    ['a limit that is no number', scheme([{ status: 'green', atLeast: { points: '5' } }, red])],
    ['a limit without an end', scheme([{ status: 'green', atLeast: { points: -Infinity } }, red])],
    ['a limit in a unit that is not known', scheme([{ status: 'green', atLeast: { pounds: 5 } }, red])],
    ['"above" something other than 0', scheme([{ status: 'green', above: 5 }, red])],
    ['a travel that is not known', scheme([green, { status: 'amber', travel: ['sideways'] }, red])],
  ])('with %s is refused, saying what to do', (_, data) => {
    try {
      parseScheme(data);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(OutturnError);
      expect(error).toMatchObject({ code: 'scheme-unreadable' });
      expect((error as OutturnError).next).not.toBe('');
    }
  });

  it('asks nothing of the order where a later limit is as far as an earlier one', () => {
    expect(() => parseScheme(scheme([green, { status: 'amber', atLeast: { steps: 0 } }, red]))).not.toThrow();
  });
});
