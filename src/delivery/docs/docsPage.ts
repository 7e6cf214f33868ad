import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageType } from '../../domain/page/pageType.ts';
import type { Json } from '../openApi.ts';
import { REPORT_LIMITS } from '../reportLimits.ts';
import type { Example } from './example.ts';
import { guidesOf } from './guides.ts';
import type { Heading } from './guides.ts';
import { table } from './html.ts';
import { referenceOf } from './reference.ts';
import { shapeRows } from './shapes.ts';
import { collectionsText, errorsTable, localesWords, noticesTable } from './tables.ts';
import { WEBHOOK_SAMPLE } from './webhookSample.ts';

export interface DocsParts {
  readonly description: Json;
  readonly types: readonly PageType[];
  /** Address of the API, without a slash at its end. */
  readonly base: string;
  /** Pattern of the addresses on the readers' site; null where none was named. */
  readonly site: string | null;
  /** Whether sites read without a key. */
  readonly publicRead: boolean;
  /** Reads per minute and address; 0 sets no limit. */
  readonly readsPerMinute: number;
  readonly example: Example;
}

const STYLE = readFileSync(new URL('docs.css', import.meta.url), 'utf8');
const REFERENCE: readonly Heading[] = [{ id: 'reference', text: 'Every address' }, { id: 'shapes', text: 'Every shape' }];

/** What the page may load: its own style, and nothing else. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The API as a page for people: guides whose examples speak of a live document, and everything in its description. */
export const docsPage = (parts: DocsParts): string => {
  const { html, headings } = guidesOf(valuesOf(parts));
  const contents = [...headings, ...REFERENCE].map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`).join('');
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The delivery API</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#first-request">To the text</a>
<header><h1>The delivery API</h1><p>What readers get: published texts in ${parts.types.length} collections, each with the truth about how it was made.</p></header>
<nav aria-label="Contents"><h2 id="contents">Contents</h2><ul>${contents}</ul></nav>
<main>
${html}
${referenceOf(parts.description)}
</main>
</body>
</html>
`;
};

const valuesOf = ({ description, types, base, site, publicRead, readsPerMinute, example }: DocsParts): Readonly<Record<string, string>> => {
  const { collection, dateField, locale, id, slug, title, sample } = example;
  return {
    base, collection, dateField, locale, id, slug, path: encodeURIComponent(slug),
    word: /\p{L}{3,}/u.exec(title)?.[0] ?? 'harbour',
    locales: localesWords(), pattern: patternWords(site),
    access: publicRead ? 'This house lets everybody read; a [key](#keys) is for more reads.' : 'This house asks for a [key](#keys) with every read but those of files and of this page; the examples leave it out.',
    sample: sample === null ? 'Nothing is published here yet; reload this page once something is, and it shows a real document.' : `\`\`\`json\n${JSON.stringify(sample, null, 2)}\n\`\`\`\n\nIt is shortened here: long texts end in “…”, lists hold their first entry alone, and \`lexical\` is empty.`,
    webhookSecret: WEBHOOK_SAMPLE.secret, webhookRequest: WEBHOOK_SAMPLE.request,
    report: JSON.stringify({ collection, id, locale, quote: title, comment: 'What is wrong with it.', suggestion: 'What should stand there instead.' }, null, 2),
    reportFields: reportFields(description),
    reportLimits: `${REPORT_LIMITS.perAddressAndMinute} a minute and ${REPORT_LIMITS.perAddressAndHour} an hour from one address, ${REPORT_LIMITS.perDocumentAndHour} an hour about one document, 16 KiB each`,
    readLimits: readsPerMinute === 0 ? 'Reads without a key are not counted here.' : `${readsPerMinute.toLocaleString('en')} reads a minute for each address (IPv6: each /64), or what your key says.`,
    notices: noticesTable(), collections: collectionsText(types), errors: errorsTable(),
  };
};

const patternWords = (site: string | null): string =>
  site === null ? 'This house has none yet: links inside texts are `/{locale}/{collection}/{slug}` without a host, and there are no sitemap and no preview. Ask for it to be set.' : `Here it is \`${site}\`.`;

const reportFields = (description: Json): string => {
  const { Report = {} } = (description as { readonly components: { readonly schemas: Readonly<Record<string, Json>> } }).components.schemas;
  return table('Fields of a report', ['field', 'is', 'means'], shapeRows(Report, '').map(([name = '', is = '', means = '']) => [name, is.replace(', may be missing', ', optional'), means]));
};
