import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { createExcelHost, type ExcelHost } from '../../src/workbench/host/excelHost';
import { createHostBridge, type HostBridge } from '../../src/workbench/host/hostBridge';
import type { BookModel } from '../../src/workbench/host/model/bookModel';

/** The real office.js from npm, unmodified, with a simulated Excel behind it. */
export interface RealOffice {
  /** Opens a workbook in a new simulated Excel; everything that follows goes there. */
  open(book: BookModel): ExcelHost;
  /** The highest ExcelApi version that the host claims; `null` withdraws the claim again. */
  claim(version: string | null): void;
}

interface Library {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: HostBridge): void } };
}

/** What the npm library knows. */
const NEWEST = '1.15';

/** Loads the library anew and puts `Excel`, `Office` and `OfficeExtension` where a page would have them. */
export function loadRealOffice(): RealOffice {
  let host: ExcelHost | null = null;
  let claimed = NEWEST;
  const isSetSupported = (set: string, version: string) =>
    set !== 'ExcelApi' || minor(version) <= minor(claimed);
  const context = { requirements: { isSetSupported } };
  const library = run(context);
  library.OfficeExtension.HostBridge.init(
    createHostBridge(() => {
      if (!host) throw new Error('No workbook is open');
      return host;
    }),
  );
  Object.assign(globalThis, {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: { context },
  });
  return {
    open: (book) => (host = createExcelHost(book)),
    claim: (version) => {
      claimed = version ?? NEWEST;
    },
  };
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}

/** Runs the debug file in a window of its own, whose variables the file's own top-level variables are. */
function run(context: unknown): Library {
  const manifest = fileURLToPath(import.meta.resolve('@microsoft/office-js/package.json'));
  const source = readFileSync(path.join(path.dirname(manifest), 'dist', 'excel-web-16.00.debug.js'), 'utf8');
  // The library patches built-ins, and remembers the window in which it did so first.
  for (const patch of ['registerNamespace', '_validateParams']) Reflect.deleteProperty(Function, patch);
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: {
      URL: 'https://localhost/',
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    sessionStorage: undefined,
    localStorage: undefined,
    Office: { context },
    OSF: {
      _OfficeAppFactory: {
        getContext: () => context,
        getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', flags: 0 }),
      },
    },
  };
  window['window'] = window;
  for (const [, name = ''] of source.matchAll(/^var (\w+)/gm)) window[name] ??= undefined;
  const load = compileFunction(`with(window){${source}\n}`, ['window']) as (window: object) => void;
  load(window);
  return window as unknown as Library;
}
