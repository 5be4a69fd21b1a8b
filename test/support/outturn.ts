import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** The built file; it is there once something was run. */
export const COMMAND = join(ROOT, 'dist', 'outturn.mjs');
const LOCK = join(ROOT, 'node_modules', '.outturn-build-lock');
const SOURCES = ['src', 'package.json', 'webpack.config.js'];

/**
 * Says the most memory that the process took, in kilobytes, on a channel of its own when it ends. What Linux counts as
 * the resources of a process includes the memory of the one that started it, until then: so the process's own is read.
 */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeSync } from 'node:fs';
  process.on('exit', () => {
    let peak = process.resourceUsage().maxRSS;
    try {
      peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
    } catch {}
    writeSync(3, String(peak));
  });
`)}`;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that it took, in megabytes, Node's own included. */
  readonly peak: number;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the command as people get it: the built file, in a process of its own and without a terminal. */
export function outturn(args: readonly string[], { cwd = ROOT, env = process.env }: RunOptions = {}): Run {
  buildIfStale();
  const { status, output } = spawnSync(process.execPath, ['--import', REPORT, COMMAND, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const [, stdout = '', stderr = '', peak = ''] = output.map((text) => text ?? '');
  return { status, stdout, stderr, peak: Number(peak) / 1024 };
}

/** Starts the command and does not wait for it. */
export function startOutturn(args: readonly string[]): ChildProcess {
  buildIfStale();
  return spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

let isBuilt = false;

/** Builds the command where the sources are newer. Test files run side by side: one builds, the others wait for it. */
function buildIfStale(): void {
  if (isBuilt) return;
  takeLock();
  try {
    if (isStale()) {
      const build = spawnSync('npx', ['webpack', '--mode', 'production'], { cwd: ROOT, encoding: 'utf8' });
      if (build.status !== 0) throw new Error(`The command cannot be built:\n${build.stdout}${build.stderr}`);
    }
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
  isBuilt = true;
}

function isStale(): boolean {
  const built = statSync(COMMAND, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((source) => newestIn(join(ROOT, source)) > built);
}

function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Waits until no other process builds; a lock older than two minutes is of a process that was killed. */
function takeLock(): void {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > 120_000) rmSync(LOCK, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}
