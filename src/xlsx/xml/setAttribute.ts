import { escapeAttribute } from './escapeXml';

/**
 * An opening tag (`<col min="1"/>`) with one attribute set, or removed where the value is null; everything else of the
 * tag stays as it is written.
 */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (found) return tag.slice(0, found.index) + written + tag.slice(found.index + found[0].length);
  return tag.replace(/\s*\/?>$/, (end) => `${written}${end.trimStart()}`);
}
