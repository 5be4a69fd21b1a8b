/**
 * Installs what is missing: after a fresh clone, or when the lock file has changed since. Runs before `npm start` and
 * `npm test`, so that each works by itself; does nothing, at once, where all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.outturn-lock', root);
const lock = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what the project is built with (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The installation failed: see the lines above. Is the npm registry within reach?');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}
