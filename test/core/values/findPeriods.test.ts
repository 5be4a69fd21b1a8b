import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../src/core/values/findPeriods';
import { isNextPeriod, shareOfYear, yearPeriod } from '../../../src/core/values/period';
import { sharedPath } from '../../support/shared';

const labels = (text: string, assumed: number | null = null) =>
  findPeriods(text, assumed === null ? null : yearPeriod(assumed, 'financial')).map(
    ({ period }) => period.label,
  );

describe('a year', () => {
  it.each([
    ['2008/09', '2008/09'],
    ['2008-09', '2008/09'],
    ['2008–09', '2008/09'],
    ['2008/2009', '2008/09'],
    ['2008-2009', '2008/09'],
    ['1999/00', '1999/00'],
    ['1999/2000', '1999/00'],
    ['FY09', '2008/09'],
    ['FY 09', '2008/09'],
    ['FY08/09', '2008/09'],
    ['2024', '2024'],
    ['2008/09 Target', '2008/09'],
    ['Target 2008/09 (revised)', '2008/09'],
    ['Performance report for the year to 31 March 2026', '2025/26'],
    ['200809', '2008/09'],
  ])('is read from %j as %s', (text, label) => {
    expect(labels(text)).toEqual([label]);
  });

  it('is read the same with the spaces of a web page and full-width digits', () => {
    expect(labels('\u00A0２００８/０９\u00A0Target')).toEqual(['2008/09']);
  });

  it('with a digit too many is read as the one year that it can mean, and marked as mended', () => {
    const [mention] = findPeriods('20011/12 Quarter 2');
    expect(mention?.period).toMatchObject({ label: '2011/12 Q2', mended: true });
    expect(findPeriods('2011/12')[0]?.period.mended).toBe(false);
  });

  it.each(['2008/12', '1234', '3000', '0', '2008.5', 'BV199', '467,054', '12%', 'Room 101'])(
    'is not read from %j',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );
});

