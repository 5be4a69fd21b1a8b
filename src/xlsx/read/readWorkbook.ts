import type { Sheet, Workbook } from '../../core/grid/workbook';
import type { Package } from '../package/openPackage';
import { findRecordPart } from '../package/recordPart';
import { readSheet } from './readSheet';
import { readSources } from './readSources';
import { readTables } from './readTable';
import { findPrintArea, readWorkbookPart } from './workbookPart';

/**
 * Reads everything a workbook says into plain data.
 *
 * @throws OutturnError for a file that is damaged, unsafe, too large or no workbook
 */
export function readWorkbook(pack: Package): Workbook {
  const workbook = readWorkbookPart(pack);
  const sources = readSources(pack, workbook);
  const sheets = workbook.sheets.map(({ name, visibility, part }): Sheet => ({
    name,
    visibility,
    ...readSheet(pack, part, sources),
    printArea: findPrintArea(workbook.names, name),
    excelTables: readTables(pack, part).map(({ name: table, range, hasHeader, hasTotals }) => ({
      name: table,
      range,
      hasHeader,
      hasTotals,
    })),
  }));
  const record = findRecordPart(pack)?.record ?? null;
  return { name: pack.where, sheets, names: workbook.names, date1904: workbook.date1904, record };
}
