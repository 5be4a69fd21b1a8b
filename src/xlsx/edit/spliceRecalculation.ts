import { insertionOffset } from '../xml/insertionOffset';
import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { childOf, prefixOf } from '../xml/xmlTree';
import type { XmlNode } from '../xml/xmlTree';
import { workbookOrder } from './spliceNames';

/** Asks Excel to calculate every formula when it opens the workbook, because some may read what was written. */
export function spliceRecalculation(text: string, root: XmlNode): Splice[] {
  const node = childOf(root, 'calcPr');
  if (!node) {
    const at = insertionOffset(root.children, workbookOrder, 'calcPr', root.openEnd);
    return [{ start: at, end: at, text: `<${prefixOf(text, root)}calcPr fullCalcOnLoad="1"/>` }];
  }
  const before = text.slice(node.start, node.openEnd);
  const after = setAttribute(before, 'fullCalcOnLoad', '1');
  return after === before ? [] : [{ start: node.start, end: node.openEnd, text: after }];
}
