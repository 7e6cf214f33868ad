import type { RichText } from '../../../src/client/types.ts';
import { html, raw, textOf } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';
import { inLanguage } from './inLanguage.ts';
import { nestHeadings } from './nestHeadings.ts';

/**
 * The API's HTML, in the language of its document. What a page adds: a wide table scrolls in a box of its own that the
 * keyboard reaches, and headings stand below those of the page.
 * @param above level of the heading that it stands under
 */
export const richText = (view: View, of: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }, text: RichText | null, above = 1): Html | null => {
  if (text === null || text.html === '') return null;
  const box = textOf(html`<div class="table" role="group" tabindex="0" aria-label="${view.words.document.table}">`);
  const body = nestHeadings(text.html, above)
    .replaceAll(/<table\b[^>]*>.*?<\/table>/gs, (table) => `${box}${table}</div>`);
  return html`<div class="prose"${inLanguage(view, of)}>${raw(body)}</div>`;
};
