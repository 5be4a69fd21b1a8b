import { formatCell } from '../../core/grid/address';
import { OutturnError } from '../../core/outturnError';
import { cellCannotChange } from '../refusals';
import { encodeExcelText } from '../xml/excelText';
import { escapeText } from '../xml/escapeXml';
import type { Content } from './sheetChange';

/** Excel cuts a longer text when it opens the file. */
const LONGEST_TEXT = 32_767;

/**
 * The type and inside of a cell that holds this.
 *
 * @throws OutturnError `cell-cannot-change` for a text that is too long, `cannot-write` for a number that is none
 */
export function formatContent(
  content: Content,
  prefix: string,
  where: string,
): { type: string | null; inner: string } {
  const { value, formula } = content;
  const p = prefix;
  const formulaXml = formula === null ? '' : `<${p}f>${escapeText(formula.replace(/^=/, ''))}</${p}f>`;
  if (value === null) return { type: null, inner: formulaXml };
  if (typeof value === 'object')
    return { type: 'e', inner: `${formulaXml}<${p}v>${escapeText(value.error)}</${p}v>` };
  if (typeof value === 'boolean') return { type: 'b', inner: `${formulaXml}<${p}v>${value ? 1 : 0}</${p}v>` };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      throw new OutturnError(
        'cannot-write',
        'A figure came out as no number',
        'Report this as a fault of Outturn',
        where,
      );
    }
    return { type: null, inner: `${formulaXml}<${p}v>${value}</${p}v>` };
  }
  if (value.length > LONGEST_TEXT) {
    throw cellCannotChange(
      'The text is longer than a cell can hold',
      'Shorten it to 32,767 characters',
      where,
    );
  }
  const text = escapeText(encodeExcelText(value));
  if (formula !== null) return { type: 'str', inner: `${formulaXml}<${p}v>${text}</${p}v>` };
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return { type: 'inlineStr', inner: `<${p}is><${p}t${space}>${text}</${p}t></${p}is>` };
}

/** The XML of a cell that was not there before; nothing where it would neither hold nor show anything. */
export function formatNewCell(
  row: number,
  column: number,
  style: number,
  content: Content | undefined,
  prefix: string,
  where: string,
): string {
  const { type, inner } = content ? formatContent(content, prefix, where) : { type: null, inner: '' };
  if (inner === '' && style === 0) return '';
  const attributes = ` r="${formatCell(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type ? ` t="${type}"` : ''}`;
  const tag = `<${prefix}c${attributes}`;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${prefix}c>`;
}
