import type { LocaleCode } from '../../domain/locales.ts';
import type { Content, Provenance } from '../../domain/publication/publication.ts';
import { pageHash } from '../../domain/publication/sourceContent.ts';
import type { Entry } from '../../store/publications.ts';
import { asLive } from '../../store/publications.ts';
import type { DocumentKey } from '../../store/rows.ts';
import type { PublishDeps } from './publishDeps.ts';

export interface Page {
  readonly slug: string | null;
  readonly sourceLocale: LocaleCode;
  readonly content: Content;
  readonly provenance: Provenance;
  readonly fingerprint: string | null;
}

export interface Asked {
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Gives readers a page where it says something else than what they have. Gives the entry that stands then, or null where
 * somebody was faster than `latest`: the caller looks again.
 */
export const addPage = async ({ store }: Pick<PublishDeps, 'store'>, key: DocumentKey, locale: LocaleCode, latest: Entry | null, page: Page, asked: Asked): Promise<Entry | null> => {
  const slug = page.slug === null ? null : await freeSlug({ store }, key, locale, page.slug, asLive(latest)?.slug ?? null);
  const content = slug === null ? page.content : { ...page.content, texts: { ...page.content.texts, slug } };
  const hash = pageHash({ slug, content, provenance: page.provenance });
  if (latest && asLive(latest) && latest.hash === hash) {
    await store.publications.markReplaced(latest);
    return latest;
  }
  const { collection, documentId } = key;
  return store.publications.append({
    collection, documentId, locale, version: (latest?.version ?? 0) + 1, kind: 'publication', sourceLocale: page.sourceLocale,
    title: store.publications.titleOf(collection, content.texts), slug, content, provenance: page.provenance,
    fingerprint: page.fingerprint, hash, ...asked,
  });
};

/** Takes a locale down. True where nothing is live then that was live before this call. */
export const addWithdrawal = async ({ store }: Pick<PublishDeps, 'store'>, key: DocumentKey, locale: LocaleCode, latest: Entry, asked: Asked): Promise<boolean> => {
  const { collection, documentId } = key;
  const added = await store.publications.append({
    collection, documentId, locale, version: latest.version + 1, kind: 'withdrawal', sourceLocale: latest.sourceLocale,
    title: latest.title, slug: null, content: null, provenance: null, fingerprint: null, hash: null, ...asked,
  });
  return added !== null;
};

const MOST_NUMBERS = 1000;

/** No two live documents of a collection share an address in one language; the later one is numbered. */
const freeSlug = async ({ store }: Pick<PublishDeps, 'store'>, key: DocumentKey, locale: LocaleCode, wanted: string, live: string | null): Promise<string> => {
  const isFree = async (tried: string): Promise<boolean> => tried === live || !(await store.publications.isSlugTaken(key, locale, tried));
  if (await isFree(wanted)) return wanted;
  if (live?.startsWith(`${wanted}-`) && /^\d+$/.test(live.slice(wanted.length + 1))) return live;
  for (let number = 2; number <= MOST_NUMBERS; number += 1) if (await isFree(`${wanted}-${number}`)) return `${wanted}-${number}`;
  return `${wanted}-${key.documentId}`;
};
