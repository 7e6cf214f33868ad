import { brotliDecompressSync } from 'node:zlib';
import { DEFAULT_SOURCE_LOCALE, LOCALE_CODES } from '../../domain/locales.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { dateFieldOf } from '../../domain/page/pageType.ts';
import type { PageType } from '../../domain/page/pageType.ts';
import type { Library } from '../library.ts';
import { readPage } from '../reading.ts';

/** The document that the documentation's examples speak of. */
export interface Example {
  readonly collection: string;
  readonly dateField: string;
  readonly locale: LocaleCode;
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** It as readers get it, shortened; null where nothing is published yet. */
  readonly sample: unknown;
}

const LONGEST_TEXT = 110;
const TYPICAL = 'events';

/** A document that readers have, a translation where there is one: then the examples are true as they stand. */
export const exampleOf = async ({ mirror, catalogue, reading }: Pick<Library, 'mirror' | 'catalogue' | 'reading'>): Promise<Example> => {
  const types = catalogue.types.filter(({ hasSlug }) => hasSlug).toSorted((one, other) => rank(one) - rank(other));
  const locales = LOCALE_CODES.toSorted((one, other) => Number(one === DEFAULT_SOURCE_LOCALE) - Number(other === DEFAULT_SOURCE_LOCALE));
  for (const type of types)
    for (const locale of locales) {
      const [found] = mirror.list({ locale, collection: type.slug, tags: [], from: null, to: null, order: 'newest', withFallback: false, reviewedOnly: false, after: null, limit: 1 });
      const page = found && mirror.page(found.id);
      const card = found && mirror.card(found.id);
      const answer = page && (await readPage(reading, page));
      if (!card?.slug || !answer) continue;
      return { ...of(type, locale), id: card.id, slug: card.slug, title: card.title ?? card.slug, sample: shortened(JSON.parse(brotliDecompressSync(answer.br).toString())) };
    }
  const [type] = types;
  return { ...of(type, locales[0] ?? DEFAULT_SOURCE_LOCALE), id: '8a1d2c', slug: 'harbour-walk', title: 'Harbour walk', sample: null };
};

const rank = (type: PageType): number => (type.slug === TYPICAL ? 0 : dateFieldOf(type) === null ? 2 : 1);

const of = (type: PageType | undefined, locale: LocaleCode) => ({ collection: type?.slug ?? TYPICAL, dateField: (type && dateFieldOf(type)) ?? 'publishedAt', locale });

/** Enough to see the shape: long texts cut, of each list the first, and no editor state. */
const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '')}…` : value;
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, name === 'lexical' ? {} : shortened(inside)]));
};
