import type { Look } from '../../core/plan/writePlan';
import { setAttribute } from '../xml/setAttribute';

/** A cell format (`xf`) taken apart: its opening tag, always written as an open one, and what is inside. */
export interface Xf {
  readonly tag: string;
  readonly inner: string;
  attribute(name: string): string | undefined;
}

export function parseXf(xml: string): Xf {
  const openEnd = xml.indexOf('>') + 1;
  const closeStart = xml.lastIndexOf('</');
  const tag = xml.slice(0, openEnd).replace(/\s*\/>$/, '>');
  return makeXf(tag, closeStart > 0 ? xml.slice(openEnd, closeStart) : '');
}

/** The format with one of its references set, and marked as its own choice. */
export function setXf(xf: Xf, reference: string, id: number, apply: string): Xf {
  return makeXf(setAttribute(setAttribute(xf.tag, reference, String(id)), apply, '1'), xf.inner);
}

/** The format with the apostrophe that keeps a text a text when someone edits its cell. */
export function quoteXf(xf: Xf): Xf {
  return makeXf(setAttribute(xf.tag, 'quotePrefix', '1'), xf.inner);
}

/** The format's XML with the look's alignment; a look without one changes nothing. */
export function alignXf(xf: Xf, look: Look, prefix: string): string {
  const { horizontal, vertical, wrap } = look;
  if (horizontal === undefined && vertical === undefined && wrap === undefined) return formatXf(xf);
  const found = new RegExp(
    `<${prefix}alignment[^>]*?/>|<${prefix}alignment[^>]*>\\s*</${prefix}alignment>`,
  ).exec(xf.inner);
  let alignment = found?.[0].replace(/\s*>\s*<\/.*$/, '/>') ?? `<${prefix}alignment/>`;
  if (horizontal !== undefined) alignment = setAttribute(alignment, 'horizontal', horizontal);
  if (vertical !== undefined) alignment = setAttribute(alignment, 'vertical', vertical);
  if (wrap !== undefined) alignment = setAttribute(alignment, 'wrapText', wrap ? '1' : null);
  const rest = found ? xf.inner.replace(found[0], '') : xf.inner;
  return formatXf(makeXf(setAttribute(xf.tag, 'applyAlignment', '1'), alignment + rest));
}

/** A format made of references alone. */
export function buildXf(references: Readonly<Record<string, number>>, inner: string, prefix: string): string {
  const attributes = Object.entries(references).map(([name, id]) => ` ${name}="${id}"`);
  const apply = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
  const own = `${inner.includes('alignment') ? ' applyAlignment="1"' : ''}${inner.includes('protection') ? ' applyProtection="1"' : ''}`;
  return formatXf(makeXf(`<${prefix}xf${attributes.join('')} xfId="0"${apply}${own}>`, inner));
}

function formatXf({ tag, inner }: Xf): string {
  if (inner === '') return tag.replace(/>$/, '/>');
  const name = /^<([^\s>]+)/.exec(tag)?.[1] ?? 'xf';
  return `${tag}${inner}</${name}>`;
}

function makeXf(tag: string, inner: string): Xf {
  return {
    tag,
    inner,
    attribute: (name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1],
  };
}
