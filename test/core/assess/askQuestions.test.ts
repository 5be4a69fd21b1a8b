import { describe, expect, it } from 'vitest';
import { judgeRows } from '../support/judgeRows';

const rows = (title: string) => [
  ['Ref', 'Indicator', 'Target', 'Actual'],
  ['BP-10', title, 10, 12],
];

describe('a question', () => {
  it('is asked where the polarity is unknown, with what the title suggests', () => {
    expect(judgeRows(rows('Number of complaints')).questions).toEqual([
      {
        id: 'polarity:BP-10',
        sheet: 'Sheet1',
        cell: 'A2',
        about: 'polarity',
        text: 'Is a higher figure better for BP-10, "Number of complaints"?',
        options: ['high', 'low', 'none'],
        suggested: 'low',
      },
    ]);
    expect(judgeRows(rows('Widgets in use')).questions).toMatchObject([{ suggested: null }]);
  });

  it('is settled by its answer, which is shown as the source', () => {
    const judged = judgeRows(rows('Number of complaints'), { answers: { 'polarity:BP-10': 'low' } });
    expect(judged.questions).toEqual([]);
    expect(judged.tables[0]?.assessments[0]).toMatchObject({
      status: 'red',
      indicator: { polarity: { polarity: 'low', source: 'settings' } },
    });
  });

  it('never colours by the suggestion alone', () => {
    expect(judgeRows(rows('Number of complaints')).tables[0]?.assessments[0]?.status).toBe('none');
  });

  it('is not asked where the colour stands without an answer', () => {
    const met = [
      ['Ref', 'Indicator', 'Target', 'Actual'],
      ['BP-10', 'Widgets in use', 10, 10],
    ];
    expect(judgeRows(met).questions).toEqual([]);
  });

  it('is asked once for an indicator, however many rows it has', () => {
    const twice = [...rows('Widgets in use'), ['BP-10', 'Widgets in use', 10, 13]];
    expect(judgeRows(twice).questions).toHaveLength(1);
  });

  it('about an indicator without a ref is known by its title', () => {
    const judged = judgeRows([
      ['Indicator', 'Target', 'Actual'],
      ['Widgets in use (all sites)', 10, 12],
    ]);
    expect(judged.questions).toMatchObject([{ id: 'polarity:widgets in use all sites' }]);
  });
});
