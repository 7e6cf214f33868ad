import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, raw, textOf } from './html.ts';

/** What a browser makes of it. */
const read = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

describe('html', () => {
  it('lets no text out of its element or its attribute, and loses nothing of it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', 'a', ' ', '&lt;', '</p>', 'ع') }), (text) => {
      const [, attribute = '', content = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(textOf(html`<p title="${text}">${text}</p>`)) ?? [];
      expect([read(attribute), read(content)]).toEqual([text, text]);
      expect(attribute).not.toMatch(/&(?!(?:lt|gt|quot|#39|amp);)/);
    }));
  });

  it('escapes once, however deep it is nested', () => {
    fc.assert(fc.property(fc.string(), fc.nat(5), (text, depth) => {
      let nested = html`${text}`;
      for (let level = 0; level < depth; level += 1) nested = html`${[nested]}`;
      expect(read(textOf(nested))).toBe(text);
    }));
  });

  it('writes nothing for nothing, and numbers and lists as they are', () => {
    expect(textOf(html`a${null}${undefined}${false}${0}${['<', raw('<br>'), [1, 2]]}b`)).toBe('a0&lt;<br>12b');
  });

  it('takes no object for HTML that only looks like it', () => {
    expect(() => textOf(JSON.parse('{"markup":"<b>"}') as never)).toThrow(TypeError);
  });
});
