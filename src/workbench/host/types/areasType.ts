import { columnsOf, rowsOf, withSheet, writeBox } from '../model/address';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import { formatObject } from './formatTypes';
import type { AreasTarget, RangeTarget } from './rangeTarget';

const AREAS: HostType<AreasTarget> = {
  name: 'RangeAreas',
  isReferenced: true,
  scalars: {
    Address: {
      get: ({ sheet, boxes }) => boxes.map((box) => withSheet(sheet.name, writeBox(box))).join(','),
    },
    AreaCount: { get: ({ boxes }) => boxes.length },
    CellCount: { get: ({ boxes }) => boxes.reduce((sum, box) => sum + rowsOf(box) * columnsOf(box), 0) },
  },
  nav: {
    Format: formatObject,
    Areas: (areas) => hostObject(AREA_LIST, areas),
  },
};

/** What the list of areas tells of each: no more than where it is. */
const AREA: HostType<RangeTarget> = {
  name: 'Range',
  scalars: { Address: { get: ({ sheet, box }) => withSheet(sheet.name, writeBox(box)) } },
};

const AREA_LIST: HostType<AreasTarget> = {
  name: 'RangeCollection',
  items: ({ book, sheet, boxes }) => boxes.map((box) => hostObject(AREA, { book, sheet, box })),
};

export function areasObject(areas: AreasTarget): HostObject {
  return hostObject(AREAS, areas);
}
