import { cellOf, restyle } from '../model/cells';
import type { CellLook } from '../model/look';
import { HostError } from '../richApi/hostError';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import type { Json } from '../richApi/wire';
import { bordersObject } from './borderTypes';
import { refuseProtected } from './guard';
import { common, visitBoxes } from './rangeTarget';
import type { AreasTarget } from './rangeTarget';

/** The width of a column that nobody has set, in points. */
const STANDARD_WIDTH = 48;

/** Reads a property that every cell has; null where they differ. */
function readLook<V extends string | number | boolean>(
  { sheet, boxes }: AreasTarget,
  of: (look: CellLook) => V | null,
): V | null {
  const found: (V | null)[] = [];
  visitBoxes(boxes, (row, column) => found.push(of(cellOf(sheet, row, column).look)));
  return common(found);
}

function writeLook(areas: AreasTarget, location: string, look: Partial<CellLook>): void {
  refuseProtected(areas.sheet, location);
  visitBoxes(areas.boxes, (row, column) => {
    restyle(areas.sheet, row, column, look);
  });
}

type Checked = 'string' | 'number' | 'boolean';

function scalar(type: string, key: keyof CellLook, kind: Checked) {
  const location = `${type}.${key}`;
  return {
    get: (areas: AreasTarget): Json => readLook(areas, (look) => look[key] as string | number | boolean),
    set: (areas: AreasTarget, value: Json): void => {
      if (typeof value !== kind) throw new HostError('InvalidArgument', location);
      writeLook(areas, location, { [key]: value });
    },
  };
}

const FILL: HostType<AreasTarget> = {
  name: 'RangeFill',
  scalars: {
    // No fill reads as white: only the pattern tells the two apart.
    Color: {
      get: (areas) => readLook(areas, ({ fill }) => fill ?? '#FFFFFF') ?? '',
      set: (areas, value) => {
        if (typeof value !== 'string' || !/^#[\dA-F]{6}$/i.test(value))
          throw new HostError('InvalidArgument', 'RangeFill.color');
        writeLook(areas, 'RangeFill.color', { fill: value.toUpperCase() });
      },
    },
    Pattern: { get: (areas) => readLook(areas, ({ fill }) => (fill === null ? 'None' : 'Solid')) },
  },
  methods: {
    Clear: (areas) => {
      writeLook(areas, 'RangeFill.clear', { fill: null });
      return undefined;
    },
  },
};

const FONT: HostType<AreasTarget> = {
  name: 'RangeFont',
  scalars: {
    Name: scalar('RangeFont', 'fontName', 'string'),
    Size: scalar('RangeFont', 'fontSize', 'number'),
    Color: scalar('RangeFont', 'fontColor', 'string'),
    Bold: scalar('RangeFont', 'bold', 'boolean'),
    Italic: scalar('RangeFont', 'italic', 'boolean'),
  },
};

const FORMAT: HostType<AreasTarget> = {
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: scalar('RangeFormat', 'horizontal', 'string'),
    VerticalAlignment: scalar('RangeFormat', 'vertical', 'string'),
    WrapText: scalar('RangeFormat', 'wrap', 'boolean'),
    IndentLevel: scalar('RangeFormat', 'indent', 'number'),
    ColumnWidth: {
      get: ({ sheet, boxes }) => {
        const widths: number[] = [];
        for (const { left, right } of boxes) {
          for (let column = left; column <= right; column++)
            widths.push(sheet.columnWidths.get(column) ?? STANDARD_WIDTH);
        }
        return common(widths);
      },
      set: ({ sheet, boxes }, value) => {
        refuseProtected(sheet, 'RangeFormat.columnWidth');
        if (typeof value !== 'number') throw new HostError('InvalidArgument', 'RangeFormat.columnWidth');
        for (const { left, right } of boxes) {
          for (let column = left; column <= right; column++) {
            if (value === STANDARD_WIDTH) sheet.columnWidths.delete(column);
            else sheet.columnWidths.set(column, value);
          }
        }
      },
    },
  },
  nav: {
    Fill: (areas) => hostObject(FILL, areas),
    Font: (areas) => hostObject(FONT, areas),
    Borders: bordersObject,
  },
};

/** The look of one range or of several. */
export function formatObject(areas: AreasTarget): HostObject {
  return hostObject(FORMAT, areas);
}
