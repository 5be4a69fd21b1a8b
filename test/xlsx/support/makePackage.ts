import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><i/><sz val="9"/><color theme="1"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="10" fontId="1" fillId="0" borderId="0"><alignment horizontal="right"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';

export interface PackageParts {
  /** The sheets' own XML by name, in order. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** More parts, or other content for the usual ones; null leaves a usual one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  /** What follows the list of sheets in the workbook part. */
  readonly book?: string;
  /** More relationships of the workbook: kind to target. */
  readonly links?: Readonly<Record<string, string>>;
  readonly prefix?: string;
  readonly namespace?: string;
}

/** Rows of a sheet wrapped as its part. */
export function sheetXml(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${main}" xmlns:r="${relations}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook as XML, by name. */
export function makeParts({
  sheets = { Q2: sheetXml('') },
  parts = {},
  book = '',
  links = {},
}: PackageParts): Map<string, string | Uint8Array> {
  const names = Object.keys(sheets);
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const made = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        names
          .map(
            (_, index) =>
              `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
          )
          .join('') +
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageRelations}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
        names
          .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
          .join('') +
        `</sheets>${book}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelations}">` +
        names
          .map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
          .join('') +
        link('rIdStyles', 'styles', 'styles.xml') +
        Object.entries(links)
          .map(([kind, target], index) => link(`rIdMore${index}`, kind, target))
          .join('') +
        '</Relationships>',
    ],
    ['xl/styles.xml', styles],
    ...names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name]!] as const),
  ]);
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) made.delete(name);
    else made.set(name, content);
  }
  return made;
}

/** Zips parts as they are. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files = [...parts].map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: new Date(2020, 1, 2) });
}

/** A workbook file made of XML written by hand. */
export function makePackage(description: PackageParts = {}): Uint8Array {
  return zipParts(makeParts(description));
}

/** The parts of a file as text, by name: read by another zip reader than ours. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
}

/** The names of the parts that are not the same, byte for byte, in both files. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = partsOf(before);
  const b = partsOf(after);
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

/** Relationships of a part, as a part. */
export function linksXml(links: Readonly<Record<string, string>>): string {
  const items = Object.entries(links).map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`;
}
