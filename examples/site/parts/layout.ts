import type { Picture } from '../../../src/client/types.ts';
import { ASSETS } from '../assets.ts';
import { homePath, listPath, searchPath } from '../addresses.ts';
import { html, textOf } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';
import { icon } from './icons.ts';
import { languageSwitch } from './languageSwitch.ts';
import type { Alternate } from './languageSwitch.ts';
import { picture } from './picture.ts';

export interface Page {
  readonly title: string | null;
  /** From the root. */
  readonly path: string;
  readonly main: Html;
  readonly description?: string | null;
  /** Where it is found in each language, this one included. */
  readonly alternates?: readonly Alternate[];
  /** For those whose language is none of these. */
  readonly sourcePath?: string;
  /** Another page is the one to be found. */
  readonly canonicalPath?: string;
  readonly image?: Picture | null;
  readonly isArticle?: boolean;
  readonly isHidden?: boolean;
  readonly section?: string;
  readonly query?: string;
  readonly ribbon?: Html | null;
  readonly scripts?: readonly (keyof typeof ASSETS.scripts)[];
}

/** A whole page. */
export const layout = (view: View, page: Page): string => `<!DOCTYPE html>\n${textOf(html`<html lang="${view.lang}" dir="${view.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === null ? view.site.name : `${page.title} · ${view.site.name}`}</title>
${head(view, page)}
<link rel="stylesheet" href="${ASSETS.styles}">
<link rel="icon" href="${ASSETS.icon}" type="image/svg+xml">
${(page.scripts ?? []).map((name) => html`<script type="module" src="${ASSETS.scripts[name]}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${view.words.skip}</a>
${page.ribbon}
${header(view, page)}
<main id="content" tabindex="-1">
${page.main}
</main>
${footer(view)}
</body>
</html>`)}\n`;

const head = (view: View, { title, path, description, alternates = [], sourcePath, canonicalPath, image, isArticle, isHidden }: Page): Html => {
  const { settings, site, words, locale } = view;
  const at = (place: string): string => settings.siteUrl + place;
  return html`<meta name="color-scheme" content="light dark">
${isHidden ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${at(canonicalPath ?? path)}">`}
${description && html`<meta name="description" content="${description}">`}
${alternates.map((one) => html`<link rel="alternate" hreflang="${one.locale}" href="${at(one.path)}">`)}
${sourcePath && html`<link rel="alternate" hreflang="x-default" href="${at(sourcePath)}">`}
<link rel="alternate" type="application/atom+xml" title="${words.feed}" href="${at(`/${locale}/feed.xml`)}">
<link rel="sitemap" type="application/xml" href="${at('/sitemap.xml')}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:type" content="${isArticle ? 'article' : 'website'}">
<meta property="og:title" content="${title ?? site.name}">
<meta property="og:url" content="${at(canonicalPath ?? path)}">
<meta property="og:locale" content="${locale}">
${description && html`<meta property="og:description" content="${description}">`}
${image && html`<meta property="og:image" content="${image.url}"><meta property="og:image:alt" content="${image.alt}">`}`;
};

const MENU = ['articles', 'policy-findings', 'events', 'downloads', 'initiatives'] as const;

const header = (view: View, { section, alternates = [], query }: Page): Html => {
  const { words, site, locale } = view;
  return html`<header class="top"><div class="wide">
<a class="brand" href="${homePath(locale)}">${site.logo && html`<span class="logo">${picture(site.logo, { sizes: '4rem', alt: '', isFirst: true })}</span>`}<bdi lang="${site.nameLang}">${site.name}</bdi></a>
${languageSwitch(view, alternates)}
<nav aria-label="${words.menu}"><ul>${MENU.map((collection) => html`<li><a href="${listPath(locale, collection)}"${section === collection && html` aria-current="page"`}>${words.collections[collection]}</a></li>`)}</ul></nav>
<form class="find" role="search" action="${searchPath(locale)}"><label class="hidden" for="find">${words.search.label}</label><input id="find" type="search" name="q" value="${query ?? ''}" placeholder="${words.search.title}" maxlength="200" autocomplete="off"><button type="submit" aria-label="${words.search.button}">${icon('search')}</button></form>
</div></header>`;
};

const footer = ({ words, site, locale }: View): Html => html`<footer class="bottom"><div class="wide">
<p class="name"><bdi lang="${site.nameLang}">${site.name}</bdi></p>
${site.footer && html`<p class="measure">${site.footer}</p>`}
<ul>${site.contactEmail && html`<li><a href="mailto:${site.contactEmail}"><bdi>${site.contactEmail}</bdi></a></li>`}<li><a href="/${locale}/feed.xml">${icon('feed')}${words.feed}</a></li></ul>
</div></footer>`;
