import { describeBook, type SheetDescription } from '../../../src/workbench/host/model/describeBook';
import type { BookModel, StoredValue } from '../../../src/workbench/host/model/bookModel';

const line = { style: 'Continuous', weight: 'Thin', color: '#808080' };

/** A workbook with one table of indicators of so many rows, as a council would hold it: lines, a filter, a print area. */
export function performanceBook(rows: number, more: Partial<SheetDescription> = {}): BookModel {
  const last = rows + 3;
  return describeBook({
    name: 'q2.xlsx',
    sheets: {
      'Q2 returns': {
        rows: [
          ['Performance indicators 2025/26'],
          [],
          ['Ref', 'Indicator', 'Good is', 'Target (%)', 'Actual (%)', 'Previous (%)'],
          ...Array.from({ length: rows }, (_, index): StoredValue[] => [
            `KPI-${index + 1}`,
            `Share of requests answered in time, area ${index + 1}`,
            index % 3 === 0 ? 'Low' : 'High',
            80,
            60 + ((index * 7) % 41),
            60 + ((index * 11) % 41),
          ]),
        ],
        looks: {
          'A3:F3': {
            bold: true,
            fill: '#1F3864',
            fontColor: '#FFFFFF',
            wrap: true,
            top: line,
            bottom: line,
            left: line,
            right: line,
          },
          [`A4:F${last}`]: {
            fontName: 'Arial',
            fontSize: 10,
            top: line,
            bottom: line,
            left: line,
            right: line,
          },
        },
        autoFilter: `A3:F${last}`,
        printArea: `A1:F${last}`,
        ...more,
      },
      Notes: { rows: [['Nothing to see']] },
    },
  });
}

/** All of a workbook's contents as plain data, to be compared. */
export function snapshot({ sheets, names, settings }: BookModel) {
  return {
    names: names.map((name) => ({ ...name })),
    settings: Object.fromEntries(settings),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      cells: Object.fromEntries(
        [...sheet.cells]
          .sort(([a], [b]) => a - b)
          .flatMap(([row, cells]) =>
            [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => [`R${row}C${column}`, cell]),
          ),
      ),
      merges: [...sheet.merges],
      autoFilter: structuredClone(sheet.autoFilter),
      printArea: structuredClone(sheet.printArea),
      columnWidths: Object.fromEntries(sheet.columnWidths),
      tables: structuredClone(sheet.tables),
      isProtected: sheet.isProtected,
    })),
  };
}
