import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND, outturn } from '../support/outturn';
import { branches, newFolder, writeBook } from './support/books';

const at = newFolder();
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

describe('help', () => {
  test('--help names the commands', () => {
    const { status, stdout, stderr } = outturn(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['inspect', 'rag', 'revert'])
      expect(stdout).toMatch(new RegExp(`^ +${command} `, 'm'));
  });

  test.each([
    ['inspect', ['--settings', '--scheme', '--strict']],
    // prettier-ignore
    ['rag', ['--output', '--out-dir', '--in-place', '--overwrite', '--scheme', '--settings', '--dry-run', '--no-reason', '--place', '--fill-status']],
    ['revert', ['--output']],
  ])('%s --help names its options', (command, options) => {
    const { status, stdout, stderr } = outturn([command, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const option of options) expect(stdout).toContain(option);
  });

  test('no line of it is too long for a terminal', () => {
    for (const args of [['--help'], ['rag', '--help'], ['inspect', '--help'], ['revert', '--help']]) {
      const longest = Math.max(
        ...outturn(args)
          .stdout.split('\n')
          .map(({ length }) => length),
      );
      expect(longest).toBeLessThanOrEqual(100);
    }
  });

  test('rag --help names every scheme', () => {
    const { stdout } = outturn(['rag', '--help']);
    const plain = stdout.replace(/\s+/g, ' ');
    // prettier-ignore
    for (const scheme of ['Standard', 'Met / not met', '5% / 10% bands', 'Exceeded / Same / Behind', 'Blue-Red-Amber-Green', 'Amber by travel'])
      expect(plain).toContain(`"${scheme}"`);
  });

  test('without a command the help is told, as a mistake', () => {
    const { status, stdout, stderr } = outturn([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: outturn');
  });

  test('--version is the version of the package', () => {
    expect(outturn(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

/** Plays a terminal (util-linux). */
const PLAYER = 'script';
const canPlay = spawnSync(PLAYER, ['--version']).status === 0;
if (!canPlay) console.log('Skipped: no terminal can be played here ("script" is not installed).');

/** What the command prints on a terminal, played by a program that is there for it. */
function onTerminal(args: readonly string[], env: NodeJS.ProcessEnv): string {
  const command = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(' ');
  const typescript = at('typescript');
  spawnSync(PLAYER, ['-qec', command, typescript], { env: { ...process.env, TERM: 'xterm', ...env } });
  return readFileSync(typescript, 'utf8');
}

describe.skipIf(!canPlay)('on a terminal', () => {
  const book = writeBook(at('shown.xlsx'), branches);

  test('statuses are coloured, and say their word and symbol all the same', () => {
    expect(onTerminal(['rag', '--dry-run', book], {})).toContain('\u001b[32m● Green');
  });

  test('there are no colours where NO_COLOR is set or the terminal is a dumb one', () => {
    // The program that plays the terminal writes no escape codes itself.
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      const shown = onTerminal(['rag', '--dry-run', book], env);
      expect(shown).toContain('● Green');
      expect(shown).not.toContain('\u001b[3');
    }
  });
});

describe('colours', () => {
  const book = writeBook(at('libraries.xlsx'), branches);
  const escape = String.fromCharCode(27);

  test.each([
    ['nothing is said of colours', {}],
    ['NO_COLOR is set', { NO_COLOR: '1' }],
    ['the terminal is a dumb one', { TERM: 'dumb' }],
    ['continuous integration runs it', { CI: 'true' }],
  ])('there are none where the output is no terminal and %s', (_name, env) => {
    const { stdout, stderr } = outturn(['rag', '--dry-run', book], { env: { ...process.env, ...env } });
    expect(stdout).toContain('● Green');
    expect(stdout + stderr).not.toContain(escape);
  });

  test('lines that something else reads are not broken', () => {
    const { stdout } = outturn(['rag', '--dry-run', book]);
    expect(stdout).toMatch(
      /LB-2 .*76% against a target of 80%: 4\.0 percentage points adverse, within the 5-point tolerance$/m,
    );
  });
});
