import type { Look } from '../../core/plan/writePlan';

/** Excel's order of what a font says; it offers to repair a file that has another. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** The XML of a plain fill. */
export function formatFill(fill: string, prefix: string): string {
  const p = prefix;
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${formatRgb(fill)}"/>` +
    `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  );
}

/** The XML of a font like the given one in all that the look does not name. */
export function formatFont(
  xml: string,
  look: Pick<Look, 'bold' | 'italic' | 'colour'>,
  prefix: string,
): string {
  const pieces = new Map<string, string>();
  const element = new RegExp(`<${prefix}([A-Za-z]+)(?:\\s[^>]*)?(?:/>|>\\s*</${prefix}\\1\\s*>)`, 'g');
  for (const match of xml.matchAll(element)) pieces.set(match[1] ?? '', match[0]);
  const toggle = (name: string, isOn: boolean | undefined) => {
    if (isOn === true) pieces.set(name, `<${prefix}${name}/>`);
    else if (isOn === false) pieces.delete(name);
  };
  toggle('b', look.bold);
  toggle('i', look.italic);
  if (look.colour !== undefined) pieces.set('color', `<${prefix}color rgb="${formatRgb(look.colour)}"/>`);
  const inOrder = [...pieces].sort(([a], [b]) => fontOrder.indexOf(a) - fontOrder.indexOf(b));
  return `<${prefix}font>${inOrder.map(([, piece]) => piece).join('')}</${prefix}font>`;
}

function formatRgb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
