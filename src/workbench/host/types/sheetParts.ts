import type { BookModel, FilterCriteria, SheetModel } from '../model/bookModel';
import { HostError } from '../richApi/hostError';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import type { Json } from '../richApi/wire';
import { areasObject } from './areasType';
import { refuseProtected } from './guard';
import { boxesFor } from './rangeTarget';
import { boxOfArgument, rangeObject } from './rangeType';

interface SheetTarget {
  readonly book: BookModel;
  readonly sheet: SheetModel;
}

const AUTO_FILTER: HostType<SheetTarget> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: ({ sheet }) => sheet.autoFilter !== null },
    Criteria: {
      get: ({ sheet: { autoFilter } }) => {
        if (!autoFilter) return null;
        const { range, criteria } = autoFilter;
        return Array.from(
          { length: range.right - range.left + 1 },
          (_, index) => (criteria[index] ?? null) as Json,
        );
      },
    },
  },
  methods: {
    GetRangeOrNullObject: ({ book, sheet }) =>
      sheet.autoFilter && rangeObject({ book, sheet, box: sheet.autoFilter.range }),
    // A new range begins without criteria; the same range keeps those of its other columns.
    Apply: ({ sheet }, [range, column, criteria]) => {
      refuseProtected(sheet, 'AutoFilter.apply');
      const box = boxOfArgument(range);
      const isSame = JSON.stringify(sheet.autoFilter?.range) === JSON.stringify(box);
      const kept = isSame && sheet.autoFilter ? sheet.autoFilter.criteria : [];
      if (typeof column === 'number') kept[column] = criteria as FilterCriteria;
      sheet.autoFilter = { range: box, criteria: kept };
      return undefined;
    },
    Remove: ({ sheet }) => {
      refuseProtected(sheet, 'AutoFilter.remove');
      sheet.autoFilter = null;
      return undefined;
    },
  },
};

const PAGE_LAYOUT: HostType<SheetTarget> = {
  name: 'PageLayout',
  methods: {
    GetPrintAreaOrNullObject: ({ book, sheet }) =>
      sheet.printArea && areasObject({ book, sheet, boxes: sheet.printArea }),
    SetPrintArea: ({ sheet }, [area]) => {
      refuseProtected(sheet, 'PageLayout.setPrintArea');
      sheet.printArea =
        typeof area === 'string' ? [...boxesFor(area, 'PageLayout.setPrintArea')] : [boxOfArgument(area)];
      return undefined;
    },
  },
};

const PROTECTION: HostType<SheetTarget> = {
  name: 'WorksheetProtection',
  scalars: { Protected: { get: ({ sheet }) => sheet.isProtected } },
  methods: {
    Protect: ({ sheet }) => {
      if (sheet.isProtected) throw new HostError('AccessDenied', 'WorksheetProtection.protect');
      sheet.isProtected = true;
      return undefined;
    },
    Unprotect: ({ sheet }) => {
      sheet.isProtected = false;
      return undefined;
    },
  },
};

export const autoFilterObject = (target: SheetTarget): HostObject => hostObject(AUTO_FILTER, target);
export const pageLayoutObject = (target: SheetTarget): HostObject => hostObject(PAGE_LAYOUT, target);
export const protectionObject = (target: SheetTarget): HostObject => hostObject(PROTECTION, target);
