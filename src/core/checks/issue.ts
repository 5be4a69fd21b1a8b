/** A finding about figures: data, never an exception. */
export interface Issue {
  readonly rule: string;
  readonly version: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly ref: string | null;
  readonly found: string;
  readonly expected: string | null;
  readonly difference: string | null;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  /** Stable over runs as long as the figures are the same. */
  readonly fingerprint: string;
}

/** A short stable mark of some texts (FNV-1a, 32 bits, twice with different seeds); not for secrets. */
export function fingerprintOf(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return [0x811c9dc5, 0x9747b28c].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
