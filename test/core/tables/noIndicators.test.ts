import { describe, expect, it } from 'vitest';
import { findIn } from '../support/findIn';

describe('a table that holds no indicators', () => {
  it('of actions is not listed, and is said to be one', () => {
    const { tables, ignored } = findIn([
      ['Action', 'Responsible officer', 'Target date', 'Progress', 'Risks'],
      ['Review the policy', 'A. Officer', '31/03/2011', 'Draft written', 'None'],
      ['Train the staff', 'B. Officer', '30/06/2011', 'Half trained', 'Cost'],
    ]);
    expect(tables).toEqual([]);
    expect(ignored.map(({ why }) => why)).toEqual(['actions, not indicators']);
  });

  it('of budgets beside estimates is not listed', () => {
    const { tables } = findIn([
      [
        'Department',
        'Actual 2001/2002',
        'Budget 2002/2003',
        'Estimated outturn 2002/2003',
        'Budget 2003/2004',
      ],
      [null, "£'000", "£'000", "£'000", "£'000"],
      ['Education', '18,221.1', '19,835.6', '19,900.0', '20,100.0'],
      ['Housing', '5,875', '6,369', '6,400', '6,500'],
      ['Total', '24,096.1', '26,204.6', '26,300.0', '26,600.0'],
    ]);
    expect(tables).toEqual([]);
  });

  it('of targets in prose is not listed', () => {
    const { tables } = findIn([
      ['Ref', 'Objective', 'Target', 'Lead'],
      ['A1', 'Homes', 'To have agreed a plan with all of our partners by the end of the year', 'A. Officer'],
      ['A2', 'Streets', 'To have consulted every resident about the new arrangements', 'B. Officer'],
    ]);
    expect(tables).toEqual([]);
  });

  it('of targets without any outturn is not listed', () => {
    const { tables } = findIn([
      ['Ref', 'Indicator', '2008/09 Target', '2009/10 Target'],
      ['A1', 'Homes built', 10, 12],
      ['A2', 'Homes let', 10, 12],
    ]);
    expect(tables).toEqual([]);
  });

  it('of prose that mentions targets and results is not listed', () => {
    const { tables } = findIn([
      ['The council sets targets for its indicators each year and reports the actual results to members.'],
      ['In 2008/09 we met 12 of 20 targets', 'and the results were reported in March'],
      ['Officers will review the targets', 'before the year 2009/10 begins'],
    ]);
    expect(tables).toEqual([]);
  });
});
