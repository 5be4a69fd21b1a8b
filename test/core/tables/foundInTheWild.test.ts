import { describe, expect, it } from 'vitest';
import { workbook } from '../../support/workbook';
import { findTables } from '../../../src/core/tables/findTables';
import { classifyHeading } from '../../../src/core/tables/classifyHeading';
import { findIn, outline, readingOf, tableIn } from '../support/findIn';

const role = (heading: string) => classifyHeading(heading, null).role;

describe('a heading as databases write it', () => {
  it.each([
    ['IndicatorID', 'ref'],
    ['IndicatorName', 'title'],
    ['LocalAuthority', 'area'],
    ['FamilyRank', 'rank'],
    ['ISCategory', 'section'],
    ['ActualOutput_Q1', 'actual'],
    ['ReasonforDeviation_Q1', 'comment'],
    ['DESIRED_CHANGE', 'polarity'],
    ['PERIOD_YEAR', 'period'],
    ['KPIs', 'title'],
    ["BVPI's", 'title'],
  ])('"%s" is a %s', (heading, expected) => {
    expect(role(heading)).toBe(expected);
  });
});

describe('a heading that looks like a figure and is none', () => {
  it.each(['Target year', 'target_month', 'target_change', 'Results Level', 'Raw Total Score', 'Value type'])(
    '"%s" is neither target nor outturn',
    (heading) => {
      expect(role(heading)).toBe('other');
    },
  );
});

describe('a place that holds no indicators', () => {
  const whyNot = (rows: Parameters<typeof findIn>[0]) => {
    const { tables, ignored } = findIn(rows);
    expect(tables).toEqual([]);
    return ignored.map(({ why }) => why);
  };

  it('is a form in which every column says the same', () => {
    expect(
      whyNot([
        ['Indicator name', 'Department', 'Frequency', 'Quarter 1 target', 'Quarter 1 actual', 'Comments'],
        ['text', 'text', 'text', 'text', 'text', 'text'],
      ]),
    ).toEqual(['a form without any figure in it yet']);
  });

  it('is a form of indicators with neither targets nor outturns yet', () => {
    expect(
      whyNot([
        ['Ref', 'Indicator', 'Owner', 'Target', 'Actual'],
        ['A1', 'Homes built', 'A. Officer'],
        ['A2', 'Homes let', 'B. Officer'],
      ]),
    ).toEqual(['a form without any figure in it yet']);
  });

  it('is not one where every outturn is missing for a reason', () => {
    const table = tableIn([
      ['Ref', 'Indicator', 'Target', 'Actual'],
      ['A1', 'Homes built', 'TBC', 'No survey due'],
    ]);
    expect(outline(table).rows).toEqual([2]);
  });

  it('is a register of risks', () => {
    expect(
      whyNot([
        [
          'No.',
          'Risk description',
          'Consequences',
          'Likelihood',
          'Impact',
          'Raw score',
          'Mitigations',
          'Final score',
        ],
        [1, 'Staff leave', 'Delay', 3, 4, 12, 'Train others', 6],
        [2, 'Costs rise', 'Overspend', 2, 5, 10, 'Fix prices', 5],
      ]),
    ).toEqual(['risks, not indicators']);
  });

  it('is what a form was answered with, one row for everything', () => {
    const names = Array.from({ length: 8 }, (_, index) => `Indicator ${index + 1} name`);
    expect(
      whyNot([
        ['Ref', ...names, 'Comments', 'Owner', 'Actual'],
        ['A1', ...names.map(() => 'Homes'), 'None', 'A. Officer', 5],
      ]),
    ).toEqual(['each row tells of many indicators: the answers of a form']);
  });
});

