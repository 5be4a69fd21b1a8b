import type { Role } from '../data/headerWords';

/**
 * What people have decided about a workbook: one document, the same wherever it is kept, so that next quarter starts
 * from this quarter's answers.
 */
export interface Settings {
  /** The scheme's name, or null for Standard. A scheme of one's own is kept whole, as its JSON. */
  readonly scheme: unknown;
  /** Answers to questions by their id: `{ "polarity:BP-10": "high" }`. */
  readonly answers: Readonly<Record<string, string>>;
  /** Columns named by people, by sheet and column: `{ "IO-2!F": "actual" }`. */
  readonly columns: Readonly<Record<string, Role>>;
  /** The authority whose workbook this is. */
  readonly home: string | null;
  /** Whether a Reason column is written. */
  readonly reason: boolean;
}

export const NO_SETTINGS: Settings = { scheme: null, answers: {}, columns: {}, home: null, reason: true };

/** The answer to a question, or null where nobody gave one. */
export function answerTo(settings: Settings, id: string): string | null {
  return Object.hasOwn(settings.answers, id) ? (settings.answers[id] ?? null) : null;
}

/** Columns named in so many words, and those that an answer picked: `"actual:IO-2!A20": "F"`. */
export function columnsNamed({ columns, answers }: Settings): Readonly<Record<string, Role>> {
  const picked = Object.entries(answers).flatMap(([id, answer]) => {
    const [, role, sheet] = /^(actual|target):(.+)![A-Z]+\d+$/.exec(id) ?? [];
    return (role === 'actual' || role === 'target') && sheet !== undefined
      ? [[`${sheet}!${answer}`, role] as const]
      : [];
  });
  return { ...Object.fromEntries(picked), ...columns };
}
