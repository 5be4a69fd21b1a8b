import { spawnSync } from 'node:child_process';

/** Programs that read workbooks independently of us: each its command, or null where it is not installed. */
export const tools = {
  /** A Python that knows openpyxl. */
  openpyxl: findWorking(['/usr/bin/python3', 'python3'], ['-c', 'import openpyxl']),
  libreOffice: findWorking(['soffice', 'libreoffice'], ['--version']),
};

function findWorking(commands: readonly string[], probe: readonly string[]): string | null {
  return commands.find((command) => spawnSync(command, probe, { timeout: 60_000 }).status === 0) ?? null;
}
