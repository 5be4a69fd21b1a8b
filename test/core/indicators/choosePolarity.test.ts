import { describe, expect, it } from 'vitest';
import { choosePolarity, type PolarityEvidence } from '../../../src/core/indicators/choosePolarity';
import { SCALES } from '../../../src/core/data/scales';
import { parseValue } from '../../../src/core/values/parseValue';
import { missingValue } from '../../../src/core/values/value';
import { deepFreeze } from '../../support/deepFreeze';

const NOTHING: PolarityEvidence = deepFreeze({
  column: null,
  saved: null,
  ref: null,
  title: 'Widgets in use',
  target: missingValue('blank'),
  scale: null,
  baseline: missingValue('blank'),
  hasBaselineColumn: false,
  targets: [],
});

/** A title that is identical and unique in the catalogue, and low there. */
const KNOWN_LOW = 'Infant Mortality';

function choose(evidence: Partial<PolarityEvidence>) {
  return choosePolarity(deepFreeze({ ...NOTHING, ...evidence }));
}

const column = (text: string, heading = 'Polarity') => ({ text, heading });
const series = (...texts: string[]) => texts.map((text) => ({ period: null, target: parseValue(text) }));

describe('where a polarity comes from', () => {
  const rising = series('10', '11', '12');

  it('is a polarity column before anything else', () => {
    const reading = choose({ column: column('Low is good'), saved: 'high', target: parseValue('95%+') });
    expect(reading).toMatchObject({ polarity: 'low', source: 'column' });
  });

  it('is what was saved before the wording of the target', () => {
    expect(choose({ saved: 'low', target: parseValue('at least 10') })).toMatchObject({
      polarity: 'low',
      source: 'settings',
    });
  });

  it('is the wording of the target before a scale', () => {
    expect(choose({ target: parseValue('under 10 days'), scale: SCALES[0]! })).toMatchObject({
      polarity: 'low',
      source: 'target',
    });
  });

  it('is a named scale, which knows its better end, before the catalogue', () => {
    expect(choose({ scale: SCALES[0]!, title: KNOWN_LOW })).toMatchObject({
      polarity: 'high',
      source: 'scale',
    });
  });

  it('is the catalogue before the series of targets', () => {
    expect(choose({ title: KNOWN_LOW, targets: rising })).toMatchObject({
      polarity: 'low',
      source: 'catalogue',
    });
  });

  it('is the series of targets where nothing else speaks', () => {
    expect(choose({ targets: rising })).toMatchObject({ polarity: 'high', source: 'targets' });
  });

  it('is nothing where nothing speaks, and a column that says nothing known is passed over', () => {
    expect(choose({})).toEqual({ polarity: 'unknown', source: null, suggested: null, conflict: null });
    expect(choose({ column: column('?'), saved: 'high' })).toMatchObject({ source: 'settings' });
  });
});

describe('sources that disagree', () => {
  it('are told, and the higher one wins', () => {
    expect(choose({ column: column('high'), target: parseValue('<5') })).toMatchObject({
      polarity: 'high',
      source: 'column',
      conflict: { source: 'target', polarity: 'low' },
    });
  });

  it('are not told where they agree', () => {
    expect(choose({ column: column('low'), target: parseValue('<5') }).conflict).toBeNull();
  });

  it('are a question where they are the series of targets and the title', () => {
    const reading = choose({
      title: 'Number of complaints received',
      targets: series('10', '11', '12'),
    });
    expect(reading).toMatchObject({ polarity: 'unknown', source: null, suggested: 'low' });
  });
});

describe('the wording of a target', () => {
  it.each([
    ['at least 76%', 'high'],
    ['95%+', 'high'],
    ['>90%', 'high'],
    ['Level 4 or better', 'high'],
    ['Improving Well (or better)', 'high'],
    ['at most 5', 'low'],
    ['under 10 days', 'low'],
    ['<5', 'low'],
    ['≤10', 'low'],
    ['95-100%', 'ideal'],
    ['between 5 and 10', 'ideal'],
  ])('%j says that %s is good', (text, polarity) => {
    expect(choose({ target: parseValue(text) })).toMatchObject({ polarity, source: 'target' });
  });

  it.each(['76%', '5', 'about 10'])('%j says nothing', (text) => {
    expect(choose({ target: parseValue(text) }).polarity).toBe('unknown');
  });
});

describe('the series of targets', () => {
  it('needs three targets that all step the same way', () => {
    expect(choose({ targets: series('98%', '97%', '96%') }).polarity).toBe('low');
    expect(choose({ targets: series('96%', '97%', '98%') }).polarity).toBe('high');
    expect(choose({ targets: series('96%', '98%', '97%') }).polarity).toBe('unknown');
  });

  it('decides nothing with two targets: the second may only be a target lowered', () => {
    expect(choose({ targets: series('98%', '97.6%') }).polarity).toBe('unknown');
  });

  it('decides nothing with a flat step', () => {
    expect(choose({ targets: series('10', '11', '11') }).polarity).toBe('unknown');
    expect(choose({ targets: series('10', '10', '11') }).polarity).toBe('unknown');
  });

  it('may begin with a baseline, and then one target is enough', () => {
    const based = { baseline: parseValue('61%'), hasBaselineColumn: true };
    expect(choose({ ...based, targets: series('65%') })).toMatchObject({
      polarity: 'high',
      source: 'targets',
    });
    expect(choose({ ...based, targets: series('55%') }).polarity).toBe('low');
    expect(choose({ ...based, targets: series('61%') }).polarity).toBe('unknown');
    expect(choose({ ...based, targets: series('65%', '63%') }).polarity).toBe('unknown');
  });

  it('has no baseline where no column is headed so', () => {
    expect(choose({ baseline: parseValue('61%'), targets: series('65%') }).polarity).toBe('unknown');
  });

  it('passes over targets that are missing', () => {
    expect(choose({ targets: series('10', 'TBC', '12') }).polarity).toBe('unknown');
    expect(choose({ targets: series('10', '11', 'TBC', '12') }).polarity).toBe('high');
  });

  it('decides nothing over figures of different units', () => {
    expect(choose({ targets: series('10', '11%', '12') }).polarity).toBe('unknown');
  });
});
