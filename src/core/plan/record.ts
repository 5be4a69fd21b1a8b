import { HEADER_WORDS, type Role } from '../data/headerWords';
import { NO_SETTINGS, type Settings } from '../indicators/settings';
import { OutturnError } from '../outturnError';

/** Outturn's own document, kept with the workbook: what people decided, and what the last run wrote. */
export interface WorkbookRecord {
  readonly settings: Settings;
  readonly run: RunRecord | null;
}

export interface RunRecord {
  /** The day of the run, `2026-11-24`. */
  readonly on: string;
  readonly scheme: string;
  /** For each of our blocks what was written for each indicator, by its ref and title. */
  readonly blocks: readonly { readonly id: number; readonly written: Readonly<Record<string, string>> }[];
}

export function formatRecord(record: WorkbookRecord): string {
  return JSON.stringify({ outturn: { version: 1 }, settings: record.settings, run: record.run });
}

/** Reads the record of an earlier run; one that cannot be read counts as none, since nothing of the workbook hangs on it. */
export function parseRecord(text: string | null): WorkbookRecord {
  try {
    const data: unknown = JSON.parse(text ?? 'null');
    if (!isObject(data)) return { settings: NO_SETTINGS, run: null };
    return { settings: parseSettings(data['settings'] ?? {}), run: parseRun(data['run']) };
  } catch {
    return { settings: NO_SETTINGS, run: null };
  }
}

/**
 * Reads settings and answers: `{ "scheme": ..., "answers": { "polarity:BP-10": "high" }, "columns": { "IO-2!F": "actual" },
 * "home": ..., "reason": true }`; every part may be left out.
 * @throws OutturnError `settings-unreadable` where a part has the wrong form, saying which
 */
export function parseSettings(data: unknown): Settings {
  if (!isObject(data)) throw refuse('The settings are not an object', 'Write them as { "answers": { ... } }');
  const { scheme = null, answers = {}, columns = {}, home = null, reason = true } = data;
  if (!isObject(answers) || !Object.values(answers).every((answer) => typeof answer === 'string')) {
    throw refuse(
      '"answers" is not a list of questions with their answers',
      'Write { "answers": { "polarity:BP-10": "high" } }',
    );
  }
  if (!isObject(columns))
    throw refuse('"columns" is not an object', 'Write { "columns": { "Sheet1!F": "actual" } }');
  const roles = Object.entries(columns).map(([place, role]) => {
    if (!isRole(role))
      throw refuse(`"columns" gives ${place} a role that is not known`, `Use one of ${ROLES.join(', ')}`);
    return [place, role] as const;
  });
  if (home !== null && typeof home !== 'string')
    throw refuse('"home" is not a name', 'Write { "home": "Leeds" }');
  if (typeof reason !== 'boolean')
    throw refuse('"reason" is neither true nor false', 'Write { "reason": false }');
  return {
    scheme,
    answers: answers as Record<string, string>,
    columns: Object.fromEntries(roles),
    home,
    reason,
  };
}

const ROLES: readonly Role[] = [...new Set(HEADER_WORDS.map(({ role }) => role))];

function isRole(role: unknown): role is Role {
  return ROLES.some((known) => known === role);
}

function parseRun(data: unknown): RunRecord | null {
  if (!isObject(data) || typeof data['on'] !== 'string' || typeof data['scheme'] !== 'string') return null;
  const blocks = Array.isArray(data['blocks']) ? (data['blocks'] as unknown[]) : [];
  return {
    on: data['on'],
    scheme: data['scheme'],
    blocks: blocks.flatMap((block) => {
      if (!isObject(block) || typeof block['id'] !== 'number' || !isObject(block['written'])) return [];
      return [{ id: block['id'], written: block['written'] as Record<string, string> }];
    }),
  };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function refuse(what: string, next: string): OutturnError {
  return new OutturnError('settings-unreadable', what, next);
}
