/**
 * `npm run bench`: how long a large workbook takes, and how much memory, side by side with LibreOffice opening and
 * saving the same file where it is installed. `npm run bench -- 100000` sets the rows (default 20,000, by 20 columns).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judge } from '../../src/core/inspect';
import { planRating } from '../../src/core/plan/planRating';
import { newWorkbook, type NewCell } from '../../src/xlsx/create/newWorkbook';
import { openXlsx } from '../../src/xlsx/xlsxBook';
import { tools } from '../support/tools';

const rows = Number(process.argv[2] ?? 20_000);
const HEADINGS = [
  'Ref',
  'Indicator',
  'Baseline',
  'Target 2025/26',
  'Actual 2025/26',
  'Target 2026/27',
  'Data quality',
];
const NOTES = 20 - HEADINGS.length;

const percent = (value: number): NewCell => ({ value, format: '0.0%' });
const indicators = Array.from({ length: rows }, (_, index): NewCell[] => [
  `K-${index}`,
  `% of things of kind ${index} done in time`,
  percent(0.5),
  percent(0.6 + (index % 30) / 100),
  percent(0.62 + (index % 17) / 100),
  percent(0.65 + (index % 30) / 100),
  'No concerns',
  ...Array.from({ length: NOTES }, (_unused, note) =>
    note % 3 === 0 ? `note ${index % 100}` : index * note,
  ),
]);
const notes = Array.from({ length: NOTES }, (_, note) => `Note ${note + 1}`);
const bytes = newWorkbook({ sheets: [{ name: 'Large', rows: [[...HEADINGS, ...notes], ...indicators] }] });
console.log(`${rows} rows x 20 columns, ${(bytes.length / 1e6).toFixed(1)} MB as a file`);

const book = openXlsx(bytes, 'large.xlsx');
const workbook = await timed('read', () => book.read());
const judged = await timed('find and judge', () => judge(workbook));
const day = { words: '1 April 2026', iso: '2026-04-01' };
const { plan } = await timed('plan', () => planRating({ ...judged, day, place: null, fillStatus: false }));
await timed('apply', () => book.apply(plan));
await timed('take back', () => book.revert());
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

if (tools.libreOffice) {
  const { libreOffice } = tools;
  const folder = mkdtempSync(path.join(tmpdir(), 'outturn-bench-'));
  writeFileSync(path.join(folder, 'large.xlsx'), bytes);
  const args = [
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    path.join(folder, 'out'),
    path.join(folder, 'large.xlsx'),
  ];
  await timed('LibreOffice, only opening and saving', () => spawnSync(libreOffice, args));
  rmSync(folder, { recursive: true });
} else console.log('LibreOffice is not installed, so there is nothing to compare with.');

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${name.padEnd(38)} ${((performance.now() - start) / 1000).toFixed(2).padStart(7)} s`);
  return result;
}
