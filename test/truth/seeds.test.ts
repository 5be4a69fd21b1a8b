import { describe, expect, test } from 'vitest';
import { inspectFile } from '../support/inspectFile';
import { compareTruth } from './support/compareTruth';
import { HAS_SEEDS, SEEDS, readTruth, seedWorkbook } from './support/truth';

describe.skipIf(!HAS_SEEDS)('an inspection agrees with what is written down of the document', () => {
  test.each(SEEDS)('%s', async (seed) => {
    const differences = compareTruth(readTruth(seed), await inspectFile(seedWorkbook(seed)));
    expect(differences).toEqual([]);
  });
});
