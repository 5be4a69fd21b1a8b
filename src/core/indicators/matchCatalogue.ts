import { CATALOGUE, type CatalogueEntry } from '../data/catalogue';
import { tidyText } from '../values/tidyText';

/** Two titles are one indicator's where they share at least this part of their words and the refs agree. */
const ENOUGH_SHARED = 0.6;

let byTitle: Map<string, CatalogueEntry[]> | null = null;
let byRef: Map<string, CatalogueEntry[]> | null = null;

/**
 * Finds the indicator in the catalogue: its ref and most words of its title agree, or its title alone is identical and
 * unique. Null where nothing is sure. Source: domain rules on polarity.
 */
export function matchCatalogue(ref: string | null, title: string): CatalogueEntry | null {
  byTitle ??= groupBy(({ title: known }) => normaliseTitle(known));
  byRef ??= groupBy((entry) => normaliseRef(entry.ref));
  const words = normaliseTitle(title);
  const sameRef = ref === null ? [] : (byRef.get(normaliseRef(ref)) ?? []);
  const both = sameRef.filter((entry) => sharedWords(normaliseTitle(entry.title), words) >= ENOUGH_SHARED);
  if (both.length === 1) return both[0] ?? null;
  const alike = byTitle.get(words) ?? [];
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function groupBy(key: (entry: CatalogueEntry) => string): Map<string, CatalogueEntry[]> {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of CATALOGUE) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  groups.delete('');
  return groups;
}

/** "NI 14", "NI14" and "NI-14" are one ref; a bare number is not enough of one. */
function normaliseRef(ref: string): string {
  const plain = ref.toLowerCase().replace(/[^a-z0-9]/g, '');
  return /[a-z]/.test(plain) ? plain : '';
}

function normaliseTitle(title: string): string {
  return tidyText(title)
    .toLowerCase()
    .replace(/(?:%|\bper ?cent(?:age)?\b)(?: of\b)?/g, ' percentage ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Shared words over all words of both (Jaccard). */
function sharedWords(a: string, b: string): number {
  const first = new Set(a.split(' '));
  const second = new Set(b.split(' '));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}
