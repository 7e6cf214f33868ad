import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { WebhookReason, WebhookWords } from './words.ts';

export const WEBHOOK_WORDS = { en, ar, fr, es, de };

/** The words in the admin's language; one without words is answered in English. */
export const webhookWords = (language: string): WebhookWords => (Object.hasOwn(WEBHOOK_WORDS, language) ? WEBHOOK_WORDS[language as keyof typeof WEBHOOK_WORDS] : en);

/** Why it failed; a code without words counts as unexpected. */
export const webhookReason = ({ reason }: WebhookWords, code: string | null | undefined): string =>
  code && Object.hasOwn(reason, code) ? reason[code as WebhookReason] : reason.unexpected;
