import { html } from '../html.ts';
import type { Html } from '../html.ts';

interface Spoken {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The attributes of an element whose text is in another language than the page; nothing where it is the same. */
export const inLanguage = (page: Spoken, { lang, dir }: Spoken): Html | null => (page.lang === lang ? null : html` lang="${lang}" dir="${dir}"`);
