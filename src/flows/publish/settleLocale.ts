import type { LocaleCode } from '../../domain/locales.ts';
import { sharedBy, withNewFacts } from '../../domain/publication/targetPage.ts';
import type { Content, Provenance } from '../../domain/publication/publication.ts';
import type { Data } from '../../domain/segments/types.ts';
import { isMadeFrom, slugOf } from '../../domain/slugOf.ts';
import type { Entry } from '../../store/publications.ts';
import type { DocumentKey } from '../../store/rows.ts';
import { addPage, addWithdrawal } from './addEntry.ts';
import type { Asked, Page } from './addEntry.ts';
import { judgeLocale } from './judgeLocale.ts';
import type { Judged } from './judgeLocale.ts';
import { mirrorLive } from './mirrorLive.ts';
import type { PublishDeps } from './publishDeps.ts';
import { refusalOf } from './refusalOf.ts';
import { rounds } from './rounds.ts';

/** What makes a locale be looked at: its source went live anew, its row changed, or a person asked for it. */
export type Cause = 'source' | 'row' | 'person';

/**
 * Gives one target locale's readers what follows for them: a new page where its texts are complete for the live source
 * and it was to have one, else the page they have with the facts of the live source, marked outdated. Nothing, where
 * they have it already. Safe to repeat at any time.
 * @throws VersoError `source_not_live`, `source_ahead`, `not_all_reviewed` (409), `pseudo` (422) where a person asked
 * @param isWanted asked after the state was read; false ends it, for the order was carried out by somebody else
 */
export const settleLocale = (deps: PublishDeps, key: DocumentKey, locale: LocaleCode, cause: Cause, asked: Asked, isWanted: () => Promise<boolean> = async () => true): Promise<Entry | null> =>
  rounds(async () => {
    const judged = await judgeLocale(deps, key, locale);
    if (!(await isWanted())) return judged.own;
    if (cause === 'person' && !judged.verdict.may) throw refusalOf(judged.verdict);
    if (isForbidden(judged) && !judged.verdict.may) return takeDown(deps, key, locale, judged, asked);
    const page = await pageFor(deps, key, locale, judged, cause);
    const entry = page ? await addPage(deps, key, locale, judged.latest, page, asked) : judged.latest;
    if (page && !entry) return undefined;
    const isNew = page !== null && judged.verdict.may;
    if (judged.row && !(await mirrorLive(deps, judged.row, entry, isNew ? { awaitsSource: false } : {}))) return undefined;
    return entry;
  });

/** A machine's page that went live while the house allowed it, and that it does not allow any more. */
const isForbidden = ({ policy, own }: Judged): boolean => policy === 'review-first' && own?.provenance?.kind === 'machine';

const takeDown = async (deps: PublishDeps, key: DocumentKey, locale: LocaleCode, { latest, row }: Judged, { at }: Asked): Promise<Entry | null | undefined> => {
  if (!latest || !(await addWithdrawal(deps, key, locale, latest, { by: null, at }))) return undefined;
  return row && !(await mirrorLive(deps, row, null)) ? undefined : null;
};

const pageFor = async (deps: PublishDeps, key: DocumentKey, locale: LocaleCode, judged: Judged, cause: Cause): Promise<Page | null> => {
  const { verdict, source, own } = judged;
  if (!source?.content) return null;
  if (!verdict.may || !isDue(judged, cause)) return own?.content && own.provenance ? coherent({ ...own, content: own.content, provenance: own.provenance }, source, source.content) : null;
  const { texts, segments, provenance } = verdict.page;
  const draft = await localeFacts(deps, key, locale);
  const content: Content = { texts: { ...draft.others, ...texts }, ...sharedBy(source.content), segments };
  const { publications } = deps.store;
  const slug = publications.hasSlug(key.collection) ? own?.slug ?? judged.latest?.slug ?? (await lastSlug(deps, key, locale)) ?? firstSlug(draft, publications.titleOf(key.collection, texts)) ?? source.slug : null;
  return { slug, sourceLocale: source.locale, content, provenance, fingerprint: source.fingerprint };
};

/** Whether a text that may go live is to go live now. What a person took down comes back by a person alone. */
const isDue = (judged: Judged, cause: Cause): boolean => {
  const { policy, own, latest, row, source } = judged;
  if (cause === 'person' || isForbidden(judged)) return true;
  const awaits = row?.awaitsSource === true && (cause === 'source' || row.fingerprint === source?.fingerprint);
  if (awaits) return true;
  if (policy === 'machine-with-notice') return own !== null || latest === null || latest.by === null;
  return own !== null && (cause === 'source' || own.provenance?.outdated === true);
};

/** The whole page as readers have it, with the facts of the live source: texts of two languages never stand together. */
const coherent = (own: Entry & Live, source: Entry, shared: Content): Page => ({
  slug: own.slug, sourceLocale: own.sourceLocale, content: withNewFacts(own.content, shared), fingerprint: own.fingerprint,
  provenance: { ...own.provenance, outdated: own.fingerprint !== source.fingerprint },
});

interface Live {
  readonly content: Content;
  readonly provenance: Provenance;
}

/** The first address is the one a person gave, else it is made from the title as it goes live: the draft's may be a machine's. */
const firstSlug = ({ slug, title }: LocaleFacts, live: string | null): string | null => {
  if (slug !== null && (title === null || live === null || !isMadeFrom(slug, title))) return slug;
  return (live === null ? '' : slugOf(live)) || slug;
};

interface LocaleFacts {
  readonly slug: string | null;
  readonly title: string | null;
  readonly others: Data;
}

/** What the locale has beside its texts; of these only the slug is made from them. */
const localeFacts = async ({ store }: PublishDeps, key: DocumentKey, locale: LocaleCode): Promise<LocaleFacts> => {
  const draft = await store.documents.draft(key, locale);
  const translated = new Set(store.documents.fieldsOf(key.collection).map(({ name }) => name));
  const own = store.publications.partsOf(key.collection, draft ?? {}).texts;
  const others = Object.fromEntries(Object.entries(own).filter(([name, value]) => !translated.has(name) && name !== 'slug' && value !== null));
  return { slug: typeof own.slug === 'string' && own.slug !== '' ? own.slug : null, title: store.publications.titleOf(key.collection, own), others };
};

const lastSlug = async ({ store }: PublishDeps, key: DocumentKey, locale: LocaleCode): Promise<string | null> =>
  (await store.publications.lastPage(key, locale))?.slug ?? null;
