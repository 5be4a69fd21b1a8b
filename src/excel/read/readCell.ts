import type { Cell } from '../../core/grid/workbook';

/** What Excel tells of one cell. */
export interface CellAnswer {
  readonly value: unknown;
  readonly type: unknown;
  readonly formula: unknown;
  readonly format: unknown;
}

/** Turns it into a cell of ours; undefined where the cell holds nothing. */
export function readCell(
  { value, type, formula, format }: CellAnswer,
  fill: string | null,
): Cell | undefined {
  // A text that only looks like a formula reads the same in both.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const content = readValue(value, type);
  if (content === null && !isFormula && fill === null) return undefined;
  return {
    value: content,
    format: typeof format === 'string' ? format : 'General',
    formula: isFormula ? formula : null,
    fill,
  };
}

function readValue(value: unknown, type: unknown): Cell['value'] {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** What Excel's `formulas` says of a cell of ours: the formula, or the value as it is shown. */
export function formulaText(cell: Cell | undefined): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
