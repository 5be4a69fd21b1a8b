import { sharedPath } from './shared';
import { tools } from './tools';

/**
 * Says in one line what is missing and therefore skipped. On continuous integration, where the programs are installed
 * first, a missing one is a failure.
 */
export default function setup(): void {
  const missing = Object.entries(tools).flatMap(([name, command]) => (command === null ? [name] : []));
  if (missing.length > 0 && process.env['CI']) {
    throw new Error(`Not installed, and needed here: ${missing.join(', ')}`);
  }
  const absent = [...missing, ...(sharedPath() === null ? ['the shared collection of workbooks'] : [])];
  if (absent.length > 0) console.log(`Tests that need ${absent.join(', ')} are skipped: not found here.`);
}
