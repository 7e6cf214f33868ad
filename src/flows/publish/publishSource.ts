import { SOURCE_PROVENANCE } from '../../domain/publication/provenanceOf.ts';
import { sourceContent } from '../../domain/publication/sourceContent.ts';
import { publishedBefore } from '../../domain/publication/uploadedFile.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import type { Data } from '../../domain/segments/types.ts';
import type { DocumentKey } from '../../store/rows.ts';
import { addPage } from './addEntry.ts';
import type { Asked } from './addEntry.ts';
import { keepFiles } from './keepFiles.ts';
import { orderPictures } from './orderPictures.ts';
import type { PublishDeps } from './publishDeps.ts';
import { rounds } from './rounds.ts';
import { settlePublications } from './settlePublications.ts';

/**
 * Puts a source live as it stood when it was published, with copies of its files and the pictures it shows, then gives
 * every locale's readers what follows: the facts at once, its texts where they are complete.
 */
export const publishSource = async (deps: PublishDeps, key: DocumentKey, locale: LocaleCode, doc: Data, asked: Asked, isWanted: () => Promise<boolean>): Promise<void> => {
  const { publications, documents, pictures } = deps.store;
  const files = await keepFiles(deps, key.collection, doc);
  await rounds(async () => {
    const latest = await publications.latest(key, locale);
    if (!(await isWanted())) return true;
    const before = latest?.content ?? (await publications.lastPage(key, locale))?.content ?? null;
    const parts = publications.partsOf(key.collection, doc);
    const made = sourceContent(parts, documents.fieldsOf(key.collection), before, files.flatMap(({ file, copy }) => copy ?? publishedBefore(file, before) ?? []));
    const slug = typeof parts.texts.slug === 'string' && parts.texts.slug !== '' ? parts.texts.slug : null;
    const page = { slug, sourceLocale: locale, provenance: SOURCE_PROVENANCE, ...made };
    return (await addPage(deps, key, locale, latest, page, asked)) ? true : undefined;
  });
  await orderPictures(deps, pictures.shownIn(key.collection, doc), asked);
  await settlePublications(deps, key, 'source', asked.at);
};
