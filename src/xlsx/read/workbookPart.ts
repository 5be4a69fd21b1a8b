import { OutturnError } from '../../core/outturnError';
import { parseRect } from '../../core/grid/address';
import type { Rect } from '../../core/grid/rect';
import type { DefinedName, Visibility } from '../../core/grid/workbook';
import { readPartTree } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { readRelationships } from '../package/relationships';
import type { Relationship } from '../package/relationships';
import { damaged, notAWorkbook } from '../refusals';
import { decodeExcelText } from '../xml/excelText';
import { attributeOf, isOn } from '../xml/xmlParser';
import { childOf, childrenOf } from '../xml/xmlTree';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A worksheet, and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
  /** Its place among all sheets, charts included: what `localSheetId` counts. */
  readonly index: number;
}

/** What the workbook part says, and where the other parts are. */
export interface WorkbookPart {
  readonly part: string;
  /** The namespace of its elements: that of the transitional or of the strict format. */
  readonly namespace: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/**
 * Reads the part that lists the sheets.
 *
 * @throws OutturnError `not-a-workbook`, `no-sheets` and what reading a part can throw
 */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const part = readRelationships(pack, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (!part || !pack.find(part)) throw notAWorkbook('The file is a zip file but no workbook', pack.where);
  const root = readPartTree(pack, part);
  if (root.name !== 'workbook')
    throw notAWorkbook('The file is an Office document but no workbook', pack.where);
  const relationships = readRelationships(pack, part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet');
  const sheetNames = listed.map(({ attributes }) => decodeExcelText(attributes['name'] ?? ''));
  const sheets = listed.flatMap(({ attributes }, index): SheetPart[] => {
    const target = targets.get(attributeOf(attributes, 'id') ?? '');
    if (target?.kind !== 'worksheet') return [];
    if (!pack.find(target.target)) throw damaged(`The part ${target.target} is missing`, pack.where);
    const name = sheetNames[index] ?? '';
    return [{ name, visibility: visibilityOf(attributes['state']), part: target.target, index }];
  });
  if (sheets.length === 0) {
    throw new OutturnError(
      'no-sheets',
      'The workbook has no worksheet',
      'Choose another workbook',
      pack.where,
    );
  }
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName').map(
    ({ attributes, text }): DefinedName => {
      const owner = attributes['localSheetId'];
      return {
        name: attributes['name'] ?? '',
        sheet: owner === undefined ? null : (sheetNames[Number(owner)] ?? null),
        refersTo: text,
        hidden: isOn(attributes['hidden']),
      };
    },
  );
  const date1904 = isOn(childOf(root, 'workbookPr')?.attributes['date1904']);
  const namespace = Object.values(root.attributes).includes(STRICT) ? STRICT : TRANSITIONAL;
  return { part, namespace, relationships, sheets, names, date1904 };
}

/** The parts of a kind that the workbook refers to. */
export function partsOfKind(workbook: WorkbookPart, kind: string): string[] {
  return workbook.relationships.filter((each) => each.kind === kind).map(({ target }) => target);
}

/** The one part of a kind that the workbook has, or undefined. */
export function partOfKind(workbook: WorkbookPart, kind: string): string | undefined {
  return partsOfKind(workbook, kind)[0];
}

/** The print area of a sheet where it is one rectangle, or null. */
export function findPrintArea(names: readonly DefinedName[], sheet: string): Rect | null {
  const name = names.find((each) => each.name === '_xlnm.Print_Area' && each.sheet === sheet);
  return name ? parseRect(name.refersTo.slice(name.refersTo.lastIndexOf('!') + 1)) : null;
}

function visibilityOf(state: string | undefined): Visibility {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}
