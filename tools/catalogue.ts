/**
 * Makes src/core/data/catalogue.ts from a table of indicators: `npx tsx tools/catalogue.ts TABLE.csv`. The table has
 * the columns set, ref, short_ref, title, polarity, ideal, grade, source, second_source. Only facts are taken over:
 * refs, titles and polarities, with the set they come from and whether they can be relied on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

const [, , table] = process.argv;
if (!table) throw new Error('Say which table: npx tsx tools/catalogue.ts TABLE.csv');

const { data } = Papa.parse<Record<string, string>>(readFileSync(table, 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
const rows = data
  .filter((row) => row['polarity'])
  .map((row) => {
    const set = row['set'] ?? '';
    const doubtful =
      /third party|contested/i.test(row['grade'] ?? '') || (row['second_source'] ?? '').includes('CONFLICT');
    const ref = /[a-z]/i.test(row['ref'] ?? '') && row['ref'] !== 'NA' ? row['ref'] : '';
    return [set, ref ?? '', row['title'] ?? '', row['polarity'] ?? '', doubtful] as const;
  });

const lines = rows.map((row) => `  ${JSON.stringify(row)},`).join('\n');
const text = `/**
 * Real indicators and their polarity, by set. Made by tools/catalogue.ts from the sets' own published metadata:
 * DfE Local Authority Interactive Tool (data dictionary), Local Government Benchmarking Framework (Stirling Council's
 * indicator information and the Improvement Service's metadata), OHID Fingertips, Oflog, the Regulator of Social
 * Housing's tenant satisfaction measures, the NHS Oversight Framework. Open Government Licence facts.
 */
export interface CatalogueEntry {
  readonly set: string;
  readonly ref: string;
  readonly title: string;
  readonly polarity: 'high' | 'low' | 'ideal' | 'none';
  /** Graded third party or contested, or its second source conflicts: then it only suggests. */
  readonly onlySuggests: boolean;
}

type Row = readonly [set: string, ref: string, title: string, polarity: string, onlySuggests: boolean];

// prettier-ignore
const ROWS: readonly Row[] = [
${lines}
];

export const CATALOGUE: readonly CatalogueEntry[] = ROWS.map(([set, ref, title, polarity, onlySuggests]) => ({
  set,
  ref,
  title,
  polarity: polarity as CatalogueEntry['polarity'],
  onlySuggests,
}));
`;
writeFileSync(new URL('../src/core/data/catalogue.ts', import.meta.url), text);
