import { streamPart } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { tooLarge } from '../refusals';
import { decodeExcelText } from '../xml/excelText';
import { MAX_CELLS, MAX_SHARED_STRINGS_SIZE } from '../zip/limits';
import { partOfKind } from './workbookPart';
import type { WorkbookPart } from './workbookPart';

/** The texts that cells refer to by their place: runs of formatted text joined, readings of Japanese words left out. */
export function readSharedStrings(pack: Package, workbook: WorkbookPart): string[] {
  const part = partOfKind(workbook, 'sharedStrings');
  const entry = part ? pack.find(part) : undefined;
  if (!part || !entry) return [];
  if (entry.size > MAX_SHARED_STRINGS_SIZE)
    throw tooLarge('The workbook holds more text than can be read', pack.where);
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  streamPart(pack, part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isReading = true;
    },
    text: (piece) => {
      if (isText && !isReading) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.push(decodeExcelText(text));
      if (strings.length > MAX_CELLS)
        throw tooLarge('The workbook holds more texts than can be read', pack.where);
    },
  });
  return strings;
}
