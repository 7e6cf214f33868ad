import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { LocaleCode } from '../../domain/locales.ts';
import type { MirrorEntry, MirrorPage } from './mirrorPage.ts';
import { openMirror } from './openMirror.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'verso-mirror-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LOCALES: readonly LocaleCode[] = ['en', 'ar'];
const DOCUMENTS = ['a', 'b', 'c'];

interface Publish { readonly act: 'publish'; readonly document: string; readonly locale: LocaleCode; readonly draws: string | null }
interface Withdraw { readonly act: 'withdraw'; readonly document: string; readonly locale: LocaleCode }
const document = fc.constantFrom(...DOCUMENTS);
const locale = fc.constantFrom(...LOCALES);
const act = fc.oneof(
  fc.record({ act: fc.constant('publish' as const), document, locale, draws: fc.option(document) }),
  fc.record({ act: fc.constant('withdraw' as const), document, locale }),
  // `age`: of the entry that it is compiled from; another one may be live by now.
  fc.record({ act: fc.constant('compile' as const), place: fc.nat(5), age: fc.constantFrom(0, 0, 0, 1) }),
  fc.record({ act: fc.constant('reopen' as const) }),
);

const entryOf = (seq: number, one: Publish | Withdraw): MirrorEntry => {
  const { document: id, locale: code } = one;
  const entry = { seq, kind: one.act === 'publish' ? 'publication' : 'withdrawal', collection: 'articles', documentId: id, locale: code, title: id, slug: one.act === 'publish' ? `${id}-${code}` : null, at: '2026-01-01T00:00:00.000Z' } as const;
  const page: MirrorPage = {
    collection: 'articles', document: id, locale: code, seq, slug: entry.slug, date: null, kind: 'machine', isSource: code === 'en', card: { title: id, imageId: null } as MirrorPage['card'], picture: null,
    tags: [], draws: one.act === 'publish' && one.draws !== null ? [{ collection: 'articles', id: one.draws }] : [], files: [], words: id,
  };
  return { entry, page: one.act === 'publish' ? page : null };
};

it('has a page compiled until something changes that it shows, and waiting from then on', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
    const file = path.join(mkdtempSync(path.join(folder, 'run-')), 'mirror.db');
    const open = () => openMirror(file, 'house', async () => true);
    let mirror = await open();
    let seq = 0;
    try {
      for (const one of acts) {
        const before = new Map(mirror.pagesAfter(0, 100).map((page) => [page.id, mirror.body(page.id)]));
        if (one.act === 'reopen') {
          mirror.close();
          mirror = await open();
        } else if (one.act === 'compile') {
          const page = mirror.pagesAfter(0, 100)[one.place];
          if (page) mirror.putBody(page.id, page.seq - one.age, 'now', Buffer.from('body'));
          if (page && one.age === 0) expect(mirror.body(page.id)?.br.toString()).toBe('body');
        } else {
          const stale = mirror.apply([entryOf((seq += 1), one)]);
          for (const page of mirror.pagesAfter(0, 100)) expect(mirror.body(page.id)).toEqual(stale.has(page.id) ? null : (before.get(page.id) ?? null));
        }
        const without = mirror.pagesAfter(0, 100).filter(({ id }) => mirror.body(id) === null);
        expect(mirror.uncompiled(100)).toEqual(without.toSorted((a, b) => b.seq - a.seq));
      }
    } finally {
      mirror.close();
    }
  }), { numRuns: 60 });
});
