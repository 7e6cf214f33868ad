import type { Card, Picture } from '../../../src/client/types.ts';
import type { Api, PageDocument } from '../api.ts';
import { listPath, pagePath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { cards } from '../parts/cards.ts';
import { longDate, timeOf } from '../parts/dates.ts';
import { icon } from '../parts/icons.ts';
import { inLanguage } from '../parts/inLanguage.ts';
import { layout } from '../parts/layout.ts';
import type { Page } from '../parts/layout.ts';
import { notice } from '../parts/notice.ts';
import { picture } from '../parts/picture.ts';
import { reportDialog } from '../parts/reportDialog.ts';
import type { View } from '../view.ts';
import { bodyOf } from './bodyOf.ts';
import { relatedTo } from './relatedTo.ts';

export interface Preview {
  readonly expiresAt: string;
}

/** A document: published, or a draft where it is a preview. */
export const documentPage = async (api: Api, view: View, document: PageDocument, preview: Preview | null): Promise<string> => {
  const { locale, words } = view;
  const { collection, alternates } = document;
  const path = pagePath(locale, document);
  const related = await relatedTo(api, view, document);
  const isStandIn = document.locale !== locale;
  const source = alternates.find(({ isSource }) => isSource);
  const others = alternates.map((one) => ({ locale: one.locale, path: pagePath(one.locale, { ...one, collection }) }));
  const main = html`<div class="document" data-collection="${collection}"${!preview && html` data-report-id="${document.id}" data-report-locale="${document.locale}" data-report-collection="${collection}"`}>
${opening(view, document)}
${bodyOf(view, document)}
${about(view, document)}
${!preview && html`<p class="wide report-line"><a href="${path}/report">${icon('flag')}${words.report.button}</a></p>`}
</div>
${related}
${!preview && reportDialog(view, `${path}/report`)}`;
  const page: Page = {
    title: titleOf(document), path, main, description: document.excerpt, section: collection, image: imageOf(document), isArticle: true,
    alternates: preview ? [...others, { locale, path }] : others,
    ...(source && { sourcePath: pagePath(source.locale, { ...source, collection }) }),
    ...(isStandIn && { canonicalPath: pagePath(document.locale, document) }),
    isHidden: preview !== null,
    ribbon: preview && html`<aside class="ribbon" aria-label="${words.preview.ribbon}" data-preview-admin="${view.settings.adminOrigin ?? ''}"><strong>${words.preview.ribbon}</strong> <span>${words.preview.until.replace('#', timeOf(locale, preview.expiresAt))}</span></aside>`,
    scripts: preview ? (view.settings.adminOrigin === null ? [] : ['preview']) : ['report'],
  };
  return layout(view, page);
};

export const titleOf = ({ title, slug, id }: PageDocument): string => title ?? slug ?? id;

const opening = (view: View, document: PageDocument): Html => {
  const { words, locale } = view;
  const { collection, content, readingTime } = document;
  const said = inLanguage(view, document);
  const kind = 'contentType' in content ? content.contentType : 'kind' in content ? content.kind : null;
  const published = 'publishedAt' in content ? content.publishedAt : null;
  const updated = 'lastUpdatedAt' in content ? content.lastUpdatedAt : null;
  const summary = 'summary' in content ? content.summary : 'description' in content ? content.description : null;
  const facts = [
    published && html`<span>${words.document.published} <time datetime="${published}">${longDate(locale, published)}</time></span>`,
    updated && updated !== published && html`<span>${words.document.updated} <time datetime="${updated}">${longDate(locale, updated)}</time></span>`,
    readingTime && HAS_READING_TIME.has(collection) && html`<span${said}>${readingTime.text}</span>`,
  ];
  return html`<header class="wide opening-words">
<p class="kicker"><a href="${listPath(locale, collection)}">${words.collections[collection]}</a>${kind && html` · ${words.kinds[kind] ?? kind}`}</p>
<h1${said}${segmentOf(document, 'title')}>${titleOf(document)}</h1>
${summary && html`<p class="standfirst"${said}${segmentOf(document, 'summary')}>${summary}</p>`}
<p class="facts">${facts}</p>
${notice(view, document)}
</header>
${hero(view, document)}`;
};

const HAS_READING_TIME = new Set(['articles', 'policy-findings']);

/** The id of a plain text, by which a report finds it. */
const segmentOf = ({ segments }: PageDocument, field: string): Html | null => {
  const segment = segments?.find((one) => one.path === field || (one.field === field && field === 'title'));
  return segment ? html` data-segment="${segment.id}"` : null;
};

const imageOf = ({ content }: PageDocument): Picture | null => ('heroImage' in content ? content.heroImage : 'image' in content ? content.image : null);

const hero = (view: View, document: PageDocument): Html | null => {
  const image = imageOf(document);
  if (!image) return null;
  const caption = [image.caption, image.credit].filter((text) => text !== null && text !== '');
  return html`<figure class="wide hero"><div class="shot">${picture(image, { sizes: '(min-width: 76rem) 72rem, 100vw', isFirst: true })}</div>${caption.length > 0 && html`<figcaption${inLanguage(view, document)}>${image.caption}${image.credit && html` <span class="credit">© <bdi>${image.credit}</bdi></span>`}</figcaption>`}</figure>`;
};

const about = (view: View, { content }: PageDocument): Html | null => {
  const { words, locale } = view;
  const tags: readonly Card[] = [...('topics' in content ? content.topics : []), ...('places' in content ? content.places : [])];
  const initiative = 'initiative' in content ? content.initiative : null;
  const downloads = 'downloads' in content ? content.downloads : [];
  return html`${downloads.length > 0 && html`<section class="wide aside" aria-labelledby="downloads"><h2 id="downloads">${words.document.downloads}</h2>${cards(view, downloads, 'rows')}</section>`}
${(tags.length > 0 || initiative) && html`<footer class="wide aside tags">${initiative && html`<p><span class="label">${words.document.partOf}</span> <a href="${pagePath(locale, initiative)}">${initiative.title}</a></p>`}${tags.length > 0 && html`<ul aria-label="${words.document.about}">${tags.map((tag) => html`<li><a href="${pagePath(locale, tag)}">${tag.title ?? tag.slug}</a></li>`)}</ul>`}</footer>`}`;
};
