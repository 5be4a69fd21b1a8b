import type { Package } from '../package/openPackage';
import type { CellSources } from './cellFactory';
import { readSharedStrings } from './readSharedStrings';
import { readStyles } from './readStyles';
import type { WorkbookPart } from './workbookPart';

/** What the cells of every sheet refer to. */
export function readSources(pack: Package, workbook: WorkbookPart): CellSources {
  return {
    strings: readSharedStrings(pack, workbook),
    styles: readStyles(pack, workbook),
    date1904: workbook.date1904,
  };
}
