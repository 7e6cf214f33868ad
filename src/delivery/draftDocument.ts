import type { LocaleCode } from '../domain/locales.ts';
import type { Document } from '../domain/page/document.ts';
import { draftContent } from '../flows/deliver/draftContent.ts';
import type { Store } from '../store/createStore.ts';
import { compilePage } from './compilePage.ts';
import type { Library } from './library.ts';

/** A document's draft, compiled as if it were live; null where there is none in this locale. */
export const draftDocument = ({ reading, catalogue }: Library, store: Store) => async (collection: string, documentId: string, locale: LocaleCode): Promise<Document | null> => {
  const type = catalogue.typeOf(collection);
  const draft = type && (await draftContent({ store }, { collection, documentId }, locale));
  return draft ? compilePage(reading, draft, type, true) : null;
};
