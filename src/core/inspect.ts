import { formatInspection } from './formatInspection';
import type { Workbook } from './grid/workbook';
import type { Settings } from './indicators/settings';
import type { Inspection } from './inspection';
import { judge } from './judge';

/**
 * The whole way on one page: a workbook read into plain data, its tables found, its indicators read and judged, and
 * all of it said in the words of the contract.
 * @param settings settings that take the place of those kept in the workbook
 * @throws OutturnError where the settings name a scheme that cannot be read
 */
export function inspect(workbook: Workbook, settings: Settings | null = null): Inspection {
  return formatInspection(judge(workbook, settings));
}
