import type { Look } from '../../core/plan/writePlan';
import { OutturnError } from '../../core/outturnError';
import { builtinFormat, findBuiltinFormat } from '../read/builtinFormats';
import { decodeExcelText } from '../xml/excelText';
import { escapeAttribute } from '../xml/escapeXml';
import type { Splice } from '../xml/splice';
import { childOf, childrenOf, parseXmlTree, prefixOf } from '../xml/xmlTree';
import { formatFill, formatFont } from './lookXml';
import { createStyleList } from './styleList';
import { alignXf, buildXf, parseXf, quoteXf, setXf } from './xf';

/** Excel holds 65,490 different cell formats and refuses a file with more. */
const MOST_FORMATS = 65_490;
/** Numbers below are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/** A look in words that mean the same in every file: pieces of XML and the number format's code. */
export interface PortableLook {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly format: string;
  /** Alignment and protection, or nothing. */
  readonly inner: string;
}

/** The cell formats of a workbook, growing as looks are asked for. Nothing that is there is ever changed. */
export interface StyleBook {
  /** The format like `base` in all that the look does not name; `isQuoted` for a text that looks like a formula. */
  formatFor(base: number, look: Look, isQuoted?: boolean): number;
  describe(format: number): PortableLook;
  /** The format that shows a described look. */
  adopt(look: PortableLook): number;
  splices(): Splice[];
}

/** @throws OutturnError what parsing can throw; `cannot-write` once Excel's limit is reached */
export function createStyleBook(text: string, part: string, where: string): StyleBook {
  const root = parseXmlTree(text, part, where);
  const prefix = prefixOf(text, root);
  const list = (name: string, ...leading: string[]) =>
    createStyleList(
      text,
      root,
      prefix,
      name,
      leading.map((xml) => withPrefix(xml, prefix)),
    );
  const fonts = list('fonts', '<font><sz val="11"/><name val="Calibri"/></font>');
  const fills = list(
    'fills',
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = list('borders', '<border><left/><right/><top/><bottom/><diagonal/></border>');
  const formats = list('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const codes = list('numFmts');

  const codeById = new Map<number, string>();
  for (const { attributes } of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    codeById.set(Number(attributes['numFmtId']), decodeExcelText(attributes['formatCode'] ?? ''));
  }

  const numberFormatId = (code: string): number => {
    const builtin = findBuiltinFormat(code);
    if (builtin !== null) return builtin;
    for (const [id, known] of codeById) if (known === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...codeById.keys()) + 1;
    codeById.set(id, code);
    codes.indexOf(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  };

  const add = (xml: string): number => {
    const place = formats.indexOf(xml);
    if (place >= MOST_FORMATS) {
      throw new OutturnError(
        'cannot-write',
        'The workbook already has as many cell formats as Excel allows',
        'Copy the sheet into a new workbook and try again there',
        where,
      );
    }
    return place;
  };

  const known = new Map<string, number>();
  const build = (base: number, look: Look, isQuoted: boolean): number => {
    let xf = parseXf(formats.at(base));
    if (isQuoted) xf = quoteXf(xf);
    if (look.numberFormat !== undefined)
      xf = setXf(xf, 'numFmtId', numberFormatId(look.numberFormat), 'applyNumberFormat');
    // The first fill of every workbook is none at all.
    const fill = look.fill ? fills.indexOf(formatFill(look.fill, prefix)) : 0;
    if (look.fill !== undefined) xf = setXf(xf, 'fillId', fill, 'applyFill');
    if (look.colour !== undefined || look.bold !== undefined || look.italic !== undefined) {
      const font = formatFont(fonts.at(Number(xf.attribute('fontId') ?? 0)), look, prefix);
      xf = setXf(xf, 'fontId', fonts.indexOf(font), 'applyFont');
    }
    return add(alignXf(xf, look, prefix));
  };

  return {
    formatFor: (base, look, isQuoted = false) => {
      const key = `${base} ${isQuoted} ${JSON.stringify(look)}`;
      const format = known.get(key) ?? build(base, look, isQuoted);
      known.set(key, format);
      return format;
    },
    describe: (format) => {
      const xf = parseXf(formats.at(format));
      const piece = (from: typeof fonts, id: string) =>
        withoutPrefix(from.at(Number(xf.attribute(id) ?? 0)), prefix);
      const numberFormat = Number(xf.attribute('numFmtId') ?? 0);
      return {
        font: piece(fonts, 'fontId'),
        fill: piece(fills, 'fillId'),
        border: piece(borders, 'borderId'),
        format: codeById.get(numberFormat) ?? builtinFormat(numberFormat),
        inner: withoutPrefix(xf.inner, prefix),
      };
    },
    adopt: (look) =>
      add(
        buildXf(
          {
            numFmtId: numberFormatId(look.format),
            fontId: fonts.indexOf(withPrefix(look.font, prefix)),
            fillId: fills.indexOf(withPrefix(look.fill, prefix)),
            borderId: borders.indexOf(withPrefix(look.border, prefix)),
          },
          withPrefix(look.inner, prefix),
          prefix,
        ),
      ),
    splices: () => [codes, fonts, fills, borders, formats].flatMap((each) => each.splices()),
  };
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
