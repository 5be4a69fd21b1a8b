import { childrenOf } from '../xml/xmlTree';
import { readPartTree } from './openPackage';
import type { Package } from './openPackage';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`; the same for the transitional and the strict format. */
  readonly kind: string;
  /** The part it leads to, from the root of the package. */
  readonly target: string;
}

/** Where the relationships of a part stand: those of `xl/workbook.xml` in `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (`""` is the package itself) to other parts; those that lead outside are left out. */
export function readRelationships(pack: Package, part: string): Relationship[] {
  const relationships = relationshipsPart(part);
  if (!pack.find(relationships)) return [];
  return childrenOf(readPartTree(pack, relationships), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolveTarget(part, attributes['Target'] ?? ''),
    }));
}

/** A target as a relationship of the part would write it. */
export function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
