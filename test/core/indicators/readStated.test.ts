import { describe, expect, it } from 'vitest';
import { readRows } from '../support/judgeRows';

const stated = (heading: string, text: string | number) =>
  readRows([
    ['Ref', 'Indicator', 'Target', 'Actual', heading],
    ['A1', 'Homes built', 10, 12, text],
  ])[0]?.stated;

describe('the status that a workbook states', () => {
  it.each([
    ['Green', 'green'],
    ['G', 'green'],
    ['● Green', 'green'],
    ['Green f', 'green'],
    ['AMBER', 'amber'],
    ['A', 'amber'],
    ['Yellow', 'amber'],
    ['close to target', 'amber'],
    ['Red', 'red'],
    ['R', 'red'],
    ['above target', 'green'],
    ['below target', 'red'],
    ['met', 'green'],
    ['not_met', 'red'],
    ['Not met', 'red'],
    ['for info only', 'none'],
    ['not_available', 'none'],
    ['future', 'none'],
  ])('is read from %j as %s', (text, status) => {
    expect(stated('Status', text)?.status).toBe(status);
  });

  it('that only tells met from missed says so', () => {
    expect(stated('Status', 'Not met')?.isTwoState).toBe(true);
    expect(stated('Status', 'Red')?.isTwoState).toBe(false);
  });

  it.each(['', '4. Completed', 'Pending review'])('is none that is known in %j', (text) => {
    expect(stated('Status', text)?.status).toBeNull();
  });
});

describe('a group of tick columns', () => {
  const rows = (ticks: readonly (string | null)[]) => [
    ['Ref', 'Indicator', 'Target', 'Actual', 'Actual against Target', null, null],
    [null, null, null, null, 'EXCEEDED', 'SAME', 'BEHIND'],
    ['A1', 'Homes built', 10, 12, ...ticks],
    ['A2', 'Homes let', 10, 12, 'x', null, null],
  ];

  it.each([
    [['x', null, null], 'EXCEEDED', 'green'],
    [[null, '✓', null], 'SAME', 'green'],
    [[null, null, '✔'], 'BEHIND', 'red'],
  ] as const)('stands for the word of the ticked one', (ticks, word, status) => {
    expect(readRows(rows(ticks))[0]?.stated).toMatchObject({ statusText: word, status });
  });

  it('says nothing where none or several are ticked', () => {
    expect(readRows(rows([null, null, null]))[0]?.stated.status).toBeNull();
    expect(readRows(rows(['x', 'x', null]))[0]?.stated.status).toBeNull();
  });
});

describe('the quartile that a workbook states', () => {
  it.each([
    ['Top quartile', 'best quarter'],
    ['Upper', 'best quarter'],
    ['Bottom quartile', 'worst quarter'],
    ['Lower', 'worst quarter'],
    ['Middle two quartiles', 'middle'],
    ['Second quartile', 'second quarter'],
    ['3rd', 'third quarter'],
  ])('%j is said in words of merit: %s', (text, words) => {
    expect(stated('Quartile', text)?.quartile).toBe(words);
  });

  it('is nothing where it is only a number: systems number from either end', () => {
    expect(stated('Quartile', 1)?.quartile).toBeNull();
  });
});

describe('the travel that a workbook states', () => {
  it.each([
    ['↑', 'improving'],
    ['▲', 'improving'],
    ['Improved', 'improving'],
    ['Better', 'improving'],
    ['↓', 'declining'],
    ['Worse', 'declining'],
    ['Deteriorating', 'declining'],
    ['→', 'steady'],
    ['↔', 'steady'],
    ['No change', 'steady'],
  ])('is read from %j as %s', (text, travel) => {
    expect(stated('Direction of travel', text)?.travel).toBe(travel);
  });

  it('and the data quality are kept beside the figures', () => {
    expect(stated('Data Quality', 'No concerns with data')?.dataQuality).toBe('No concerns with data');
  });
});
