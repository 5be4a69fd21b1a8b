import type { Workbook } from '../core/grid/workbook';
import type { Settings } from '../core/indicators/settings';
import { parseRecord } from '../core/plan/record';
import { readSchemeOption, readSettingsFile } from './options';

export interface SettingsOptions {
  readonly settings?: string;
  readonly scheme?: string;
  readonly reason?: boolean;
}

/**
 * Reads what the command line says of settings, once for all workbooks: a settings file takes the place of what a
 * workbook keeps, a scheme and --no-reason take the place of theirs.
 * @throws OutturnError where a file or a scheme cannot be read
 */
export function readSettingsOptions(options: SettingsOptions): (workbook: Workbook) => Settings {
  const given = readSettingsFile(options.settings);
  const scheme = options.scheme === undefined ? undefined : readSchemeOption(options.scheme);
  return (workbook) => {
    const settings = given ?? parseRecord(workbook.record).settings;
    return {
      ...settings,
      ...(scheme === undefined ? {} : { scheme }),
      ...(options.reason === false ? { reason: false } : {}),
    };
  };
}
