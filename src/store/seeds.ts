import type { CollectionSlug, Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';

export interface Seed {
  readonly key: string;
  readonly collection: CollectionSlug;
  readonly locale: LocaleCode;
  readonly published: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  readonly file: { readonly name: string; readonly mimetype: string; readonly bytes: Buffer } | null;
}

/** How far a seeding came: `begun` is said before the first document, `done` after the last person. */
export type SeedState = 'none' | 'begun' | 'done';

const STATE = 'demo:state';

export const seedState = async (payload: Payload): Promise<SeedState> =>
  (await payload.kv.get<{ state: SeedState }>(STATE))?.state ?? 'none';

export const setSeedState = (payload: Payload, state: SeedState): Promise<void> => payload.kv.set(STATE, { state });

/** Stores a document of the demo once, whatever interrupted an earlier try; gives its id. */
export const plant = async (payload: Payload, { key, collection, locale, published, data, file }: Seed): Promise<string> => {
  const name = `demo:${key}`;
  const before = await payload.kv.get<{ id: string }>(name);
  if (before) return before.id;
  const made = await payload.create({
    collection, locale, draft: !published, depth: 0, overrideAccess: true,
    data: { ...data, sourceLocale: locale, _status: published ? 'published' : 'draft' } as never,
    ...(file && { file: { name: file.name, mimetype: file.mimetype, data: file.bytes, size: file.bytes.length } }),
  });
  await payload.kv.set(name, { id: String(made.id) });
  return String(made.id);
};

/** Fills what every page says. */
export const fillGlobal = async (payload: Payload, slug: 'site-settings' | 'call-to-action', locale: LocaleCode, data: Readonly<Record<string, unknown>>): Promise<void> => {
  await payload.updateGlobal({ slug, locale, depth: 0, overrideAccess: true, data: data as never });
};
