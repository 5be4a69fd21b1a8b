/**
 * Puts the built command where `npx outturn` looks for it. npm links the commands of the packages it installs, but not
 * the command of the package it stands in.
 */
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/outturn.mjs', import.meta.url));
const link = fileURLToPath(new URL('../node_modules/.bin/outturn', import.meta.url));

chmodSync(built, 0o755);
if (process.platform === 'win32') {
  writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\outturn.mjs" %*\r\n');
} else {
  rmSync(link, { force: true });
  symlinkSync('../../dist/outturn.mjs', link);
}
