import type { Documents } from '../../../src/client/types.ts';
import type { PageDocument } from '../api.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { spanOf, momentOf } from '../parts/dates.ts';
import { fileFacts } from '../parts/fileFacts.ts';
import { icon } from '../parts/icons.ts';
import { inLanguage } from '../parts/inLanguage.ts';
import { picture } from '../parts/picture.ts';
import { richText } from '../parts/richText.ts';
import type { View } from '../view.ts';
import { counted } from '../words/counted.ts';

/** What a document says, below its title. */
export const bodyOf = (view: View, document: PageDocument): Html | null => {
  switch (document.collection) {
    case 'articles':
    case 'initiatives': return html`<article class="wide body">${richText(view, document, document.content.body)}</article>`;
    case 'policy-findings': return findings(view, document);
    case 'events': return event(view, document);
    case 'downloads': return document.content.file && html`<p class="wide body"><a class="button big" href="${document.content.file.url}" download>${icon('file')}${view.words.document.download}</a> <span class="facts">${fileFacts(view, document.content.file)}</span></p>`;
    default: return null;
  }
};

const findings = (view: View, document: Documents['policy-findings']): Html => {
  const { words } = view;
  const { introduction, findings: all, contact } = document.content;
  const said = inLanguage(view, document);
  const number = new Intl.NumberFormat(view.locale);
  return html`<article class="wide body">${richText(view, document, introduction)}
<ol class="findings">${all.map(({ heading, body, recommendations, image, caption }, index) => html`<li class="finding"><h2><span class="number"><span class="hidden">${words.document.finding.replace('#', number.format(index + 1))}: </span><span aria-hidden="true">${number.format(index + 1)}</span></span><span${said}>${heading}</span></h2>
${richText(view, document, body, 2)}
${image && html`<figure><div class="shot">${picture(image, { sizes: '(min-width: 50rem) 44rem, 100vw' })}</div>${caption && html`<figcaption${said}>${caption}</figcaption>`}</figure>`}
${recommendations && recommendations.html !== '' && html`<div class="advice"><h3>${words.document.recommendations}</h3>${richText(view, document, recommendations, 3)}</div>`}</li>`)}</ol>
${(contact.name ?? contact.email) && html`<p class="contact"><span class="label">${words.document.contact}</span> <bdi>${contact.name}</bdi>${contact.email && html` <a href="mailto:${contact.email}"><bdi>${contact.email}</bdi></a>`}</p>`}</article>`;
};

const event = (view: View, document: Documents['events']): Html => {
  const { words, locale } = view;
  const { startsAt, endsAt, timeZone, venue, city, country, hosts, partners, participantCount, cityCount, programme, body } = document.content;
  const places = [venue, city, country].filter((one) => one !== null && one !== '');
  const counts = [participantCount !== null && counted(locale, words.event.participants, participantCount), cityCount !== null && counted(locale, words.event.cities, cityCount)].filter((text) => text !== false);
  const names = (label: string, list: readonly { readonly name: string | null }[]): Html | null => (list.length === 0 ? null : html`<div><dt>${label}</dt>${list.map(({ name }) => html`<dd><bdi>${name}</bdi></dd>`)}</div>`);
  return html`<div class="wide split"><article class="body">${richText(view, document, body)}
${programme.length > 0 && html`<section class="programme" aria-labelledby="programme"><h2 id="programme">${words.event.programme}</h2><ol${inLanguage(view, document)}>${programme.map((item) => html`<li>${item.startsAt && html`<time datetime="${item.startsAt}" lang="${view.lang}" dir="${view.dir}">${momentOf(locale, item.startsAt, timeZone)}</time>`}${item.title && html`<h3>${item.title}</h3>`}${item.description && html`<p>${item.description}</p>`}</li>`)}</ol></section>`}</article>
<dl class="event-facts">
${startsAt && html`<div><dt>${words.event.when}</dt><dd><time datetime="${startsAt}">${spanOf(locale, startsAt, endsAt, timeZone)}</time> <span class="quiet">(${words.event.localTime})</span></dd></div>`}
${places.length > 0 && html`<div><dt>${words.event.where}</dt><dd>${places.map((place, index) => html`${index > 0 && html`<br>`}<bdi>${place}</bdi>`)}</dd></div>`}
${names(words.event.hosts, hosts)}${names(words.event.partners, partners)}
${counts.length > 0 && html`<div><dt>${words.event.attendance}</dt><dd>${counts.join(' · ')}</dd></div>`}
</dl></div>`;
};
