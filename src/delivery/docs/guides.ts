import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import { escaped } from './html.ts';

/** In the order in which they are read. */
const GUIDES = ['first-request', 'languages', 'document', 'pages', 'provenance', 'fallback', 'lists', 'events', 'search', 'pictures', 'html', 'reports', 'changes', 'webhooks', 'caching', 'keys', 'preview', 'feeds', 'client', 'whole-site', 'errors', 'promise'] as const;

/** A heading of the page, for its table of contents. */
export interface Heading {
  readonly id: string;
  readonly text: string;
}

const ID = /\s*\{#([\w-]+)\}$/;
const FILE = /\bfile=(\S+)/;

/** Words of Arabic among signs of a program, which would change places with them. */
const ARABIC = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\d\s،؛؟.,:%/-]*[\p{Script=Arabic}\p{M}])?/gu;

/** The written guides as HTML. @param values by the names in `{{…}}`: plain words, Markdown or HTML */
export const guidesOf = (values: Readonly<Record<string, string>>): { readonly html: string; readonly headings: readonly Heading[] } => {
  const headings: Heading[] = [];
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        const [, id = ''] = ID.exec(text) ?? [];
        const shown = this.parser.parseInline(tokens).replace(ID, '');
        if (depth === 2) headings.push({ id, text: shown });
        return `<h${depth} id="${id}">${shown}</h${depth}>\n`;
      },
      code({ text, lang = '' }) {
        const [language = ''] = lang.split(' ');
        const [, file] = FILE.exec(lang) ?? [];
        return `<pre tabindex="0"${file === undefined ? '' : ` data-file="${escaped(file)}"`}><code class="language-${language}">${escaped(text).replaceAll(ARABIC, '<bdi>$&</bdi>')}</code></pre>\n`;
      },
      table(token) {
        const row = (cells: typeof token.header, tag: 'th' | 'td'): string => `<tr>${cells.map(({ tokens }, at) => `<${tag}${tag === 'th' ? ' scope="col"' : at === 0 ? ' class="first"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="wide" role="group" tabindex="0" aria-label="${escaped(token.header.map(({ text }) => text).join(', '))}"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
      },
    },
  });
  const html = texts.map((text) => marked.parse(filled(text, values), { async: false })).join('\n');
  return { html, headings };
};

const texts = GUIDES.map((name) => readFileSync(new URL(`guides/${name}.md`, import.meta.url), 'utf8'));

const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
  const value = values[name];
  if (value === undefined) throw new Error(`The guides name {{${name}}}, which nothing fills.`);
  return value;
});
