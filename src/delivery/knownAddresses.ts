import type { Mirror } from '../store/mirror/openMirror.ts';

/** Every slug that leads somewhere in any locale, or did: what is not in here is unknown without a look into the file. */
export interface KnownAddresses {
  readonly has: (collection: string, slug: string) => boolean;
  /** Takes the addresses of pages that changed. Those that are gone stay: the file knows better, and is asked. */
  readonly learn: (pages: Iterable<number>) => void;
}

const AT_A_TIME = 2000;

export const knownAddresses = (mirror: Pick<Mirror, 'pagesAfter' | 'page' | 'formerSlugs'>): KnownAddresses => {
  const known = new Map<string, Set<string>>();
  const add = (collection: string, slug: string | null): void => {
    if (slug === null) return;
    const slugs = known.get(collection) ?? new Set();
    known.set(collection, slugs.add(slug));
  };
  for (let last = 0, pages = mirror.pagesAfter(0, AT_A_TIME); pages.length > 0; pages = mirror.pagesAfter(last, AT_A_TIME)) {
    for (const { id, collection, slug } of pages) {
      add(collection, slug);
      last = id;
    }
  }
  for (const { collection, slug } of mirror.formerSlugs()) add(collection, slug);
  return {
    has: (collection, slug) => known.get(collection)?.has(slug) ?? false,
    learn: (pages) => {
      for (const id of pages) {
        const page = mirror.page(id);
        if (page) add(page.collection, page.slug);
      }
    },
  };
};
