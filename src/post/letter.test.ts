import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../domain/locales.ts';
import { NEEDS } from '../domain/review/translation.ts';
import { letterHtml } from './letterHtml.ts';
import { letterText } from './letterText.ts';
import { digest } from './letters/digest.ts';
import { engineRest } from './letters/engineRest.ts';
import { failures } from './letters/failures.ts';
import { report } from './letters/report.ts';
import type { Letter } from './letter.ts';

const hostile = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '\r', '\n', '{name}', '{n}', 'x', '\u202E', '</title>'), maxLength: 20 }));
const locale = fc.constantFrom(...LOCALE_CODES);
const person = fc.record({ id: hostile, email: fc.constant('a@example.org'), name: fc.option(hostile), language: fc.option(locale) });
const letter: fc.Arbitrary<Letter> = fc.oneof(
  fc.tuple(person, fc.array(fc.record({ locale, need: fc.constantFrom(...NEEDS), count: fc.integer({ min: 1, max: 1e6 }) })), fc.array(fc.record({ id: hostile, title: fc.option(hostile), locale, need: fc.constantFrom(...NEEDS) })))
    .map(([to, waiting, urgent]) => digest(to, { kind: 'digest', day: '2031-05-05', waiting, urgent }, 'https://house.example', 'https://house.example/off?a=1&b=2')),
  fc.tuple(person, fc.constantFrom('deepl', 'pseudo'), hostile, fc.option(fc.date({ noInvalidDate: true })))
    .map(([to, engine, message, until]) => engineRest(to, { kind: 'engine-rest', engine, code: 'engine-key', message, until }, 'https://house.example', new Date())),
  fc.tuple(person, fc.array(fc.record({ collection: hostile, documentId: hostile, title: fc.option(hostile), message: fc.option(hostile) }), { maxLength: 5 }))
    .map(([to, documents]) => failures(to, { kind: 'failures', count: documents.length + 2, documents, at: new Date() }, 'https://house.example')),
  fc.tuple(person, fc.constantFrom('accepted' as const, 'fixed' as const, 'declined' as const), fc.option(hostile), fc.option(hostile), fc.boolean())
    .map(([to, outcome, title, word, hasAddress]) => report(to, { kind: 'report', outcome, title, word, href: hasAddress ? 'https://house.example/ar/page' : null })),
);

describe('a letter', () => {
  it('has no tag, link or line that its words brought in', () => {
    fc.assert(fc.property(letter, (one) => {
      const html = letterHtml(one);
      const ours = /<\/?(?:!doctype|html|head|meta|title|body|div|h2|p|ul|li|a|bdi|br|span)\b[^<>]*>/gi;
      expect(html.replaceAll(ours, '')).not.toMatch(/[<>]/);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/house\.example\/[^\s<>']*$/);
      expect(one.subject).not.toMatch(/[\r\n]/);
      const text = letterText(one);
      expect(text).not.toMatch(/[\r\u0000\u202E]/);
      expect(text.match(/\u2068/g)?.length).toBe(text.match(/\u2069/g)?.length);
    }));
  });
});
