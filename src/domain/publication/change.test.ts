import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocaleCode } from '../locales.ts';
import { CHANGE_TYPES, changeOf } from './change.ts';
import type { Change } from './change.ts';

interface Entry {
  readonly seq: number;
  readonly kind: 'publication' | 'withdrawal';
  readonly collection: string;
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly title: string | null;
  readonly slug: string | null;
  readonly at: string;
}

const act = fc.record({ documentId: fc.constantFrom('a', 'b', 'c'), locale: fc.constantFrom<LocaleCode>('en', 'ar'), slug: fc.constantFrom('one', 'two', null), down: fc.boolean() });

/** A log as the house writes it: nothing is withdrawn that is not live. */
const log = fc.array(act, { maxLength: 60 }).map((acts) => {
  const entries: Entry[] = [];
  for (const { documentId, locale, slug, down } of acts) {
    const before = entries.findLast((one) => one.documentId === documentId && one.locale === locale);
    if (down && before?.kind !== 'publication') continue;
    entries.push({ seq: entries.length + 1, kind: down ? 'withdrawal' : 'publication', collection: 'articles', documentId, locale, title: documentId, slug: down ? null : slug, at: new Date(entries.length).toISOString() });
  }
  return entries;
});

const changesOf = (entries: readonly Entry[]): Change[] =>
  entries.map((entry, at) => changeOf(entry, entries.slice(0, at).findLast((one) => one.documentId === entry.documentId && one.locale === entry.locale) ?? null));

const place = ({ id, locale }: Pick<Change, 'id' | 'locale'>): string => `${id}:${locale}`;

describe('the changes of a log', () => {
  it('bring whoever follows them to what is live', () => {
    fc.assert(fc.property(log, (entries) => {
      const followed = new Map<string, string | null>();
      for (const change of changesOf(entries)) {
        const key = place(change);
        // What a cache does: it must find what it is told of exactly as it is told.
        if (change.type === 'published') expect(followed.has(key)).toBe(false);
        else expect(followed.get(key)).toBe(change.previousSlug);
        if (change.type === 'updated') expect(change.slug).toBe(change.previousSlug);
        if (change.type === 'moved') expect(change.slug).not.toBe(change.previousSlug);
        if (change.type === 'unpublished') followed.delete(key);
        else followed.set(key, change.slug);
      }
      const live = new Map<string, string | null>();
      for (const { documentId: id, locale, kind, slug } of entries) {
        if (kind === 'withdrawal') live.delete(place({ id, locale }));
        else live.set(place({ id, locale }), slug);
      }
      expect(followed).toEqual(live);
    }));
  });

  it('are one for each entry, in its place, of a type that is known', () => {
    fc.assert(fc.property(log, (entries) => {
      const changes = changesOf(entries);
      expect(changes.map(({ seq, id, locale, at }) => [seq, id, locale, at])).toEqual(entries.map(({ seq, documentId, locale, at }) => [seq, documentId, locale, at]));
      for (const { type } of changes) expect(CHANGE_TYPES).toContain(type);
    }));
  });
});
