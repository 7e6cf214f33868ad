import type { PayloadRequest } from 'payload';
import { isLocaleCode } from '../src/domain/locales.ts';
import { noteLanguage } from '../src/store/correspondents.ts';

/** Moment: somebody signed in, or goes on working. Mails to them are in the language of their screen, which only their browser knows. */
export const rememberLanguage = async ({ req }: { req: PayloadRequest }): Promise<void> => {
  const { language } = req.i18n;
  const person = req.user as { readonly id: string; readonly language?: unknown } | null;
  if (!person || !isLocaleCode(language) || person.language === language) return;
  try {
    await noteLanguage(req, person.id, language);
  } catch (error) {
    req.payload.logger.warn({ err: error, person: person.id }, 'The language of somebody\'s screen could not be noted.');
  }
};
