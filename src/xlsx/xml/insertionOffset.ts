import type { XmlNode } from './xmlTree';

type Placed = Pick<XmlNode, 'name' | 'start' | 'end'>;

/**
 * Where a new child belongs: behind the last child that the schema puts before it.
 *
 * @param order the schema's order of children, the new one's name among them
 */
export function insertionOffset(
  children: readonly Placed[],
  order: readonly string[],
  name: string,
  contentStart: number,
): number {
  const place = order.indexOf(name);
  return children
    .filter((child) => order.includes(child.name) && order.indexOf(child.name) < place)
    .reduce((offset, child) => Math.max(offset, child.end), contentStart);
}
