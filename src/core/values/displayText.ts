import { format } from 'numfmt';
import type { Cell } from '../grid/workbook';
import { asStored } from './decimal';

/**
 * What the cell shows: its value through its number format, as Excel would print it, in the en-GB order of things.
 * A format that cannot be understood shows the plain value.
 */
export function displayText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (cell.format === 'General') return formatGeneral(value);
  try {
    return format(cell.format, value);
  } catch {
    return formatGeneral(value);
  }
}

/** At most 15 significant digits, as Excel keeps and shows them. */
function formatGeneral(value: number): string {
  return String(asStored(value));
}
