import { describe, expect, it } from 'vitest';
import { OutturnError } from '../../src/core/outturnError';
import { toOutturnError } from '../../src/excel/errors';
import { fingerprint } from '../../src/excel/undo/fingerprint';
import { parseUndo, packColumn, unpackColumn } from '../../src/excel/undo/undo';
import { addressesOf, boxesAround, exactBoxes } from '../../src/excel/write/groupCells';
import { enterText } from '../../src/excel/write/enterText';

describe('what Excel says is said in plain words', () => {
  it.each([
    ['AccessDenied', 'protected-sheet'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['FilteredRangeConflict', 'cell-cannot-change'],
    ['InvalidOperationInCellEditMode', 'cannot-write'],
    ['SomethingNew', 'cannot-write'],
  ])('%s is %s', (office, code) => {
    const told = toOutturnError({ code: office, message: 'RichApi internal 0x800' });
    expect(told.code).toBe(code);
    expect(`${told.message} ${told.next}`).not.toContain('RichApi');
  });

  it('whatever else was thrown is a fault, and an error of ours stays as it is', () => {
    expect(toOutturnError('oh').message).toBe('Excel could not do it: it gave no reason');
    const own = new OutturnError('too-large', 'what', 'next');
    expect(toOutturnError(own)).toBe(own);
  });
});

describe('enterText', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@a',
    "'a",
    '12',
    ' a',
    '#N/A',
    'true',
    'Mar 25',
    'September 2025',
    '£5',
    '(3)',
  ])('puts an apostrophe before %s', (text) => {
    expect(enterText(text)).toBe(`'${text}`);
  });

  it.each(['● Green', '↑ Improving', '–', 'Marketing', 'Maybe 5', 'KPI-1', ''])('leaves %s', (text) => {
    expect(enterText(text)).toBe(text);
  });
});

describe('groupCells', () => {
  const cells = [2, 3, 4, 9].flatMap((row) => [5, 6].map((column) => ({ row, column })));

  it('exactBoxes holds the cells and no others', () => {
    expect(exactBoxes(cells)).toEqual([
      { top: 2, left: 5, bottom: 4, right: 6 },
      { top: 9, left: 5, bottom: 9, right: 6 },
    ]);
  });

  it('boxesAround takes in the gaps', () => {
    expect(boxesAround(cells)).toEqual([{ top: 2, left: 5, bottom: 9, right: 6 }]);
  });

  it('addressesOf keeps every text below 2,000 characters', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ row: 2 * index + 1, column: 30 }));
    const texts = addressesOf(exactBoxes(many));
    expect(texts.every((text) => text.length <= 2000)).toBe(true);
    expect(texts.join(',').split(',')).toHaveLength(1000);
  });
});

describe('the undo that is kept', () => {
  it('unpacks what it packed', () => {
    const cells = [
      { row: 3, wrote: 'a', before: null, look: 0 },
      { row: 4, wrote: 'b', before: { content: 'x', isText: true }, look: 0 },
      { row: 9, wrote: '*', before: null, look: 1 },
    ];
    expect(unpackColumn(packColumn(2, cells))).toEqual(cells);
  });

  it.each([null, '', '{', '[]', '{"version":2}', '{"version":1}'])('%s is none', (text) => {
    expect(parseUndo(text)).toBe(null);
  });

  it('knows what was written again, and tells figures from texts', () => {
    expect(fingerprint(0.1 + 0.2)).toBe(fingerprint(0.3));
    expect(fingerprint('0.3')).not.toBe(fingerprint(0.3));
    expect(fingerprint('')).toBe('');
  });
});
