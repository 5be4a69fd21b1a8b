import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/core/data/catalogue';
import { matchCatalogue } from '../../../src/core/indicators/matchCatalogue';
import { readRows } from '../support/judgeRows';

describe('an indicator of the catalogue', () => {
  it('is found by its ref and its title together, however the ref is spelt', () => {
    for (const ref of ['ENV 04a', 'ENV04A', 'env-04a']) {
      expect(matchCatalogue(ref, 'Cost per Kilometre of Roads')?.ref).toBe('ENV 04a');
    }
  });

  it('is not found by a ref under which the title is of something else', () => {
    expect(matchCatalogue('ENV 04a', 'Number of library visits')).toBeNull();
  });

  it('is found by its title alone where that is identical, but for case, signs and spaces', () => {
    expect(matchCatalogue(null, 'infant  mortality')?.title).toBe('Infant Mortality');
    expect(matchCatalogue('X9', 'Percentage of adults satisfied with street cleaning')?.ref).toBe('ENV 07b');
  });

  it('is not found by a title that is only alike', () => {
    expect(matchCatalogue(null, 'Infant Mortality rate per 1,000')).toBeNull();
    expect(matchCatalogue(null, '')).toBeNull();
  });

  it('is not found by a title that two sets share', () => {
    const counts = new Map<string, number>();
    for (const { title } of CATALOGUE) counts.set(title, (counts.get(title) ?? 0) + 1);
    const shared = [...counts].filter(([, count]) => count > 1).map(([title]) => title);
    for (const title of shared) expect([title, matchCatalogue(null, title)]).toEqual([title, null]);
  });

  it('only suggests where its row is graded so, and then colours nothing', () => {
    const [indicator] = readRows([
      ['Ref', 'Indicator', 'Target', 'Actual'],
      ['TP01', 'Overall satisfaction', 80, 75],
    ]);
    expect(indicator?.polarity).toMatchObject({ polarity: 'unknown', source: null, suggested: 'high' });
  });

  it('gives its polarity where its row is sure', () => {
    const [indicator] = readRows([
      ['Ref', 'Indicator', 'Target', 'Actual'],
      ['ENV 04a', 'Cost per Kilometre of Roads', 9000, 9100],
    ]);
    expect(indicator?.polarity).toMatchObject({ polarity: 'low', source: 'catalogue' });
  });
});
