import type { LocaleCode } from '../locales.ts';
import { perLocale } from '../perLocale.ts';
import type { Provenance } from '../publication/publication.ts';

interface Notable extends Pick<Provenance, 'reviewedAt' | 'outdated'> {
  readonly kind: Provenance['kind'] | 'source-fallback';
}

/**
 * A sentence or two, in the reader's language, about how a text came to be; null where there is nothing to tell: people
 * wrote it, and it says what its original says.
 *
 * @param locale the one the reader asked for
 * @param source the language of the original, which a `source-fallback` is in
 */
export const noticeOf = ({ kind, reviewedAt, outdated }: Notable, locale: LocaleCode, source: LocaleCode = locale): string | null => {
  const words = WORDS[locale];
  if (kind === 'source-fallback') return words.fallback.replace('#', words.languages[source]);
  if (kind === 'human') return outdated ? words.changed : null;
  const made = kind === 'machine' ? words.machine : reviewed(words, dateIn(locale, reviewedAt));
  return outdated ? `${made} ${words.outdated}` : made;
};

const reviewed = (words: Words, date: string | null): string => (date === null ? words.reviewed : words.reviewedOn.replace('#', date));

const dateIn = (locale: LocaleCode, at: string | null): string | null => {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? null : datesOf(locale).format(time);
};

/** The day before the month in English too: the world's readers know it best. */
const DATES: Readonly<Record<LocaleCode, string>> = { en: 'en-GB', ar: 'ar', fr: 'fr', es: 'es', de: 'de' };
const datesOf = perLocale((locale) => new Intl.DateTimeFormat(DATES[locale], { dateStyle: 'long', timeZone: 'UTC' }));

/** `#` stands for the date, or for the language of the original as it is called in the sentence. */
interface Words {
  readonly machine: string;
  readonly reviewed: string;
  readonly reviewedOn: string;
  /** After one of the sentences above. */
  readonly outdated: string;
  /** Where it is all there is to tell. */
  readonly changed: string;
  readonly fallback: string;
  readonly languages: Readonly<Record<LocaleCode, string>>;
}

const WORDS: Readonly<Record<LocaleCode, Words>> = {
  en: {
    machine: 'Translated automatically; nobody has reviewed it yet.',
    reviewed: 'Translated automatically, reviewed by people.',
    reviewedOn: 'Translated automatically, reviewed by people on #.',
    outdated: 'The original has changed since.',
    changed: 'The original has been changed since this translation was made.',
    fallback: 'This text is not available in English yet; you are reading the # original.',
    languages: { en: 'English', ar: 'Arabic', fr: 'French', es: 'Spanish', de: 'German' },
  },
  ar: {
    machine: 'تُرجم هذا النص آليًا، ولم يراجعه أحد بعد.',
    reviewed: 'تُرجم هذا النص آليًا، وراجعه مراجعون.',
    reviewedOn: 'تُرجم هذا النص آليًا، وراجعه مراجعون في #.',
    outdated: 'تغيّر النص الأصلي منذ ذلك الحين.',
    changed: 'تغيّر النص الأصلي بعد إعداد هذه الترجمة.',
    fallback: 'هذا النص غير متاح بالعربية بعد؛ أنت تقرأ النص الأصلي #.',
    languages: { en: 'بالإنجليزية', ar: 'بالعربية', fr: 'بالفرنسية', es: 'بالإسبانية', de: 'بالألمانية' },
  },
  fr: {
    machine: 'Traduit automatiquement ; personne ne l’a encore relu.',
    reviewed: 'Traduit automatiquement, relu par des personnes.',
    reviewedOn: 'Traduit automatiquement, relu par des personnes le #.',
    outdated: 'L’original a changé depuis.',
    changed: 'L’original a été modifié depuis cette traduction.',
    fallback: 'Ce texte n’est pas encore disponible en français ; vous lisez l’original en #.',
    languages: { en: 'anglais', ar: 'arabe', fr: 'français', es: 'espagnol', de: 'allemand' },
  },
  es: {
    machine: 'Traducido automáticamente; nadie lo ha revisado todavía.',
    reviewed: 'Traducido automáticamente y revisado por personas.',
    reviewedOn: 'Traducido automáticamente y revisado por personas el #.',
    outdated: 'El original ha cambiado desde entonces.',
    changed: 'El original ha cambiado desde que se hizo esta traducción.',
    fallback: 'Este texto aún no está disponible en español; está leyendo el original en #.',
    languages: { en: 'inglés', ar: 'árabe', fr: 'francés', es: 'español', de: 'alemán' },
  },
  de: {
    machine: 'Automatisch übersetzt; noch von niemandem geprüft.',
    reviewed: 'Automatisch übersetzt, von Menschen geprüft.',
    reviewedOn: 'Automatisch übersetzt, am # von Menschen geprüft.',
    outdated: 'Das Original hat sich seitdem geändert.',
    changed: 'Das Original wurde geändert, seit diese Übersetzung entstand.',
    fallback: 'Dieser Text liegt noch nicht auf Deutsch vor; Sie lesen das Original auf #.',
    languages: { en: 'Englisch', ar: 'Arabisch', fr: 'Französisch', es: 'Spanisch', de: 'Deutsch' },
  },
};
