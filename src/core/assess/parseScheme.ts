import { SCHEMES, STANDARD, type Limit, type Rule, type Scheme } from '../data/schemes';
import { OutturnError } from '../outturnError';

/** The scheme of this name, whatever the case; null where none ships under it. */
export function findScheme(name: string): Scheme | null {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return SCHEMES.find((scheme) => plain(scheme.name) === plain(name)) ?? null;
}

/**
 * Reads a scheme from data: a name of one that ships, or a whole scheme as JSON. Nothing said means Standard.
 * @throws OutturnError `scheme-unreadable` where the scheme is no scheme or contradicts itself, saying how
 */
export function parseScheme(data: unknown): Scheme {
  if (data === null || data === undefined) return STANDARD;
  if (typeof data === 'string') {
    const known = findScheme(data);
    if (known) return known;
    throw refuse(
      `There is no scheme called "${data}"`,
      `Use one of: ${SCHEMES.map(({ name }) => name).join('; ')}`,
    );
  }
  const { name, words, rules, judgesForecasts } = asObject(data, 'The scheme');
  if (typeof name !== 'string' || name.trim() === '')
    throw refuse('The scheme has no name', 'Give it a "name"');
  if (!Array.isArray(rules) || rules.length === 0)
    throw refuse(`The scheme "${name}" has no rules`, 'Give it a list of "rules"');
  const read = rules.map((rule, index) => parseRule(rule, index + 1));
  objectToOrder(name, read);
  return {
    name,
    words: typeof words === 'string' ? words : '',
    rules: read,
    ...(judgesForecasts === true ? { judgesForecasts } : {}),
  };
}

function parseRule(data: unknown, number: number): Rule {
  const where = `Rule ${number}`;
  const { status, word, atLeast, above, travel } = asObject(data, where);
  if (status !== 'blue' && status !== 'green' && status !== 'amber' && status !== 'red') {
    throw refuse(`${where} has no status that is known`, 'Use "blue", "green", "amber" or "red"');
  }
  if (above !== undefined && above !== 0)
    throw refuse(`${where} is "above" something other than 0`, 'Use "atLeast" for limits');
  return {
    status,
    ...(typeof word === 'string' ? { word } : {}),
    ...(atLeast === undefined ? {} : { atLeast: parseLimit(atLeast, where) }),
    ...(above === 0 ? { above } : {}),
    ...(travel === undefined ? {} : { travel: parseTravel(travel, where) }),
  };
}

function parseLimit(data: unknown, where: string): 0 | Limit {
  if (data === 0) return 0;
  const entries = Object.entries(asObject(data, `The limit of ${where.toLowerCase()}`));
  for (const [unit, size] of entries) {
    if (
      !['points', 'relative', 'steps'].includes(unit) ||
      typeof size !== 'number' ||
      !Number.isFinite(size)
    ) {
      throw refuse(
        `The limit of ${where.toLowerCase()} cannot be read`,
        'Use numbers under "points", "relative" or "steps"',
      );
    }
  }
  return Object.fromEntries(entries);
}

function parseTravel(data: unknown, where: string): NonNullable<Rule['travel']> {
  const words = ['improving', 'steady', 'declining'] as const;
  const travel = Array.isArray(data) ? words.filter((word) => data.includes(word)) : [];
  if (travel.length === 0)
    throw refuse(`The travel of ${where.toLowerCase()} cannot be read`, `Use ${words.join(', ')}`);
  return travel;
}

const KINDNESS = { blue: 3, green: 2, amber: 1, red: 0 } as const;

/** A scheme must end in a rule that always holds, and each rule must be less kind, and reach less far up, than the one before. */
function objectToOrder(name: string, rules: readonly Rule[]): void {
  const last = rules.at(-1);
  if (last && (last.atLeast !== undefined || last.above !== undefined || last.travel)) {
    throw refuse(
      `The scheme "${name}" leaves some figures without a colour`,
      'End it with a rule that has a status and no limit',
    );
  }
  rules.slice(1).forEach((rule, index) => {
    const before = rules[index];
    if (!before) return;
    if (before.atLeast === undefined && before.above === undefined && !before.travel) {
      throw refuse(
        `Rule ${index + 2} of "${name}" can never hold, since rule ${index + 1} always does`,
        'Take one of them out',
      );
    }
    if (KINDNESS[rule.status] > KINDNESS[before.status]) {
      throw refuse(
        `Rule ${index + 2} of "${name}" gives a better colour to a worse figure`,
        'Order the rules from the best status to the worst',
      );
    }
    for (const unit of ['points', 'relative', 'steps'] as const) {
      const upper = sizeOf(before.atLeast, unit);
      const lower = sizeOf(rule.atLeast, unit);
      if (upper !== null && lower !== null && lower > upper) {
        throw refuse(
          `Rule ${index + 2} of "${name}" reaches above rule ${index + 1}, so it can never hold`,
          'Order the limits from high to low',
        );
      }
    }
  });
}

function sizeOf(limit: Rule['atLeast'], unit: keyof Limit): number | null {
  if (limit === undefined) return null;
  return limit === 0 ? 0 : (limit[unit] ?? null);
}

function asObject(data: unknown, what: string): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw refuse(`${what} is not an object`, 'See docs/schemes.md');
  return data as Record<string, unknown>;
}

function refuse(what: string, next: string): OutturnError {
  return new OutturnError('scheme-unreadable', what, next);
}
