import { formatRect } from '../../core/grid/address';
import type { DefinedName } from '../../core/grid/workbook';
import type { SheetPlan } from '../../core/plan/writePlan';
import { findPrintArea } from '../read/workbookPart';
import type { SheetEdit } from '../edit/editBook';
import { scannedChild } from '../edit/sheetScan';
import { storedWidth } from '../edit/spliceColumns';
import type { PortableLook, StyleBook } from '../styles/styleBook';
import { DEFAULT_LOOK, LOOK_ONLY, NO_CELL, packColumn } from './undo';
import type { UndoCell, UndoSheet } from './undo';

/** The looks that were there before, each told once. */
export interface LookList {
  readonly looks: readonly PortableLook[];
  codeOf(style: number): number;
}

export function createLookList(styles: StyleBook): LookList {
  const looks: PortableLook[] = [];
  const codes = new Map([[0, DEFAULT_LOOK]]);
  const codeOf = (style: number): number => {
    const code = codes.get(style) ?? looks.push(styles.describe(style));
    codes.set(style, code);
    return code;
  };
  return { looks, codeOf };
}

/** In plain words: what an edit of a sheet writes, and what was there before. */
export function describeSheet(
  { sheet, scan, change, tables }: SheetEdit,
  plan: SheetPlan,
  names: readonly DefinedName[],
  looks: LookList,
): UndoSheet {
  const byColumn = new Map<number, UndoCell[]>();
  for (const [row, changes] of [...change.cells].sort(([a], [b]) => a - b)) {
    const cells = scan.rows.get(row)?.cells;
    for (const [column, { content }] of changes) {
      const cell = cells?.get(column);
      const list = byColumn.get(column) ?? [];
      byColumn.set(column, list);
      list.push({
        row,
        wrote: content ? content.value : LOOK_ONLY,
        before:
          content && cell?.content ? { value: cell.content.value, formula: cell.content.formula } : null,
        look: cell ? looks.codeOf(cell.style) : NO_CELL,
      });
    }
  }
  const before = findPrintArea(names, sheet.name);
  const filter = scannedChild(scan, 'autoFilter')?.attributes['ref'] ?? null;
  return {
    sheet: sheet.name,
    columns: [...byColumn].map(([column, cells]) => packColumn(column, cells)),
    widths: [...change.widths].map(([column, set]) => [column, set ?? '', storedWidth(scan, column)]),
    autoFilter: plan.autoFilter && [formatRect(plan.autoFilter), filter],
    printArea: plan.printArea && [formatRect(plan.printArea), before && formatRect(before)],
    tables: tables.flatMap(({ table, range }) =>
      range ? [[table.name, formatRect(range), formatRect(table.range)] as const] : [],
    ),
  };
}
