import { createHash } from 'node:crypto';
import { DEFAULT_SOURCE_LOCALE, isLocaleCode, localeOf } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { escaped } from './docs/html.ts';
import { REPORT_WORDS } from './reportWords.ts';
import type { ReportWords } from './reportWords.ts';

const STYLE = 'body{margin:15vh auto;max-width:34rem;padding:0 1.25rem;font:1.125rem/1.6 system-ui,"Noto Sans Arabic",sans-serif;color-scheme:light dark}button{font:inherit;padding:.4em 1em}';
/** Back to the page as it was left, with what stood in its form; where there is a page to go back to. */
const SCRIPT = 'const back=document.querySelector("button");back.hidden=history.length<2;back.addEventListener("click",()=>history.back())';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: look like itself and lead back. */
export const REPORT_PAGE_POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a reader without script sees after sending a report. @param code of the refusal; null where the report was taken */
export const reportPage = (code: string | null, locale: LocaleCode): string => {
  const words = REPORT_WORDS[locale];
  const title = escaped(code === null ? words.thanks : words.notSent);
  return `<!doctype html>
<html lang="${locale}" dir="${localeOf(locale).dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${escaped(words[code === null ? 'received' : (SAID[code] ?? 'failed')])}</p><p>${escaped(words.howBack)}</p><p><button type="button" hidden>${escaped(words.back)}</button></p></main><script>${SCRIPT}</script></body>
</html>
`;
};

const SAID: Readonly<Record<string, keyof ReportWords>> = { bad_request: 'check', too_large: 'check', not_found: 'gone', too_many_reports: 'tooMany' };

/** The language to answer in: that of the text in question, else the first of the browser's that the house has. */
export const answerLocale = (told: unknown, acceptLanguage = ''): LocaleCode => {
  if (isLocaleCode(told)) return told;
  const wanted = acceptLanguage.slice(0, LONGEST_HEADER).split(',').map((one) => one.split(';')[0]?.trim().split('-')[0]?.toLowerCase());
  return wanted.find(isLocaleCode) ?? DEFAULT_SOURCE_LOCALE;
};

const LONGEST_HEADER = 200;
