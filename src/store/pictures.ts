import type { Payload } from 'payload';
import type { LocaleCode } from '../domain/locales.ts';

export interface Picture {
  readonly url: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** The pictures among these media, with their alternative text in a locale; other files and what is gone are missing. */
export const picturesOf = async (payload: Payload, ids: readonly string[], locale: LocaleCode): Promise<ReadonlyMap<string, Picture>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { docs } = await payload.find({ collection: 'media', where: { id: { in: wanted } }, locale, draft: true, depth: 0, limit: wanted.length, pagination: false, overrideAccess: true });
  return new Map(docs.flatMap(({ id, url, alt, mimeType, width, height }) =>
    url && mimeType?.startsWith('image/') ? [[String(id), { url, alt: alt ?? '', width: width ?? null, height: height ?? null }] as const] : []));
};
