import { formatRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import { formatWholeColumn } from '../places';
import type { Step } from './step';

const BYTES = 1000;

/** A width in characters, as Excel shows it, in points: seven pixels a character and five for the edges. */
export function pointsOf(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

export function widthStep(sheet: string, column: number, points: number): Step {
  return onSheet(sheet, (worksheet) => {
    worksheet.getRange(formatWholeColumn(column)).format.columnWidth = points;
  });
}

/** Gives the filter another range; the columns that filter something are told their criteria again. */
export function filterStep(sheet: string, range: Rect, criteria: readonly unknown[]): Step {
  return onSheet(sheet, ({ autoFilter }) => {
    const address = formatRect(range);
    autoFilter.apply(address);
    criteria.forEach((own, index) => {
      if (own !== null && own !== undefined) autoFilter.apply(address, index, own as Excel.FilterCriteria);
    });
  });
}

export function printAreaStep(sheet: string, range: Rect): Step {
  return onSheet(sheet, ({ pageLayout }) => {
    pageLayout.setPrintArea(formatRect(range));
  });
}

export function tableStep(sheet: string, name: string, range: Rect): Step {
  return onSheet(sheet, ({ tables }) => {
    tables.getItem(name).resize(formatRect(range));
  });
}

/**
 * Sets a hidden name of the workbook, or removes it.
 *
 * @param isThere whether the workbook has the name
 */
export function nameStep(name: string, refersTo: string | null, isThere: boolean): Step {
  return {
    bytes: BYTES,
    run: ({ workbook: { names } }) => {
      if (refersTo === null) {
        names.getItemOrNullObject(name).delete();
        return;
      }
      if (isThere) names.getItem(name).formula = `=${refersTo}`;
      else names.add(name, `=${refersTo}`).visible = false;
    },
  };
}

function onSheet(sheet: string, run: (sheet: Excel.Worksheet) => void): Step {
  return {
    bytes: BYTES,
    run: ({ workbook }) => {
      run(workbook.worksheets.getItem(sheet));
    },
  };
}
