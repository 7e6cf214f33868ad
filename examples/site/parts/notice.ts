import type { Locale } from '../../../src/client/types.ts';
import type { PageDocument } from '../api.ts';
import { pagePath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';
import { icon } from './icons.ts';

/** How a text came to be, in the API's own sentence, and the way to its original; nothing where there is nothing to tell. */
export const notice = (view: View, { provenance, alternates, locale, collection }: PageDocument): Html | null => {
  if (provenance.notice === null) return null;
  const source = alternates.find(({ isSource }) => isSource);
  const hasOther = source !== undefined && source.locale !== locale;
  const kind = provenance.outdated ? 'outdated' : provenance.kind;
  return html`<p class="notice notice-${kind}" role="note">${icon(kind === 'machine-reviewed' ? 'checked' : kind === 'outdated' ? 'clock' : 'globe')}<span>${provenance.notice}${
    hasOther && html` <a href="${pagePath(source.locale as Locale, { ...source, collection })}" hreflang="${source.lang}">${view.words.document.original} <span class="quiet">(<bdi lang="${source.lang}">${source.name}</bdi>)</span></a>`
  }</span></p>`;
};
