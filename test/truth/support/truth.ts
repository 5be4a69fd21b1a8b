import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sharedPath } from '../../support/shared';

/** What a person wrote down of a document: which tables it holds and what stands in them. */
export interface Truth {
  readonly file: string;
  readonly tables: readonly TruthTable[];
}

export interface TruthTable {
  readonly id: string;
  readonly sheet: string;
  readonly title?: string | null;
  readonly headerRows: readonly number[];
  readonly dataRows: readonly [number, number];
  readonly columns: Readonly<Record<string, TruthColumn>>;
  readonly indicatorCount: number;
  /** What the words of a status column mean. */
  readonly statusVocabulary?: Readonly<Record<string, string>>;
  readonly rows: readonly TruthRow[];
}

interface TruthColumn {
  readonly role: string;
  readonly header: string | readonly string[];
  readonly period?: string;
}

export interface TruthRow {
  readonly row: number;
  readonly ref?: string;
  readonly definition?: string;
  readonly definitionText?: string;
  readonly measure?: string;
  readonly baseline?: TruthValue;
  readonly previous?: TruthValue;
  readonly target?: TruthValue;
  readonly targets?: Readonly<Record<string, TruthValue>>;
  readonly nextTarget?: TruthValue;
  readonly actual?: TruthValue;
  readonly q1?: TruthValue;
  readonly dataQuality?: string;
  readonly status?: string | { readonly text: string } | null;
  readonly statusStated?: string | null;
  readonly quartileStated?: string | null;
  readonly overallProgress?: string | null | { readonly reading: string };
  readonly continuation?: { readonly definition?: string; readonly actual?: string };
}

export interface TruthValue {
  readonly col: string;
  readonly text: string;
  /** In the unit that is shown: 59 where the cell shows 59%. */
  readonly value: number | null;
  readonly unit?: string;
  readonly kind: string;
  readonly flags?: readonly string[];
}

/** The documents that the engine exists for, by the names of their files. */
export const SEEDS = [
  'leeds-action-trackers-2008-09-q4',
  'leeds-action-trackers-2008-09-q4-typed',
  'leeds-action-tracker-2008-09-q2',
  'leeds-action-tracker-2008-09-q2-typed',
  'leeds-cap-scorecard-2011-12-q2',
  'leeds-governance-actions-2010-11',
  'leicester-bvpp-2003-04',
] as const;
export type Seed = (typeof SEEDS)[number];

/** Where the collection of documents is not beside the checkout, the tests that need it are skipped. */
export const HAS_SEEDS = sharedPath('seeds', 'truth') !== null;
if (!HAS_SEEDS) console.log('Skipped: the seeds are not beside the checkout (../shared/seeds).');

export function seedWorkbook(seed: Seed): string {
  return found(sharedPath('seeds', `${seed}.xlsx`), seed);
}

export function readTruth(seed: Seed): Truth {
  const truth = JSON.parse(
    readFileSync(found(sharedPath('seeds', 'truth', `${seed}.json`), seed), 'utf8'),
  ) as Truth;
  if (basename(truth.file) !== `${seed}.xlsx`) throw new Error(`${seed} tells of ${truth.file}`);
  return truth;
}

function found(path: string | null, seed: Seed): string {
  if (path === null) throw new Error(`${seed} is not in the collection`);
  return path;
}
