import type { LocaleCode } from '../../domain/locales.ts';

/** What the demo's English documents are translated into. */
export const TARGETS = ['ar', 'fr', 'es', 'de'] as const satisfies readonly Exclude<LocaleCode, 'en'>[];

export type Target = (typeof TARGETS)[number];

/** The demo's translations of a document written in English: by source text, and then by locale. Canonical tagged text. */
export type Texts = Readonly<Record<string, Readonly<Record<Target, string>>>>;
