import { formatCell, formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { PlacedCells } from './placeCells';
import type { NewTable } from './newBook';
import { MAIN, counted, element, part, rectOf } from './elements';
import { encodeExcelText } from '../xml/excelText';

/** The XML of an Excel table's part; `id` counts from 1 over the whole workbook. */
export function tableXml(table: NewTable, id: number, placed: PlacedCells): string {
  const { name, hasHeader = true, hasTotals = false } = table;
  const range = rectOf(table.range);
  const filtered = formatRect({ ...range, bottom: hasTotals ? range.bottom - 1 : range.bottom });
  const columns = columnNames(range, hasHeader, placed).map((column, index) => {
    return element('tableColumn', { id: index + 1, name: column });
  });
  const attributes = {
    xmlns: MAIN,
    id,
    name,
    displayName: name,
    ref: formatRect(range),
    headerRowCount: hasHeader ? undefined : 0,
    totalsRowCount: hasTotals ? 1 : undefined,
    totalsRowShown: hasTotals ? undefined : 0,
  };
  const style = element('tableStyleInfo', {
    name: 'TableStyleMedium2',
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 1,
    showColumnStripes: 0,
  });
  const filter = hasHeader ? element('autoFilter', { ref: filtered }) : '';
  return part('table', attributes, filter + counted('tableColumns', columns) + style);
}

/** The header's own texts, as Excel demands, or names of Excel's making where there is no header. */
function columnNames(range: Rect, hasHeader: boolean, placed: PlacedCells): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let column = range.left; column <= range.right; column += 1) {
    const made = `Column${column - range.left + 1}`;
    const name = hasHeader ? placed.get(range.top)?.get(column)?.value : made;
    if (typeof name !== 'string' || name === '' || taken.has(name.toLowerCase())) {
      const where = formatCell(range.top, column);
      throw new RangeError(`The header of an Excel table needs a text of its own in ${where}`);
    }
    taken.add(name.toLowerCase());
    names.push(encodeExcelText(name).replaceAll('\n', '_x000a_'));
  }
  return names;
}
