import { describe, expect, it } from 'vitest';
import { NO_SETTINGS, type Settings } from '../../../src/core/indicators/settings';
import { OutturnError } from '../../../src/core/outturnError';
import { formatRecord, parseRecord, parseSettings, type WorkbookRecord } from '../../../src/core/plan/record';
import { deepFreeze } from '../../support/deepFreeze';

const RECORD: WorkbookRecord = deepFreeze({
  settings: {
    scheme: 'Met / not met',
    answers: { 'polarity:BP-10': 'high', 'cumulative:Homes built': 'yes' },
    columns: { 'IO-2!F': 'actual' },
    home: 'Leeds',
    reason: false,
  } satisfies Settings,
  run: {
    on: '2026-11-24',
    scheme: 'Met / not met',
    blocks: [{ id: 2, written: { 'A1|Homes': '-4|▲ Amber' } }],
  },
});

describe('the record of a run', () => {
  it('comes back as it was', () => {
    expect(parseRecord(formatRecord(RECORD))).toEqual(RECORD);
    expect(parseRecord(formatRecord({ settings: NO_SETTINGS, run: null }))).toEqual({
      settings: NO_SETTINGS,
      run: null,
    });
  });

  it.each([null, '', 'null', '[]', '"text"', '{', '{"settings": 5}', '{"run": {"on": 5}}'])(
    'counts as none where it cannot be read: %j',
    (text) => {
      expect(parseRecord(text)).toEqual({ settings: NO_SETTINGS, run: null });
    },
  );
});

describe('settings', () => {
  it('may leave every part out', () => {
    expect(parseSettings({})).toEqual(NO_SETTINGS);
  });

  it.each<readonly [unknown, RegExp]>([
    [5, /not an object/],
    [[], /not an object/],
    [null, /not an object/],
    [{ answers: 5 }, /"answers"/],
    [{ answers: { a: 5 } }, /"answers"/],
    [{ columns: [] }, /"columns"/],
    [{ columns: { 'S!F': 'outcome' } }, /S!F/],
    [{ home: 5 }, /"home"/],
    [{ reason: 'yes' }, /"reason"/],
  ])('%j are refused, saying what is wrong and what to write', (data, what) => {
    expect(() => parseSettings(data)).toThrow(what);
    try {
      parseSettings(data);
    } catch (error) {
      expect(error).toBeInstanceOf(OutturnError);
      expect(error).toMatchObject({ code: 'settings-unreadable' });
      expect((error as OutturnError).next).not.toBe('');
    }
  });

  it('named like parts of every object do not answer by themselves', () => {
    const settings = parseSettings(JSON.parse('{"answers": {"__proto__": "high"}}'));
    expect(Object.getPrototypeOf(settings.answers)).toBe(Object.prototype);
  });
});
