import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../segments/tagged.ts';
import { MOST_CODE_POINTS, textFault } from './textFault.ts';

const bold = { id: 1, kind: 'format', pair: true, label: 'bold', signature: 'b' } as const;
const line = { id: 2, kind: 'break', pair: false, label: 'line break', signature: 'br' } as const;
const segment = { tags: [bold, line] };

describe('textFault', () => {
  it('takes whatever a person typed, once it is escaped', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const fault = textFault(segment, escapeText(typed));
      expect(fault).toBe(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(typed) ? fault : null);
    }));
  });
  it('never throws, and takes only canonical text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<g id="1">', '</g>', '<x id="2"/>', '<x id="9"/>', '<', '&', '&amp;', 'a', '<g id=\'1\'>', '\uD800', '\u0000'), { maxLength: 12 }), (parts) => {
      const fault = textFault(segment, parts.join(''));
      if (fault === null) for (const bad of ['<x id="9"/>', "<g id='1'>", '\uD800', '\u0000']) expect(parts).not.toContain(bad);
    }));
  });
  it.each([
    ['<g id="1">a</g><x id="2"/>', null],
    ['no tags at all', null],
    ['<g id="1">a</g><g id="1">b</g>', null],
    ['<g id="3">a</g>', { refused: 'unknown_tag', id: 3 }],
    ['a<x id="7"/>', { refused: 'unknown_tag', id: 7 }],
    ['<x id="1"/>', { refused: 'unknown_tag', id: 1 }],
    ['<g id="1">open', { refused: 'bad_text' }],
    ['AT&T', { refused: 'bad_text' }],
    ['a > b', { refused: 'bad_text' }],
    ['<b>a</b>', { refused: 'bad_text' }],
    ['&lt;g id="1"&gt;', null],
  ] as const)('%s', (text, fault) => expect(textFault(segment, text)).toEqual(fault));
  it('counts code points of the plain text', () => {
    const short = { tags: [bold], maxLength: 3 };
    expect(textFault(short, '<g id="1">😀😀😀</g>')).toBe(null);
    expect(textFault(short, '&amp;&amp;&amp;')).toBe(null);
    expect(textFault(short, 'abcd')).toEqual({ refused: 'too_long', max: 3 });
    expect(textFault(segment, 'a'.repeat(MOST_CODE_POINTS + 1))).toEqual({ refused: 'too_long', max: MOST_CODE_POINTS });
  });
});
