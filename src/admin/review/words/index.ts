import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** The words of the review screen, one list per language of the admin. */
export const REVIEW_WORDS = { en, ar, fr, es, de };
