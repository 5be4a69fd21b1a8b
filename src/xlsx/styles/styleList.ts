import { insertionOffset } from '../xml/insertionOffset';
import { setAttribute } from '../xml/setAttribute';
import type { Splice } from '../xml/splice';
import { childOf } from '../xml/xmlTree';
import type { XmlNode } from '../xml/xmlTree';

/** The schema's order of the lists in a styles part. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** One list of the styles part (fonts, fills ...) that grows at its end and never holds the same thing twice. */
export interface StyleList {
  /** The entry's XML as it is written, or that of the first one where there is no such entry. */
  at(index: number): string;
  /** The place of this XML in the list; added where it is not there yet. */
  indexOf(xml: string): number;
  splices(): Splice[];
}

/**
 * @param name the list's element
 * @param leading what must be there before anything is added, because its place has a meaning of its own
 */
export function createStyleList(
  text: string,
  root: XmlNode,
  prefix: string,
  name: string,
  leading: readonly string[],
): StyleList {
  const list = childOf(root, name);
  const entries = list?.children.map((child) => text.slice(child.start, child.end)) ?? [];
  const known = entries.length;
  const places = new Map<string, number>();
  entries.forEach((xml, index) => {
    if (!places.has(xml)) places.set(xml, index);
  });
  const add = (xml: string): number => {
    places.set(xml, entries.length);
    return entries.push(xml) - 1;
  };
  return {
    at: (index) => entries[index] ?? entries[0] ?? leading[0] ?? '',
    indexOf: (xml) => {
      const place = places.get(xml);
      if (place !== undefined) return place;
      for (const first of leading.slice(entries.length)) add(first);
      return places.get(xml) ?? add(xml);
    },
    splices: () => {
      if (entries.length === known) return [];
      const added = entries.slice(known).join('');
      const count = String(entries.length);
      if (!list) {
        const at = insertionOffset(root.children, order, name, root.openEnd);
        const whole = `<${prefix}${name} count="${count}">${added}</${prefix}${name}>`;
        return [{ start: at, end: at, text: whole }];
      }
      const tag = text.slice(list.start, list.openEnd);
      const counted = list.attributes['count'] === undefined ? tag : setAttribute(tag, 'count', count);
      const opened = { start: list.start, end: list.openEnd, text: counted };
      if (list.end === list.openEnd) {
        const closed = `${counted.replace(/\s*\/>$/, '>')}${added}</${prefix}${name}>`;
        return [{ ...opened, text: closed }];
      }
      return [opened, { start: list.closeStart, end: list.closeStart, text: added }];
    },
  };
}
