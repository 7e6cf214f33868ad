import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { RIGHTS, rightsIn } from './rights.ts';

describe('rightsIn', () => {
  it('gives admins and editors every locale, translators theirs, others nothing', () => {
    for (const locale of LOCALE_CODES) {
      expect(rightsIn({ role: 'admin' }, locale)).toEqual(RIGHTS.admin.may);
      expect(rightsIn({ role: 'editor', worksIn: [] }, locale)).toEqual(RIGHTS.editor.may);
      expect(rightsIn({ role: 'translator', worksIn: ['ar'] }, locale)).toEqual(locale === 'ar' ? RIGHTS.translator.may : []);
      expect(rightsIn({ role: 'translator', worksIn: null }, locale)).toEqual([]);
      for (const role of ['visitor', 'constructor', '__proto__', '']) expect(rightsIn({ role, worksIn: [locale] }, locale)).toEqual([]);
    }
  });
});
