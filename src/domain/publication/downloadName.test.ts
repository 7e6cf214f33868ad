import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentHeader, downloadName } from './downloadName.ts';

describe('the name of a download', () => {
  it.each([
    ['تقرير المياه ٢٠٢٦', 'تقرير المياه ٢٠٢٦.pdf'],
    ['Rapport: «Eau» / 2026', 'Rapport «Eau» 2026.pdf'],
    ['  ../../etc/passwd ', 'etc passwd.pdf'],
    ['report\u202Efdp.exe', 'report fdp.exe.pdf'],
    ['a\r\nSet-Cookie: x', 'a Set-Cookie x.pdf'],
    ['...', 'r-0123456789.pdf'],
    [null, 'r-0123456789.pdf'],
  ])('of %j is %s', (title, name) => {
    expect(downloadName(title, 'r-0123456789.pdf')).toBe(name);
  });

  it('keeps its ending and leads nowhere, and its header is one line that says the name', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 })), (title) => {
      const name = downloadName(title, 'r-0123456789.pdf');
      expect(name).toMatch(/^[^./\\\p{C}][^/\\\p{C}"]*\.pdf$/u);
      expect([...name].length).toBeLessThanOrEqual(124);
      const header = attachmentHeader(title, 'r-0123456789.pdf');
      expect(header).toMatch(/^attachment; filename="[\w .-]+"(; filename\*=UTF-8''[\w!#$&+^`|~.%-]+)?$/);
      const encoded = /filename\*=UTF-8''(.*)$/.exec(header)?.[1];
      expect(encoded === undefined ? 'r-0123456789.pdf' : decodeURIComponent(encoded)).toBe(name);
    }), { numRuns: 500 });
  });
});
