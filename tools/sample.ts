import { mkdirSync, writeFileSync } from 'node:fs';
import { newWorkbook } from '../src/xlsx/create/newWorkbook';
import { marlhaven } from './sample/marlhaven';

// Makes the sample workbook again after a change of its tables: npx tsx tools/sample.ts
const folder = new URL('../assets/sample/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('marlhaven-performance-2025-26.xlsx', folder), newWorkbook(marlhaven));
