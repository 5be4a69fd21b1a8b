import { readFileSync } from 'node:fs';
import { OutturnError } from '../../../src/core/outturnError';
import { openXlsx } from '../../../src/xlsx/xlsxBook';

/** Opens and reads the file named on the command line, and prints the most memory that took, in megabytes. */
async function openAndMeasure(file: string): Promise<void> {
  try {
    await openXlsx(new Uint8Array(readFileSync(file)), file).read();
  } catch (error) {
    if (!(error instanceof OutturnError)) throw error;
  }
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}

void openAndMeasure(process.argv[2]!);
