import { inflateSync } from 'fflate';
import type { Fingerprint } from '../edit/packageEdits';
import { readPartText } from '../package/openPackage';
import type { Package } from '../package/openPackage';
import { encodeSpliced, readInverse } from '../xml/splice';
import { crc32 } from '../zip/crc32';
import { decodeBase64 } from './base64';
import type { Undo } from './undo';

/**
 * Every part as it was before the run, to the byte, by name; null for parts that were not there. Null altogether where
 * somebody has saved the workbook since, so that this way is closed.
 */
export function revertExactly(pack: Package, undo: Undo): Map<string, Uint8Array | null> | null {
  const isUntouched = undo.parts.every(({ part, after }) => {
    const entry = pack.find(part);
    return entry !== undefined && isSame([entry.size, entry.crc], after);
  });
  const isComplete =
    undo.added.every((part) => pack.find(part)) && undo.removed.every(([part]) => !pack.find(part));
  if (!isUntouched || !isComplete) return null;
  const changes = new Map<string, Uint8Array | null>();
  for (const { part, before, inverse } of undo.parts) {
    const bytes = encodeSpliced(readPartText(pack, part), readInverse(inverse));
    if (!isSame([bytes.length, crc32(bytes)], before)) return null;
    changes.set(part, bytes);
  }
  for (const part of undo.added) changes.set(part, null);
  // With room for exactly what was there, so that no record can make it unpack to more.
  for (const [part, size, content] of undo.removed) {
    changes.set(part, inflateSync(decodeBase64(content), { out: new Uint8Array(size) }));
  }
  return changes;
}

function isSame(a: Fingerprint, b: Fingerprint): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
