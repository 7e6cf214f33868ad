import type { LocaleCode } from '../../domain/locales.ts';

/** The demo's translations of a document written in English: by source text, and then by locale. Canonical tagged text. */
export type Texts = Readonly<Record<string, Readonly<Record<Exclude<LocaleCode, 'en'>, string>>>>;
