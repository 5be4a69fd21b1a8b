import { readPartText } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { partOfKind } from '../read/workbookPart';
import type { WorkbookPart } from '../read/workbookPart';
import { createStyleBook } from '../styles/styleBook';
import type { StyleBook } from '../styles/styleBook';
import { applySplices } from '../xml/splice';
import type { PackageEdits } from './packageEdits';

/** The styles of a workbook, ready to grow; a workbook without a styles part gets one when anything is added. */
export interface OpenStyles extends StyleBook {
  /** Adds the part, or its changes, to the edits; tells the part's name where it is new. */
  writeTo(edits: PackageEdits): string | null;
}

export function openStyles(pack: Package, workbook: WorkbookPart): OpenStyles {
  const part = partOfKind(workbook, 'styles');
  if (part && pack.find(part)) {
    const text = readPartText(pack, part);
    const book = createStyleBook(text, part, pack.where);
    const writeTo = (edits: PackageEdits) => {
      edits.edit(part, text, book.splices());
      return null;
    };
    return { ...book, writeTo };
  }
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${workbook.namespace}"></styleSheet>`;
  const added = `${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}styles.xml`;
  const book = createStyleBook(text, added, pack.where);
  const writeTo = (edits: PackageEdits) => {
    const splices = book.splices();
    if (splices.length === 0) return null;
    edits.add(added, applySplices(text, splices));
    return added;
  };
  return { ...book, writeTo };
}
