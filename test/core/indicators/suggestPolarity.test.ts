import { describe, expect, it } from 'vitest';
import { suggestPolarity } from '../../../src/core/indicators/suggestPolarity';

describe('what a title alone suggests', () => {
  it.each([
    '% of complaints answered within 15 days',
    '% of invoices paid within 30 days',
    'Percentage of tenants satisfied with the service',
    'Percentage of repairs completed on time',
    '% of calls answered',
  ])('is that high is good: %s', (title) => {
    expect(suggestPolarity(title)).toBe('high');
  });

  it.each([
    'Number of complaints',
    'Number of complaints received',
    'Working days lost to sickness absence per employee',
    'Days lost',
    'Average time to answer a call',
    'Average time to re-let a home',
  ])('is that low is good: %s', (title) => {
    expect(suggestPolarity(title)).toBe('low');
  });

  it.each([
    'Widgets in use',
    'Number of visits to the museum',
    '% of calls abandoned before they were answered',
    'Spend per head',
    '',
  ])('is nothing where it fits both or neither: %s', (title) => {
    expect(suggestPolarity(title)).toBeNull();
  });
});
