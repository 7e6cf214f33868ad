import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PublishReason, PublishWords } from './words.ts';

export const PUBLISH_WORDS = { en, ar, fr, es, de };

/** The words in the admin's language; one without words is answered in English. */
export const publishWords = (language: string): PublishWords => (Object.hasOwn(PUBLISH_WORDS, language) ? PUBLISH_WORDS[language as keyof typeof PUBLISH_WORDS] : en);

/** Why it failed; a code without words counts as unexpected. */
export const publishReason = ({ reason }: PublishWords, code: string | null | undefined): string =>
  code && Object.hasOwn(reason, code) ? reason[code as PublishReason] : reason.unexpected;
