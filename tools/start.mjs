/**
 * `npm start`: builds, rates the sample workbook, prints what was found and decided, and says where the coloured copy
 * is. Needs no Excel.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const SAMPLE = 'assets/sample/marlhaven-performance-2025-26.xlsx';

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('npm', ['run', '--silent', 'build']);
mkdirSync(new URL('../artefacts', import.meta.url), { recursive: true });
run(process.execPath, ['dist/outturn.mjs', 'rag', SAMPLE, '--out-dir', 'artefacts']);
