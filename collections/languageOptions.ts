import { namesOf } from '../src/domain/languageRules.ts';
import { LOCALES } from '../src/domain/locales.ts';

/** The languages of the house, to choose from; each is called as the person at the screen calls it. */
export const LANGUAGE_OPTIONS = LOCALES.map(({ code }) => ({ value: code, label: namesOf(code) }));
