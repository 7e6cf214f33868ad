import { marked } from 'marked';
import { fromHtml } from './fromHtml.ts';
import type { Page } from './page.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/**
 * A page of Markdown, with tables and (in front matter) title, description and date. It goes the way of HTML: Payload's
 * own Markdown reader flattens lists indented by two blanks.
 * @throws VersoError `page` as `fromHtml` does
 */
export const fromMarkdown = (text: string): Page => {
  const front = FRONT_MATTER.exec(text);
  const facts = front ? factsIn(front[1] ?? '') : {};
  const meta = Object.entries(facts).map(([name, value]) => META[name]?.(attribute(value)) ?? '').join('');
  const body = marked.parse(front ? text.slice(front[0].length) : text, { async: false, gfm: true });
  return fromHtml(`<html><head>${meta}</head><body>${body}</body></html>`);
};

const META: Readonly<Record<string, (value: string) => string>> = {
  title: (value) => `<meta property="og:title" content="${value}">`,
  description: (value) => `<meta name="description" content="${value}">`,
  summary: (value) => `<meta name="description" content="${value}">`,
  date: (value) => `<meta property="article:published_time" content="${value}">`,
};

const factsIn = (front: string): Record<string, string> =>
  Object.fromEntries(front.split('\n').flatMap((line) => {
    const [, name, value] = /^(\w+):\s*(.+)$/.exec(line) ?? [];
    return name && value ? [[name.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2')]] : [];
  }));

const attribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
