import { ValidationError, type CollectionSlug, type Field, type FieldHook } from 'payload';
import { localeOf, isLocaleCode, type LocaleCode } from '../../src/domain/locales.ts';
import { label } from '../labels.ts';
import { operationOf, ownWriteOf } from '../../hooks/operation.ts';
import { isMadeFrom, slugOf } from '../../src/domain/slugOf.ts';
import { isSlugTaken, type SlugPlace } from './isSlugTaken.ts';

const MOST_NUMBERS = 100;

/** The address part of a document, one per locale, made from the title and kept when the title changes later. */
export const slug = (): Field => ({
  name: 'slug',
  type: 'text',
  label: label('Slug', 'الاسم المختصر', 'Identifiant', 'Identificador', 'Kurzname'),
  localized: true,
  unique: true,
  index: true,
  custom: { translate: false },
  admin: {
    position: 'sidebar',
    description: label('Part of the address. Made from the title when it is empty.',
      'جزء من العنوان. يُنشأ من العنوان الرئيسي إذا تُرك فارغًا.', "Partie de l'adresse. Créée à partir du titre si vide."),
  },
  hooks: { beforeValidate: [makeSlug], beforeDuplicate: [() => undefined] },
});

/**
 * Blank must become absent: MongoDB's unique index takes two nulls for the same slug. In a target locale that was never
 * live the address follows the title, for the first one was a machine's.
 */
const makeSlug: FieldHook = async ({ siblingData, originalDoc, req, collection }) => {
  // What was asked for: `value` is the kept one where nothing was.
  const { slug: asked } = siblingData as { readonly slug?: unknown };
  const wanted = typeof asked === 'string' ? slugOf(asked) : '';
  const kept = (originalDoc as { slug?: unknown } | undefined)?.slug;
  if (wanted !== '' && wanted === kept) return wanted;
  if (wanted === '') delete (siblingData as { slug?: unknown }).slug;
  if (!collection || !isLocaleCode(req.locale)) return undefined;
  const place: SlugPlace = { collection: collection.slug as CollectionSlug, locale: req.locale, id: (originalDoc as { id?: string } | undefined)?.id };
  const projection = ownWriteOf(req.context)?.projection;
  if (wanted !== '') {
    const isTaken = await isSlugTaken(req, place, wanted);
    if (isTaken && projection) return kept;
    if (isTaken) throw clash(wanted, req.locale, collection.slug);
    return wanted;
  }
  const before = (originalDoc as { title?: unknown } | undefined)?.title;
  const isMachines = projection?.isLive === false && typeof before === 'string' && typeof kept === 'string' && isMadeFrom(kept, before);
  if (typeof kept === 'string' && kept !== '' && !(isMachines && (siblingData as { title?: unknown }).title !== before)) return kept;
  if (isHalfTyped(req.context)) return undefined;
  const title = (siblingData as { title?: unknown }).title;
  return typeof title === 'string' ? freeSlug(slugOf(title), (tried) => isSlugTaken(req, place, tried)) : undefined;
};

/** An autosave by a person catches the title in the middle of a word; our own projections are whole. */
const isHalfTyped = (context: Readonly<Record<string, unknown>>): boolean =>
  context.verso === undefined && operationOf(context)?.autosave === true;

const freeSlug = async (base: string, isTaken: (tried: string) => Promise<boolean>): Promise<string | undefined> => {
  if (base === '') return undefined;
  for (let number = 1; number <= MOST_NUMBERS; number += 1) {
    const tried = number === 1 ? base : `${base}-${number}`;
    if (!(await isTaken(tried))) return tried;
  }
  return undefined;
};

const clash = (wanted: string, locale: LocaleCode, collection: string): ValidationError =>
  new ValidationError({
    collection,
    errors: [{ path: 'slug', message: `Another document already has the slug "${wanted}" in ${localeOf(locale).label}. Choose another one, or leave it empty to get a free one.` }],
  });
