import { existsSync, readFileSync } from 'node:fs';
import { findScheme, parseScheme } from '../core/assess/parseScheme';
import { SCHEMES } from '../core/data/schemes';
import { parseColumn } from '../core/grid/address';
import type { Settings } from '../core/indicators/settings';
import { OutturnError } from '../core/outturnError';
import { parseSettings } from '../core/plan/record';

/** Reads a settings file, or null where none is named. */
export function readSettingsFile(file: string | undefined): Settings | null {
  if (file === undefined) return null;
  return parseSettings(readJson(file, 'settings-unreadable', 'settings'));
}

/**
 * A scheme as it goes into the settings: the name of one that ships, or the whole of one read from a file.
 * @throws OutturnError where it is neither
 */
export function readSchemeOption(nameOrFile: string): unknown {
  const known = findScheme(nameOrFile);
  if (known) return known.name;
  if (!existsSync(nameOrFile)) {
    throw new OutturnError(
      'scheme-unreadable',
      `"${nameOrFile}" is neither a scheme nor a file`,
      `Use one of: ${SCHEMES.map(({ name }) => name).join('; ')}; or a file as docs/schemes.md describes it`,
    );
  }
  const scheme = readJson(nameOrFile, 'scheme-unreadable', 'scheme');
  parseScheme(scheme);
  return scheme;
}

/** A column named on the command line, as its number. */
export function readPlace(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  const column = parseColumn(letters);
  if (column === null)
    throw new OutturnError(
      'bad-arguments',
      `"${letters}" is no column`,
      'Name it by its letters, as in --place M',
    );
  return column;
}

function readJson(file: string, code: 'settings-unreadable' | 'scheme-unreadable', what: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new OutturnError(
      code,
      `The ${what} file ${file} cannot be read`,
      'Check its name and that you may read it',
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OutturnError(code, `The ${what} file ${file} is not JSON (${why})`, 'Correct it');
  }
}
