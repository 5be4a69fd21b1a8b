import { formatColumn, formatRect } from '../../../src/core/grid/address';
import { findTables } from '../../../src/core/tables/findTables';
import type { Table } from '../../../src/core/tables/table';
import { workbook, type PlainRow } from '../../support/workbook';

/** The tables and the ignored places of one sheet of plain rows. */
export function findIn(rows: readonly PlainRow[], merges: readonly string[] = [], sheet = 'Sheet1') {
  return findTables(workbook({ [sheet]: { rows, merges } }));
}

/** The one table of a sheet. */
export function tableIn(rows: readonly PlainRow[], merges: readonly string[] = [], sheet = 'Sheet1'): Table {
  const { tables } = findIn(rows, merges, sheet);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0]!;
}

/** Where a table is, its roles by column, and its rows: all that a test of finding looks at. */
export function outline(table: Table) {
  return {
    address: formatRect(table.range),
    headerRows: table.headerRows,
    roles: table.columns.map(({ role }) => role),
    rows: table.rows.map(({ row }) => row),
  };
}

/** The letters of the columns that a judgement reads. */
export function readingOf({ reading }: Table) {
  const letter = (column: number | null) => (column === null ? null : formatColumn(column));
  return {
    actual: letter(reading.actual),
    target: letter(reading.target),
    previous: letter(reading.previous),
    baseline: letter(reading.baseline),
  };
}
