import type { NewCellDetails } from './newBook';
import { MAIN, counted, element, part } from './elements';
import { findBuiltinFormat } from '../read/builtinFormats';

const FIRST_OWN_FORMAT = 164;

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const LINE = ['left', 'right', 'top', 'bottom'].map((side) => {
  return `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`;
});
const THIN_BORDER = `<border>${LINE.join('')}<diagonal/></border>`;

/** Collects the styles that cells need, each once, and writes the styles part. */
export interface Styles {
  /** The number of the cell's style; 0 is the workbook's plain one. */
  styleOf: (details: Omit<NewCellDetails, 'value'>, isQuoted: boolean) => number;
  toXml: () => string;
}

/** Styles of a new workbook: at first only the plain one. */
export function newStyles(): Styles {
  const fonts = uniqueList([fontXml({})]);
  const fills = uniqueList([fillXml('none'), fillXml('gray125')]);
  const borders = uniqueList([NO_BORDER]);
  const formats = uniqueList<string>([]);
  const styles = uniqueList([xfXml(0, 0, 0, 0, '')]);

  return {
    styleOf(details, isQuoted) {
      if (isPlain(details) && !isQuoted) return 0;
      const look = details.look ?? {};
      const font = fonts.indexOf(fontXml(details));
      const fill = look.fill ? fills.indexOf(fillXml('solid', look.fill)) : 0;
      const border = borders.indexOf(details.border === true ? THIN_BORDER : NO_BORDER);
      const code = details.format ?? look.numberFormat ?? 'General';
      const format = findBuiltinFormat(code) ?? FIRST_OWN_FORMAT + formats.indexOf(code);
      const quote = isQuoted ? 1 : undefined;
      return styles.indexOf(xfXml(format, font, fill, border, alignmentXml(details), quote));
    },
    toXml() {
      const own = formats.items.map((code, index) => {
        return element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode: code });
      });
      const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
      const normal = element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 });
      const inside =
        counted('numFmts', own) +
        counted('fonts', fonts.items) +
        counted('fills', fills.items) +
        counted('borders', borders.items) +
        counted('cellStyleXfs', [plain]) +
        counted('cellXfs', styles.items) +
        counted('cellStyles', [normal]);
      return part('styleSheet', { xmlns: MAIN }, inside);
    },
  };
}

/** A list in which each item stands once, in the order of its first use. */
export function uniqueList<T>(first: readonly T[]): {
  readonly items: readonly T[];
  indexOf: (item: T) => number;
} {
  const items = [...first];
  const places = new Map(items.map((item, index) => [item, index]));
  return {
    items,
    indexOf(item) {
      const place = places.get(item) ?? items.push(item) - 1;
      places.set(item, place);
      return place;
    },
  };
}

/** Most cells of a large table are plain: they need no look-up. */
function isPlain({ format, look, border, size }: Omit<NewCellDetails, 'value'>): boolean {
  return format === undefined && look === undefined && border !== true && size === undefined;
}

function fontXml({ look = {}, size = 11 }: Omit<NewCellDetails, 'value'>): string {
  const inside =
    (look.bold === true ? '<b/>' : '') +
    (look.italic === true ? '<i/>' : '') +
    element('sz', { val: size }) +
    element('color', { rgb: argb(look.colour ?? '#000000') }) +
    '<name val="Calibri"/><family val="2"/>';
  return element('font', {}, inside);
}

function fillXml(pattern: 'none' | 'gray125' | 'solid', colour?: string): string {
  const colours =
    colour === undefined
      ? ''
      : element('fgColor', { rgb: argb(colour) }) + element('bgColor', { indexed: 64 });
  return element('fill', {}, element('patternFill', { patternType: pattern }, colours));
}

function alignmentXml({ look = {} }: Omit<NewCellDetails, 'value'>): string {
  const { horizontal, vertical, wrap } = look;
  if (horizontal === undefined && vertical === undefined && wrap !== true) return '';
  return element('alignment', { horizontal, vertical, wrapText: wrap === true ? 1 : undefined });
}

function xfXml(
  format: number,
  font: number,
  fill: number,
  border: number,
  inside: string,
  quotePrefix?: number,
): string {
  return element(
    'xf',
    {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      quotePrefix,
      applyNumberFormat: format === 0 ? undefined : 1,
      applyFont: font === 0 ? undefined : 1,
      applyFill: fill === 0 ? undefined : 1,
      applyBorder: border === 0 ? undefined : 1,
      applyAlignment: inside === '' ? undefined : 1,
    },
    inside,
  );
}

function argb(colour: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`"${colour}" is no colour`);
  return `FF${colour.slice(1).toUpperCase()}`;
}
