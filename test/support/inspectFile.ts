import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inspect } from '../../src/core/inspect';
import type { InspectedIndicator, Inspection } from '../../src/core/inspection';
import { openXlsx } from '../../src/xlsx/xlsxBook';

const known = new Map<string, Promise<Inspection>>();

/** What the engine makes of a workbook file; each file is read once. */
export function inspectFile(file: string): Promise<Inspection> {
  const inspection = known.get(file) ?? inspectNow(file);
  known.set(file, inspection);
  return inspection;
}

async function inspectNow(file: string): Promise<Inspection> {
  return inspect(await openXlsx(new Uint8Array(readFileSync(file)), basename(file)).read());
}

/** All indicators of a workbook, in its order. */
export function indicatorsOf({ tables }: Inspection): readonly InspectedIndicator[] {
  return tables.flatMap(({ indicators }) => indicators);
}
