import { splitForbidden } from '../../domain/segments/characters.ts';

const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * An answer with `&amp; &lt; &gt;` as its only entities: `&quot;`, `&apos;`, `&nbsp;` and character numbers become
 * characters, an `&` that starts no entity is escaped, characters XML forbids are left out.
 */
export const decodeAnswer = (answer: string): string =>
  allowed(
    answer.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return /^(amp|lt|gt)$/.test(name) ? whole : (NAMED[name] ?? `&amp;${name};`);
      if (decimal === undefined && hex === undefined) return '&amp;';
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return escaped(code <= 0x10ffff ? String.fromCodePoint(code) : '');
    }),
  );

/** Text without the characters XML forbids. */
export const allowed = (text: string): string => splitForbidden(text).filter((_, index) => index % 2 === 0).join('');

const escaped = (character: string): string => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character;
