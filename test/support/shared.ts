import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The path of a file of the shared collection beside the checkout, or null where the collection is not there. */
export function sharedPath(...steps: string[]): string | null {
  const path = resolve(import.meta.dirname, '..', '..', '..', 'shared', ...steps);
  return existsSync(path) ? path : null;
}
