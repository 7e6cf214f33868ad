import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** The words of the reports' page, one list per language of the admin. */
export const REPORT_WORDS = { en, ar, fr, es, de };
