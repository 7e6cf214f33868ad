import type { Payload } from 'payload';
import type { PageType } from '../domain/page/pageType.ts';
import { referencesOf } from '../domain/page/referencesOf.ts';
import type { Reference } from '../domain/page/referencesOf.ts';
import type { Data } from '../domain/segments/types.ts';
import { pageTypesOf, settingTypesOf } from './pageTypes.ts';

/** Which pictures a document shows. What a collection may hold never changes while the process lives. */
export const pictureStore = (payload: Payload) => {
  let known: ReadonlyMap<string, PageType> | undefined;
  const types = (): ReadonlyMap<string, PageType> => (known ??= new Map([...pageTypesOf(payload), ...settingTypesOf(payload)].map((type) => [type.slug, type])));

  return {
    /** The pictures that a document or one of the site's settings shows in one locale, each once. */
    shownIn: (slug: string, data: Data): readonly Reference[] => {
      const fields = types().get(slug)?.fields ?? [];
      return referencesOf(data, fields).filter(({ collection }) => types().get(collection)?.upload === 'picture');
    },
  };
};
