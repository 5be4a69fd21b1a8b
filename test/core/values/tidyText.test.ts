import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../../../src/core/values/tidyText';

describe('tidied text', () => {
  it.each([
    ['  95 % ', '95 %'],
    ['95\u00A0%', '95 %'],
    ['467\u202F054', '467 054'],
    ['com\u00ADplaints', 'complaints'],
    ['72%\u200B', '72%'],
    ['\uFEFF72%', '72%'],
    ['57⁴', '57'],
    ['57¹²', '57'],
    ['７２％', '72%'],
    ['−5', '-5'],
    ['2008‑09', '2008-09'],
    ['line one\r\nline  two', 'line one line two'],
  ])('%j is read as %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  it('keeps the dashes that stand for no figure', () => {
    expect(tidyText('–')).toBe('–');
    expect(tidyText('—')).toBe('—');
  });

  it('is tidy already: a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
      }),
    );
  });
});
