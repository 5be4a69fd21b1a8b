import { formatPlace } from '../../../src/core/grid/place';
import { describe, expect, it } from 'vitest';
import { parseRect } from '../../../src/core/grid/address';
import { findLostNames, findOwnBlocks, ownName, ownRanges } from '../../../src/core/plan/ownColumns';
import { workbook } from '../../support/workbook';

const named = (...names: readonly (readonly [string, string])[]) =>
  workbook(
    { S: [] },
    { names: names.map(([name, target]) => ({ name, refersTo: target, sheet: null, hidden: true })) },
  );

describe('our own columns', () => {
  it('are found again by what their names refer to, on any sheet', () => {
    const range = parseRect('I20:I28')!;
    const blocks = findOwnBlocks(
      named(
        [ownName(3, 'Status'), formatPlace({ sheet: "Chief's Q2", range })],
        [ownName(3, 'Key'), "'Chief''s Q2'!$H$29"],
        [ownName(1, 'Variance'), 'Plain!$B$2:$B$9'],
      ),
    );
    expect(blocks.map(({ id, sheet }) => [id, sheet])).toEqual([
      [1, 'Plain'],
      [3, "Chief's Q2"],
    ]);
    expect(blocks[1]?.columns.get('Status')).toEqual(range);
    expect(blocks[1]?.key).toEqual(parseRect('H29'));
  });

  it('whose cells are gone are passed over, and their names told to be removed', () => {
    const book = named(['Outturn_1_Status', '#REF!'], ['Outturn_1_Travel', "'S'!#REF!"]);
    expect(findOwnBlocks(book)).toEqual([]);
    expect(findLostNames(book)).toEqual(['Outturn_1_Status', 'Outturn_1_Travel']);
  });

  it('are not what other names refer to', () => {
    const book = named(
      ['Print_Area', "'S'!$A$1:$B$2"],
      ['Outturn', "'S'!$A$1"],
      ['Outturn_x_Status', "'S'!$A$1"],
    );
    expect(findOwnBlocks(book)).toEqual([]);
    expect(findLostNames(book)).toEqual([]);
  });

  it('have a range for each column and for the key', () => {
    const blocks = findOwnBlocks(named(['Outturn_1_Status', 'S!$G$1:$G$4'], ['Outturn_1_Key', 'S!$F$5']));
    expect(ownRanges(blocks, 'S')).toEqual([parseRect('G1:G4'), parseRect('F5')]);
    expect(ownRanges(blocks, 'Other')).toEqual([]);
  });
});
