import type { Cell } from '../../core/grid/workbook';
import { readPartTree } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { decodeExcelText } from '../xml/excelText';
import { childOf, childrenOf } from '../xml/xmlTree';
import type { XmlNode } from '../xml/xmlTree';
import { builtinFormat } from './builtinFormats';
import { readPalette, resolveColour } from './colours';
import type { Palette } from './colours';
import { partOfKind } from './workbookPart';
import type { WorkbookPart } from './workbookPart';

/** What the style of a cell means to a reader of figures. */
export type CellStyle = Pick<Cell, 'format' | 'fill'>;

export const plainStyle: CellStyle = { format: 'General', fill: null };

/** The styles that cells refer to by their place in this list. Cells of one style share its strings. */
export function readStyles(pack: Package, workbook: WorkbookPart): CellStyle[] {
  const part = partOfKind(workbook, 'styles');
  if (!part || !pack.find(part)) return [plainStyle];
  const root = readPartTree(pack, part);
  const themePart = partOfKind(workbook, 'theme');
  const palette = readPalette(
    themePart && pack.find(themePart) ? readPartTree(pack, themePart) : undefined,
    root,
  );
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      decodeExcelText(attributes['formatCode'] ?? 'General'),
    ]),
  );
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      format: formats.get(id) ?? builtinFormat(id),
      fill: fills[Number(attributes['fillId'] ?? 0)] ?? null,
    };
  });
}

/** Only a solid fill is a statement; hatching and gradients are decoration. */
function readFill(fill: XmlNode, palette: Palette): string | null {
  const pattern = childOf(fill, 'patternFill');
  return pattern?.attributes['patternType'] === 'solid'
    ? resolveColour(childOf(pattern, 'fgColor'), palette)
    : null;
}
