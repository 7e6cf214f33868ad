import type { CollectionSlug, Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';

export interface Seed {
  readonly key: string;
  readonly collection: CollectionSlug;
  readonly locale: LocaleCode;
  readonly published: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  /** Made only where the document is not there yet. */
  readonly file: (() => Promise<{ readonly name: string; readonly mimetype: string; readonly bytes: Buffer }>) | null;
}

/** How far a seeding came: `begun` is said before the first document, `done` after the last translation was staged. */
export type SeedState = 'none' | 'begun' | 'done';

const STATE = 'demo:state';

export const seedState = async (payload: Payload): Promise<SeedState> =>
  (await payload.kv.get<{ state: SeedState }>(STATE))?.state ?? 'none';

export const setSeedState = (payload: Payload, state: SeedState): Promise<void> => payload.kv.set(STATE, { state });

/** Stores a document of the demo once, whatever interrupted an earlier try; gives its id. */
export const plant = async (payload: Payload, { key, collection, locale, published, data, file: makeFile }: Seed): Promise<string> => {
  const name = `demo:${key}`;
  const before = await payload.kv.get<{ id: string }>(name);
  if (before) return before.id;
  const file = makeFile && (await makeFile());
  const made = await payload.create({
    collection, locale, draft: !published, depth: 0, overrideAccess: true,
    data: { ...data, sourceLocale: locale, _status: published ? 'published' : 'draft' } as never,
    ...(file && { file: { name: file.name, mimetype: file.mimetype, data: file.bytes, size: file.bytes.length } }),
  });
  await payload.kv.set(name, { id: String(made.id) });
  return String(made.id);
};

/** Does a step of the seeding once; one that was cut off is begun again, and must be able to bear that. */
export const once = async (payload: Payload, step: string, act: () => Promise<void>): Promise<void> => {
  if (await isStepDone(payload, step)) return;
  await act();
  await payload.kv.set(`demo:done:${step}`, { done: true });
};

export const isStepDone = async (payload: Payload, step: string): Promise<boolean> => (await payload.kv.get(`demo:done:${step}`)) !== null;

export interface Amendment {
  readonly collection: CollectionSlug;
  readonly id: string;
  readonly locale: LocaleCode;
  /** Who does it: a person's id. */
  readonly by: string;
  /** The document's texts as they are to be. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Changes a published document's texts and publishes them, as its editor would. */
export const amend = async (payload: Payload, { collection, id, locale, by, data }: Amendment): Promise<void> => {
  const user = await payload.findByID({ collection: 'users', id: by, depth: 0, overrideAccess: true });
  await payload.update({ collection, id, locale, user: { ...user, collection: 'users' }, depth: 0, overrideAccess: true, data: { ...data, _status: 'published' } as never });
};

/** Fills what every page says. */
export const fillGlobal = async (payload: Payload, slug: 'site-settings' | 'call-to-action', locale: LocaleCode, data: Readonly<Record<string, unknown>>): Promise<void> => {
  await payload.updateGlobal({ slug, locale, depth: 0, overrideAccess: true, data: data as never });
};
