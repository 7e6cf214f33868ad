import type { LocaleCode } from '../../domain/locales.ts';
import { draftPage } from '../../domain/publication/draftPage.ts';
import { SOURCE_PROVENANCE } from '../../domain/publication/provenanceOf.ts';
import type { Content, Provenance, Publication } from '../../domain/publication/publication.ts';
import { sourceContent } from '../../domain/publication/sourceContent.ts';
import { sharedBy } from '../../domain/publication/targetPage.ts';
import type { Data } from '../../domain/segments/types.ts';
import type { Store } from '../../store/createStore.ts';
import type { SourceDocument } from '../../store/documents.ts';
import type { DocumentKey } from '../../store/rows.ts';

/** A draft in the shape of an entry of the log, so that it can be compiled as one. It is in no log: `seq` and `version` are 0. */
export type DraftEntry = Publication & { readonly content: Content; readonly provenance: Provenance };

interface DraftDeps {
  readonly store: Pick<Store, 'documents' | 'rows' | 'publications'>;
}

/**
 * A document as it would go live if all of its draft did: in its source locale what the writer left, in another one what
 * the row says, with the facts of the source's draft. Null where the document is gone or in the trash, and where nothing
 * has been translated into the locale yet.
 */
export const draftContent = async (deps: DraftDeps, key: DocumentKey, locale: LocaleCode): Promise<DraftEntry | null> => {
  const { documents } = deps.store;
  if (!documents.translatableCollections().includes(key.collection)) return null;
  const source = await documents.source(key);
  if (!source || source.trashed) return null;
  return source.sourceLocale === locale ? sourceEntry(deps, key, source) : targetEntry(deps, key, source, locale);
};

const sourceEntry = async (deps: DraftDeps, key: DocumentKey, source: SourceDocument): Promise<DraftEntry> => {
  const { texts } = deps.store.publications.partsOf(key.collection, source.data);
  const { content, fingerprint } = await sourceDraft(deps, key, source);
  return entryOf(deps, key, source, { locale: source.sourceLocale, content, provenance: SOURCE_PROVENANCE, slug: textIn(texts.slug), fingerprint });
};

const targetEntry = async (deps: DraftDeps, key: DocumentKey, source: SourceDocument, locale: LocaleCode): Promise<DraftEntry | null> => {
  const { documents, publications, rows } = deps.store;
  const row = await rows.find(key, locale);
  const page = row && draftPage(row, documents.fieldsOf(key.collection));
  if (!page) return null;
  const { others, slug } = await localeFacts(deps, key, locale);
  const { content: shared } = await sourceDraft(deps, key, source);
  const live = await publications.live(key, locale);
  const content: Content = { texts: { ...others, ...page.texts }, segments: page.segments, ...sharedBy(shared) };
  return entryOf(deps, key, source, { locale, content, provenance: page.provenance, slug: live?.slug ?? slug, fingerprint: row.fingerprint });
};

/** Files are copied when they are published: a draft shows those that readers have. */
const sourceDraft = async ({ store: { documents, publications } }: DraftDeps, key: DocumentKey, { data, sourceLocale }: SourceDocument) => {
  const live = await publications.live(key, sourceLocale);
  return sourceContent(publications.partsOf(key.collection, data), documents.fieldsOf(key.collection), live?.content ?? null, live?.content?.files);
};

/** What the locale has beside its texts. */
const localeFacts = async ({ store: { documents, publications } }: DraftDeps, key: DocumentKey, locale: LocaleCode): Promise<{ readonly others: Data; readonly slug: string | null }> => {
  const draft = await documents.draft(key, locale);
  const translated = new Set(documents.fieldsOf(key.collection).map(({ name }) => name));
  const own = publications.partsOf(key.collection, draft ?? {}).texts;
  return { slug: textIn(own.slug), others: Object.fromEntries(Object.entries(own).filter(([name, value]) => !translated.has(name) && name !== 'slug' && value !== null)) };
};

type Own = Pick<DraftEntry, 'locale' | 'content' | 'provenance' | 'slug' | 'fingerprint'>;

const entryOf = ({ store: { publications } }: DraftDeps, { collection, documentId }: DocumentKey, source: SourceDocument, { content, slug, ...own }: Own): DraftEntry => ({
  ...own, collection, documentId, slug, seq: 0, version: 0, kind: 'publication', sourceLocale: source.sourceLocale,
  content: slug === null ? content : { ...content, texts: { ...content.texts, slug } },
  title: publications.titleOf(collection, content.texts), hash: null, by: null, at: source.updatedAt, replaced: false,
});

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