describe('a header', () => {
  it('reaches over a row that is empty beside merged headings', () => {
    const table = tableIn(
      [
        ['Indicator name', 'Unit', 'Financial Year 2020/21', null, 'Financial Year 2021/22'],
        [],
        [null, null, 'H1 (Apr-Sep)', 'H2 (Oct-Mar)', 'H1 (Apr-Sep)'],
        [null, null, 'Actual', 'Actual', 'Forecast'],
        ['Homes built', 'Number', 1, 2, 3],
        ['Total length of cycle ways', 'km', 4, 5, 6],
      ],
      ['A1:A4', 'B1:B4', 'C1:D2', 'E1:E2'],
    );
    expect(outline(table)).toEqual({
      address: 'A1:E6',
      headerRows: [1, 3, 4],
      roles: ['title', 'unit', 'actual', 'actual', 'forecast'],
      rows: [5, 6],
    });
  });

  it('is not the hidden row of helping dates above it', () => {
    const sheet = workbook({
      Sheet1: [
        ['To hide', 'Q1 2020/21', 'Q2 2020/21'],
        ['Indicator', 'Target', 'Actual'],
        ['Homes built', 10, 12],
        ['Homes let', 10, 12],
      ],
    });
    const hidden = { ...sheet, sheets: sheet.sheets.map((one) => ({ ...one, hiddenRows: new Set([1]) })) };
    expect(findTables(hidden).tables.map(({ headerRows }) => headerRows)).toEqual([[2]]);
  });
});

describe('outturns of many years', () => {
  it('stay outturns, and the last of them before the one judged is the previous one', () => {
    const table = tableIn([
      ['Indicator', '2020/21 Actual', '2021/22 Actual', '2022/23 Actual', '2022/23 Target'],
      ['Homes built', 1, 2, 3, 4],
    ]);
    expect(outline(table).roles).toEqual(['title', 'actual', 'actual', 'actual', 'target']);
    expect(readingOf(table)).toMatchObject({ actual: 'D', previous: 'C', target: 'E' });
  });

  it('are a question where several things are measured for one period', () => {
    const table = tableIn([
      ['Abbr', 'Name of service', '2012-Q4 Vol.', '2012-Q4 Cost', '2013-Q1 Vol.', '2013-Q1 Cost'],
      ['ABC', 'Service 1', '6,400,000', 0.1, '4,820,000', 0.1],
      ['ABD', 'Service 2', '36,000', 0.2, '17,150', 0.2],
    ]);
    expect(table.confidence).toBe('question');
  });
});

describe('a column', () => {
  it('of units is known by what it holds, whatever its heading', () => {
    const table = tableIn([
      ['area_code', 'area_name', 'period', 'indicator', 'measure', 'unit', 'value'],
      ['E06000055', 'Bedford', '2013/14', 'Waste sent for recycling', 'Percentage', 'Waste', 38.3],
      ['E08000002', 'Bury', '2013/14', 'Waste sent for recycling', 'Percentage', 'Waste', 43],
    ]);
    expect(outline(table).roles).toEqual(['ref', 'area', 'period', 'title', 'unit', 'other', 'actual']);
    expect(table.reading.ref).toBeNull();
  });

  it('headed reporting period that tells how often is no period', () => {
    const table = tableIn([
      ['Ref', 'Indicator', 'Reporting period', 'Target', 'Actual'],
      ['A1', 'Homes', 'Quarterly', 10, 12],
    ]);
    expect(outline(table).roles[2]).toBe('other');
  });

  it('that is blank in most rows does not name them where another does', () => {
    const table = tableIn([
      ['Code', 'Name', 'Measure notes indicator', 'Target', 'Actual'],
      ['A1', 'Homes', null, 10, 12],
      ['A2', 'Streets', null, 10, 12],
      ['A3', 'Parks', null, 10, 12],
    ]);
    expect(readingOf(table)).toMatchObject({ target: 'D', actual: 'E' });
    expect(table.reading.title).toBe(2);
  });
});

describe('a register of indicators', () => {
  it('is listed with the way that is good, and nothing is judged or written beside it', () => {
    const table = tableIn([
      ['IndicatorID', 'Polarity', 'IndicatorName', 'Frequency'],
      [101, 'Low is good', 'Emergency readmissions', 'annually'],
      [102, 'No judgement', 'People with dementia', 'annually'],
      [103, 'High is good', 'Children ready for school', 'annually'],
    ]);
    expect(outline(table).rows).toEqual([2, 3, 4]);
    expect(table.confidence).toBe('question');
  });
});
