import { VersoError } from '../../errors.ts';
import { cleanBlocks } from './cleanBlocks.ts';
import { noiseIn } from './noise.ts';
import type { Page, PageDates } from './page.ts';
import { parseHtml } from './parseHtml.ts';
import { takePictures } from './takePictures.ts';

const SILENT = 'script, style, noscript, template, link, meta, title, svg, [hidden], .screen-reader-text';
const AROUND = 'nav, footer, [role="navigation"], [role="contentinfo"], [role="search"], [aria-hidden="true"]';
const UNKEPT = ['iframe', 'video', 'audio', 'object', 'embed', 'canvas', 'form', 'map', 'math', 'dialog'] as const;
const LONGEST_TITLE = 300;
const LOSS_WORDS = 60;

/**
 * A page of HTML: its main part without what stands around it, in clean blocks.
 * @throws VersoError `page` where it has neither a title nor a text
 */
export const fromHtml = (html: string): Page => {
  const document = parseHtml(html);
  const losses: string[] = [];
  const { summary, dates, base, siteTitle } = factsOf(document);
  const main = mainOf(document);
  const heading = main.querySelector('h1') ?? document.querySelector('h1');
  const title = words(heading?.textContent ?? '') || siteTitle;
  if (title === '') throw new VersoError('page', 'it has no title: give it an <h1> or a <title> (in Markdown: a line that begins with "# ")');
  if ([...title].length > LONGEST_TITLE) throw new VersoError('page', `its title is longer than ${LONGEST_TITLE} characters`);
  takeAway(main, title, losses);
  const pictures = takePictures(main);
  const blocks = cleanBlocks(main, base, losses).filter((block) => !isNoise(block, losses));
  return { title, summary, html: blocks.map((block) => block.outerHTML).join('\n'), pictures, dates, losses };
};

interface Facts {
  readonly summary: string | null;
  readonly dates: PageDates;
  readonly base: string | null;
  readonly siteTitle: string;
}

const factsOf = (document: Document): Facts => {
  const meta = (selector: string, name = 'content'): string => words(document.querySelector(selector)?.getAttribute(name) ?? '');
  const published = isoOf(meta('meta[property="article:published_time"]'));
  const updated = isoOf(meta('meta[property="article:modified_time"]'));
  const base = [meta('base[href]', 'href'), meta('link[rel="canonical"]', 'href'), meta('meta[property="og:url"]')].find((url) => /^https?:/i.test(url));
  return {
    summary: meta('meta[name="description"]') || meta('meta[property="og:description"]') || null,
    dates: { ...(published && { published }), ...(updated && { updated }) },
    base: base ?? null,
    siteTitle: meta('meta[property="og:title"]') || words(document.querySelector('title')?.textContent ?? ''),
  };
};

const isoOf = (text: string): string | null => {
  const date = new Date(text);
  return text === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** Where the text is: the one article, else the main part, else the body. */
const mainOf = (document: Document): Element => {
  const articles = document.querySelectorAll('article');
  const found = (articles.length === 1 ? articles[0] : null) ?? document.querySelector('main, [role="main"]') ?? document.body;
  if (found === document.body) for (const around of document.querySelectorAll('body > header, body > aside')) if (!around.querySelector('h1')) around.remove();
  return found;
};

const takeAway = (main: Element, title: string, losses: string[]): void => {
  for (const element of main.querySelectorAll(`${SILENT}, ${AROUND}`)) element.remove();
  for (const tag of UNKEPT)
    for (const element of main.querySelectorAll(tag)) {
      const said = element.getAttribute('src') ?? words(element.textContent ?? '').slice(0, LOSS_WORDS);
      losses.push(said === '' ? tag : `${tag} (${said})`);
      element.remove();
    }
  for (const element of main.querySelectorAll('button, input, select, textarea')) element.remove();
  for (const element of main.querySelectorAll('h1, h2')) if (words(element.textContent ?? '') === title) element.remove();
};

const isNoise = (block: Element, losses: string[]): boolean => {
  const noise = /^(?:P|LI|DIV)$/.test(block.tagName) ? noiseIn(words(block.textContent ?? '')) : null;
  if (noise) losses.push(noise);
  return noise !== null;
};

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
