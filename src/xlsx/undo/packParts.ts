import { deflateSync } from 'fflate';
import type { PackageEdits } from '../edit/packageEdits';
import type { Package } from '../package/openPackage';
import { inflateWhole } from '../zip/inflateEntry';
import { encodeBase64 } from './base64';
import type { Undo } from './undo';

/** What takes the edits of parts back byte for byte. */
export function packParts(pack: Package, edits: PackageEdits): Pick<Undo, 'parts' | 'added' | 'removed'> {
  const removed = edits.removed.flatMap((part) => {
    const entry = pack.find(part);
    return entry
      ? [
          [
            part,
            entry.size,
            encodeBase64(deflateSync(inflateWhole(pack.archive, entry, pack.where))),
          ] as const,
        ]
      : [];
  });
  return { parts: edits.edited, added: edits.added, removed };
}
