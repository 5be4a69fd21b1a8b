import { parseRect } from '../../core/grid/address';
import type { ExcelTable } from '../../core/grid/workbook';
import { readPartTree } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { readRelationships } from '../package/relationships';
import { decodeExcelText } from '../xml/excelText';

/** An Excel table, and the part that holds it. */
export interface TablePart extends ExcelTable {
  readonly part: string;
}

/** The Excel tables of a sheet. */
export function readTables(pack: Package, sheetPart: string): TablePart[] {
  return readRelationships(pack, sheetPart)
    .filter(({ kind, target }) => kind === 'table' && pack.find(target))
    .flatMap(({ target }): TablePart[] => {
      const { attributes } = readPartTree(pack, target);
      const range = parseRect(attributes['ref'] ?? '');
      if (!range) return [];
      const name = decodeExcelText(attributes['displayName'] ?? attributes['name'] ?? '');
      const hasHeader = Number(attributes['headerRowCount'] ?? 1) > 0;
      const hasTotals = Number(attributes['totalsRowCount'] ?? 0) > 0;
      return [{ name, range, hasHeader, hasTotals, part: target }];
    });
}
