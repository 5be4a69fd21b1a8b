import { formatCell, formatRect } from '../core/grid/address';
import type { SheetPlan, WritePlan } from '../core/plan/writePlan';
import { count } from './printRating';
import type { Terminal } from './terminal';

/** Prints which cells of which sheet would change, and what else, without changing anything. */
export function printPlan(plan: WritePlan, terminal: Terminal): void {
  const { out, colours } = terminal;
  if (plan.sheets.length === 0) {
    out('Nothing would change.');
    return;
  }
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  out(colours.bold(`Would change ${count(cells, 'cell')} on ${count(plan.sheets.length, 'sheet')}:`));
  for (const sheet of plan.sheets) printSheet(sheet, terminal);
}

function printSheet(
  { sheet, cells, widths, autoFilter, printArea, excelTables }: SheetPlan,
  { out }: Terminal,
): void {
  out(`${sheet}: ${count(cells.length, 'cell')}`);
  for (const { row, column, value } of cells) {
    out(`  ${formatCell(row, column).padEnd(6)} ${value === null ? '(empty)' : String(value)}`);
  }
  if (widths.length > 0) out(`  widths of ${count(widths.length, 'column')}`);
  if (autoFilter) out(`  the AutoFilter, to ${formatRect(autoFilter)}`);
  if (printArea) out(`  the print area, to ${formatRect(printArea)}`);
  for (const { name, range } of excelTables) out(`  the Excel table ${name}, to ${formatRect(range)}`);
}
