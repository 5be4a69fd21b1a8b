import type { Package } from '../package/openPackage';
import { encodeSpliced, invertSplices } from '../xml/splice';
import type { InverseSplice, Splice } from '../xml/splice';
import { crc32 } from '../zip/crc32';

/** What a part's content is known by: its length in bytes and its CRC-32, which every zip file keeps anyway. */
export type Fingerprint = readonly [size: number, crc: number];

export interface PartEdit {
  readonly part: string;
  readonly before: Fingerprint;
  readonly after: Fingerprint;
  readonly inverse: readonly InverseSplice[];
}

/** Changes of a package gathered part by part, each part at most once; nothing is written before all are there. */
export interface PackageEdits {
  edit(part: string, text: string, splices: readonly Splice[]): void;
  add(part: string, text: string): void;
  remove(part: string): void;
  /** The new bytes of every changed part; null for a removed one. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
  readonly edited: readonly PartEdit[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function createPackageEdits(pack: Package): PackageEdits {
  const changes = new Map<string, Uint8Array | null>();
  const edited: PartEdit[] = [];
  const added: string[] = [];
  const removed: string[] = [];
  return {
    changes,
    edited,
    added,
    removed,
    edit: (part, text, splices) => {
      const entry = pack.find(part);
      if (!entry || splices.length === 0) return;
      const bytes = encodeSpliced(text, splices);
      changes.set(entry.name, bytes);
      edited.push({
        part: entry.name,
        before: [entry.size, entry.crc],
        after: [bytes.length, crc32(bytes)],
        inverse: invertSplices(text, splices),
      });
    },
    add: (part, text) => {
      changes.set(part, new TextEncoder().encode(text));
      added.push(part);
    },
    remove: (part) => {
      const entry = pack.find(part);
      if (!entry) return;
      changes.set(entry.name, null);
      removed.push(entry.name);
    },
  };
}