describe('a part of a year', () => {
  it.each([
    ['Q1 2008/09', '2008/09 Q1'],
    ['2008/09 Q1', '2008/09 Q1'],
    ['Quarter 2 2011/12', '2011/12 Q2'],
    ['Qtr 1 (2008/09)', '2008/09 Q1'],
    ['2008/09 - Quarter 4 report', '2008/09 Q4'],
    ['Apr-Jun 08', '2008/09 Q1'],
    ['April to June 2008', '2008/09 Q1'],
    ['Jul - Sep 2008', '2008/09 Q2'],
    ['Jan-Mar 09', '2008/09 Q4'],
    ['H1 2023/24', '2023/24 H1'],
    ['June 2024', '2024-06'],
    ['Jun-24', '2024-06'],
    ["Sept '08", '2008-09'],
    ['2024-06', '2024-06'],
  ])('is read from %j as %s', (text, label) => {
    expect(labels(text)).toEqual([label]);
  });

  it('takes its year from the surroundings where it names none', () => {
    expect(labels('Q1', 2008)).toEqual(['2008/09 Q1']);
    expect(labels('Qtr 3 Actual', 2008)).toEqual(['2008/09 Q3']);
    expect(findPeriods('Q1')[0]?.needsYear).toBe(true);
    expect(findPeriods('Q1 2008/09')[0]?.needsYear).toBe(false);
  });

  it('says how much of its year has passed', () => {
    const share = (text: string) => shareOfYear(findPeriods(text)[0]!.period);
    expect(['Q1 2008/09', 'Q2 2008/09', 'Q3 2008/09', 'Q4 2008/09'].map(share)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(share('April 2008')).toBeCloseTo(1 / 12, 12);
    expect(share('March 2009')).toBe(1);
    expect(share('H1 2008/09')).toBe(0.5);
  });

  it.each(['Q5', 'H3 2008/09', 'Q0'])('is not read from %j', (text) => {
    expect(findPeriods(text).filter(({ period }) => period.kind !== 'year')).toEqual([]);
  });
});

describe('pooled years', () => {
  it.each([
    ['2013/14-15/16', '2013/14-2015/16'],
    ['2013/14 - 2015/16', '2013/14-2015/16'],
    ['2013/14–15/16', '2013/14-2015/16'],
  ])('are read from %j as one period', (text, label) => {
    expect(labels(text)).toEqual([label]);
  });

  it('begin with the first month of the first year and end with the last of the last', () => {
    const period = findPeriods('2013/14-15/16')[0]!.period;
    expect([period.kind, period.start, period.end]).toEqual(['pooled', 2013 * 12 + 3, 2016 * 12 + 2]);
  });
});

describe('dates', () => {
  it.each(['31 March 2009', '31st March', '1st April 2009', '31/03/2009', '31.03.09'])(
    '%j is a moment and no period',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );
});

describe('several periods', () => {
  it('are told in the order of the text', () => {
    expect(labels('From 2007/08 to 2008/09')).toEqual(['2007/08', '2008/09']);
    expect(labels('Q1 and Q2 2008/09')).toContain('2008/09 Q2');
  });
});

describe('consecutive', () => {
  const next = (earlier: string, later: string) =>
    isNextPeriod(findPeriods(earlier)[0]!.period, findPeriods(later)[0]!.period);

  it('means that one period follows the other at once', () => {
    expect(next('2007/08', '2008/09')).toBe(true);
    expect(next('Q4 2007/08', 'Q1 2008/09')).toBe(true);
    expect(next('Dec 2023', 'Jan 2024')).toBe(true);
  });

  it('is broken by a gap, by another kind of period and by going back', () => {
    expect(next('2006/07', '2008/09')).toBe(false);
    expect(next('2007/08', 'Q1 2008/09')).toBe(false);
    expect(next('2023', '2023/24')).toBe(false);
    expect(next('2008/09', '2007/08')).toBe(false);
  });
});

const seen = sharedPath('vectors', 'period_labels_seen.json');

/** Calendar years pooled as "2014-16": the labels that the reading leaves alone, since the form may also be a month. */
const LEFT_ALONE = /^(\d{4})-(\d{2})$/;

describe.skipIf(seen === null)(
  'the period labels of the Local Authority Interactive Tool (beside the checkout)',
  () => {
    const all = readLabels().filter((label) => label !== '0');

    it('start in the year of their first four digits', () => {
      const differing = all.filter((label) => {
        const period = findPeriods(label)[0]?.period;
        return !period || Math.floor(period.start / 12) !== Number(label.slice(0, 4));
      });
      expect(differing.every((label) => LEFT_ALONE.test(label))).toBe(true);
      expect(differing).toEqual([
        '2014-16',
        '2015-17',
        '2016-18',
        '2017-19',
        '2018-20',
        '2019-21',
        '2020-22',
      ]);
    });

    it('end, where years are pooled, with the year of their last two digits', () => {
      const pooled = all.filter((label) => /^\d{4}\/\d{2}-\d{2}\/\d{2}$/.test(label));
      expect(pooled).toHaveLength(9);
      for (const label of pooled) {
        const period = findPeriods(label)[0]!.period;
        expect([label, period.kind, Math.floor(period.end / 12) % 100]).toEqual([
          label,
          'pooled',
          Number(label.slice(-2)),
        ]);
      }
    });

    it('keep their year whatever qualifier follows', () => {
      expect(labels('2016-17 (OT)')).toEqual(['2016/17']);
      expect(labels('2018 (Rev)')).toEqual(['2018']);
      expect(labels('2025 (prov)')).toEqual(['2025']);
    });

    it('are no period where the label is the defect 0', () => {
      expect(labels('0')).toEqual([]);
    });
  },
);

function readLabels(): readonly string[] {
  if (seen === null) return [];
  const { cases } = JSON.parse(readFileSync(seen, 'utf8')) as { cases: { label: string }[] };
  return cases.map(({ label }) => label);
}
