import type { Package } from '../package/openPackage';
import { relationshipsPart } from '../package/relationships';
import { RECORD_NAMESPACE } from '../package/recordPart';
import type { PackageEdits } from './packageEdits';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Excel tells custom XML parts apart by this; ours is the same in every workbook. */
const ITEM_ID = '{5B0A7A52-6C1F-4B0E-9D58-3F0C1E7D2A94}';

/** A record part that is to be added: its name, and what the package must be told about it. */
export interface NewRecordPart {
  readonly part: string;
  readonly contentTypes: ReadonlyMap<string, string>;
}

/** Adds what belongs to a custom XML part under a name that is free; the part's own text comes later. */
export function planRecordPart(pack: Package, edits: PackageEdits, relationshipBase: string): NewRecordPart {
  let number = 1;
  const isTaken = () =>
    pack.find(`customXml/item${number}.xml`) ?? pack.find(`customXml/itemProps${number}.xml`);
  while (isTaken()) number++;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  edits.add(part, '');
  edits.add(
    properties,
    `${HEAD}<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="${ITEM_ID}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  edits.add(
    relationshipsPart(part),
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationshipBase}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const contentTypes = new Map([
    [part, 'application/xml'],
    [properties, PROPERTIES_TYPE],
  ]);
  return { part, contentTypes };
}
