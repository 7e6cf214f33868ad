import { compileCard } from '../../domain/page/compileCard.ts';
import type { LivePage } from '../../domain/page/compileCard.ts';
import { dateOf } from '../../domain/page/dateOf.ts';
import type { PageType } from '../../domain/page/pageType.ts';
import { pictureOf } from '../../domain/page/pictureOf.ts';
import { referencesOf } from '../../domain/page/referencesOf.ts';
import { runningText } from '../../domain/page/runningText.ts';
import { tagsOf } from '../../domain/page/tagsOf.ts';
import type { FieldSpec } from '../../domain/segments/types.ts';
import type { MirrorPage } from '../../store/mirror/mirrorPage.ts';

/** What a delivery process keeps of a page that readers have. */
export const mirrorPageOf = (page: LivePage, type: PageType, specs: readonly FieldSpec[], base: string): MirrorPage => {
  const { collection, documentId: document, locale, seq, slug, sourceLocale, content, provenance } = page;
  const picture = type.upload === 'picture' ? pictureOf(page, base) : null;
  return {
    collection, document, locale, seq, slug, date: dateOf(content.facts, type), kind: provenance.kind, isSource: locale === sourceLocale,
    card: compileCard(page, type, specs, base), picture,
    tags: tagsOf(content.facts, type),
    draws: referencesOf({ ...content.facts, ...content.texts }, type.fields),
    files: (content.files ?? []).map(({ hash, filename, mimeType }) => ({ hash, filename, type: mimeType, title: page.title })),
    words: runningText(content.texts, specs),
  };
};
