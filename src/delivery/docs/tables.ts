import { LOCALES } from '../../domain/locales.ts';
import { noticeOf } from '../../domain/page/noticeOf.ts';
import { dateFieldOf, filtersOf } from '../../domain/page/pageType.ts';
import type { PageField, PageType } from '../../domain/page/pageType.ts';
import { ERROR_CODES } from '../errorCodes.ts';
import { escaped, table, worded } from './html.ts';

const MEANS = {
  human: ['People wrote it, as the original or as a translation.', null],
  machine: ['A machine translated it, and not every text of it was approved by a person.', null],
  'machine-reviewed': ['A machine translated it, and people approved every text.', '2026-05-03T10:00:00.000Z'],
  'source-fallback': ['The original stands in, for want of a translation.', null],
} as const;

/** Each kind of provenance, with the sentences that readers get. */
export const noticesTable = (): string =>
  table('Notices', ['kind', 'means', 'in English', 'in Arabic'], (Object.keys(MEANS) as (keyof typeof MEANS)[]).map((kind) => {
    const [means, reviewedAt] = MEANS[kind];
    const told = (locale: 'en' | 'ar', source: 'en' | 'fr'): string => escaped(noticeOf({ kind, reviewedAt, outdated: false }, locale, source) ?? '');
    const arabic = told('ar', 'en');
    return [`<code>${kind}</code>`, means, told('en', 'fr') || '<code>null</code>: show nothing', arabic === '' ? '<code>null</code>' : `<span lang="ar" dir="rtl">${arabic}</span>`];
  }).concat(OUTDATED.map(([kind, reviewedAt, means]) => {
    const told = (locale: 'en' | 'ar'): string => escaped(noticeOf({ kind, reviewedAt, outdated: true }, locale) ?? '');
    return [`<code>${kind}</code>, <code>outdated</code>`, means, told('en'), `<span lang="ar" dir="rtl">${told('ar')}</span>`];
  })));

const OUTDATED = [
  ['human', null, 'People translated it, and the original has changed since.'],
  ['machine-reviewed', MEANS['machine-reviewed'][1], 'The same of a machine’s: said after the sentence above.'],
] as const;

/** Every code that a refusal may have. */
export const errorsTable = (): string =>
  table('Error codes', ['code', 'status', 'means', 'what to do'], Object.entries(ERROR_CODES).map(([code, { status, means, advice }]) =>
    [`<code id="error-${code}">${code}</code>`, String(status), worded(means), worded(advice)]));

/** The languages, named as a sentence names them. */
export const localesWords = (): string => LOCALES.map(({ code, label }) => `${label} (\`${code}\`)`).join(', ');

/** Each collection with its date, its filters and its fields. */
export const collectionsText = (types: readonly PageType[]): string => types.map((type) => [
  `<section class="collection"><h4 id="collection-${type.slug}"><code>${type.slug}</code> ${escaped(type.label)}</h4>`,
  `<p>${[addressWords(type), dateWords(type), filterWords(type)].join(' ')}</p>`,
  table(`Fields of ${type.label}`, ['content', 'is'], [...rowsOf(type.fields, ''), ...uploadRow(type)]), '</section>',
].join('')).join('');

const addressWords = ({ hasSlug }: PageType): string => (hasSlug ? 'Addressed by slug or id.' : 'Addressed by id alone.');

const dateWords = (type: PageType): string => {
  const date = dateFieldOf(type);
  return date === null ? 'Listed by when it was first published.' : `Listed by <code>${date}</code>.`;
};

const filterWords = (type: PageType): string => {
  const filters = filtersOf(type).map(({ param, collections, options }) => `<code>${param}</code> (${collections ? `of ${collections.map(linked).join(', ')}` : options.map((option) => `<code>${option}</code>`).join(', ')})`);
  return filters.length === 0 ? 'No filters of its own.' : `Filters: ${filters.join('; ')}.`;
};

const linked = (collection: string): string => `<a href="#collection-${collection}">${collection}</a>`;

const uploadRow = ({ upload }: PageType): readonly (readonly string[])[] => (upload === null ? [] : [upload === 'picture' ? ['<code>picture</code>', shape('Picture')] : ['<code>file</code>', shape('DownloadFile')]]);

const shape = (name: string): string => `<a href="#shape-${name}">${name}</a>`;

const rowsOf = (fields: readonly PageField[], before: string): readonly (readonly string[])[] => fields.flatMap((field) => {
  const name = `<code>${before}${field.name}</code>`;
  switch (field.kind) {
    case 'text': return [[name, 'text']];
    case 'email': return [[name, 'address of a mailbox']];
    case 'date': return [[name, 'instant (ISO 8601, UTC)']];
    case 'number': return [[name, 'number']];
    case 'checkbox': return [[name, '<code>true</code> or <code>false</code>']];
    case 'select': return [[name, `${field.many ? 'list of: ' : 'one of: '}${field.options.map((option) => `<code>${option}</code>`).join(', ')}`]];
    case 'richText': return [[name, `running text: ${shape('RichText')}`]];
    case 'picture': return [[name, field.many ? `list of ${shape('Picture')}` : shape('Picture')]];
    case 'relation': return [[name, `${field.many ? 'list of ' : ''}${shape('Card')} of ${field.collections.map(linked).join(', ')}`]];
    case 'group': return rowsOf(field.fields, `${before}${field.name}.`);
    case 'array': return rowsOf(field.fields, `${before}${field.name}[].`);
    case 'blocks': return [[name, `list of blocks: ${Object.keys(field.blocks).map((block) => `<code>${block}</code>`).join(', ')}`]];
  }
});
