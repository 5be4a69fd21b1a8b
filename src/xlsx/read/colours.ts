import type { XmlNode } from '../xml/xmlTree';
import { childOf } from '../xml/xmlTree';

/** The palette that `indexed` colours mean where the workbook has none of its own. */
const standardPalette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** `theme="0"` is the light colour although the theme lists the dark one first. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The same, where a workbook has no theme. */
const officeTheme =
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The colours that a workbook's styles can refer to. */
export function readPalette(theme: XmlNode | undefined, styles: XmlNode): Palette {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const own = childOf(childOf(styles, 'colors'), 'indexedColors');
  return {
    theme: themeOrder.map((name, index) => {
      const colour = childOf(scheme, name)?.children[0]?.attributes;
      const written = colour?.['lastClr'] ?? colour?.['val'] ?? '';
      return written.length === 6 ? written : (officeTheme[index] ?? '');
    }),
    indexed: own
      ? own.children.map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6))
      : standardPalette,
  };
}

/** A colour element as `"#RRGGBB"`, or null where it names none. */
export function resolveColour(colour: XmlNode | undefined, palette: Palette): string | null {
  if (!colour) return null;
  const { rgb, theme, indexed, tint } = colour.attributes;
  const base =
    rgb?.slice(-6) ??
    (theme !== undefined ? palette.theme[Number(theme)] : undefined) ??
    (indexed !== undefined ? palette.indexed[Number(indexed)] : undefined);
  if (!base || !/^[0-9a-f]{6}$/i.test(base)) return null;
  return `#${tint ? tintColour(base, Number(tint)) : base.toUpperCase()}`;
}

/** Makes a colour darker (tint below 0) or lighter, by its lightness alone. */
function tintColour(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  // Every channel keeps its place between the least and the most, which is what keeps the hue.
  return [red, green, blue]
    .map((channel) => wanted - chroma / 2 + (spread === 0 ? 0 : ((channel - least) / spread) * chroma))
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
