import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** The words of the queue's page, one list per language of the admin. */
export const QUEUE_WORDS = { en, ar, fr, es, de };
