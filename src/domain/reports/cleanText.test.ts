import { describe, expect, it } from 'vitest';
import { cleanText } from './cleanText.ts';

describe('cleanText', () => {
  it('is empty where nothing can be seen', () => {
    for (const text of ['', ' ', '\u200F\u202E\u0000', '\u200B\u200D', '\u00A0\u2003', '\u0301', '\uFEFF\n\t']) expect([text, cleanText(text)]).toEqual([text, '']);
  });

  it('leaves what a script needs, and takes away what turns it', () => {
    expect(cleanText(' \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u202E! ')).toBe('\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645!');
    for (const text of ['?', '\u{1F642}', '7', '\u0621', 'a\nb']) expect(cleanText(text)).toBe(text);
  });
});
