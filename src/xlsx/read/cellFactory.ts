import type { Cell } from '../../core/grid/workbook';
import { decodeExcelText } from '../xml/excelText';
import type { Attributes } from '../xml/xmlParser';
import { parseIsoDate } from './isoDate';
import { plainStyle } from './readStyles';
import type { CellStyle } from './readStyles';

/** What cells refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Hears the pieces of one cell after another and makes the cell of each. */
export interface CellFactory {
  readonly start: (attributes: Attributes) => void;
  /** True where the element is a piece of the cell. */
  readonly open: (name: string, attributes: Attributes) => boolean;
  readonly text: (piece: string) => void;
  readonly close: (name: string) => void;
  /** The cell, or null where it holds nothing and shows nothing. */
  readonly finish: () => Cell | null;
}

/** Repeated texts share one cell; beyond this many different ones the bookkeeping would cost more than it saves. */
const MOST_SHARED = 50_000;

export function createCellFactory({ strings, styles, date1904 }: CellSources): CellFactory {
  const fillOnly = styles.map((style): Cell | null =>
    style.fill === null ? null : { value: null, format: style.format, formula: null, fill: style.fill },
  );
  const shared = new Map<number, Cell>();
  let style = 0;
  let type: string | undefined;
  let value: string | null = null;
  let inline: string | null = null;
  let formula: string | null = null;
  let isInside = false;
  let isReading = false;
  let capturing: 'value' | 'inline' | 'formula' | null = null;

  const make = (content: Cell['value']): Cell => {
    const { format, fill } = styles[style] ?? plainStyle;
    return { value: content, format, formula, fill };
  };

  const makeShared = (index: number): Cell => {
    if (formula !== null || shared.size > MOST_SHARED) return make(strings[index] ?? null);
    const key = index * styles.length + style;
    const known = shared.get(key) ?? make(strings[index] ?? null);
    shared.set(key, known);
    return known;
  };

  return {
    start: (attributes) => {
      isInside = true;
      style = Number(attributes['s'] ?? 0);
      type = attributes['t'];
      value = inline = formula = null;
    },
    open: (name, attributes) => {
      if (!isInside) return false;
      if (name === 'v') {
        capturing = 'value';
        value = '';
      } else if (name === 'f') {
        capturing = 'formula';
        // A follower of a shared formula has no text of its own: its formula stays a lone equals sign.
        formula = '=';
        if (attributes['t'] === 'dataTable') capturing = null;
      } else if (name === 'is') inline = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't' && inline !== null && !isReading) capturing = 'inline';
      return true;
    },
    text: (piece) => {
      if (capturing === 'value') value = (value ?? '') + piece;
      else if (capturing === 'formula') formula = (formula ?? '') + piece;
      else if (capturing === 'inline') inline = (inline ?? '') + piece;
    },
    close: (name) => {
      capturing = null;
      if (name === 'rPh') isReading = false;
    },
    finish: () => {
      isInside = false;
      capturing = null;
      if (inline !== null && type === 'inlineStr') return make(decodeExcelText(inline));
      if (value === null || (value === '' && type !== 'str')) {
        return formula === null ? (fillOnly[style] ?? null) : make(null);
      }
      if (type === 's') return makeShared(Number(value));
      return make(readValue(value, type, date1904));
    },
  };
}

function readValue(text: string, type: string | undefined, date1904: boolean): Cell['value'] {
  if (type === 'str') return decodeExcelText(text);
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
  if (type === 'e') return { error: text.trim() };
  if (type === 'd') return parseIsoDate(text.trim(), date1904) ?? text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
