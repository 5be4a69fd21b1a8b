import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newWorkbook } from '../../src/xlsx/create/newWorkbook';
import { marlhaven } from '../../tools/sample/marlhaven';

const SAMPLE = new URL('../../assets/sample/marlhaven-performance-2025-26.xlsx', import.meta.url);

test('the sample workbook is what its tables make (if not: npx tsx tools/sample.ts)', () => {
  expect(readFileSync(SAMPLE).equals(newWorkbook(marlhaven))).toBe(true);
});
