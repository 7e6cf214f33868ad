import { localeOf } from '../domain/locales.ts';
import { escapeHtml } from './escapeHtml.ts';
import { languageOf, WORDS } from './words/speak.ts';

export type DigestOffState = 'ask' | 'done' | 'wrong' | 'expired';

/** The page behind a mail's "no more of these": small, without scripts. Only its button changes anything. */
export const digestOffPage = (state: DigestOffState, asked: string, house: string): string => {
  const language = languageOf(asked);
  const words = WORDS[language].page;
  const form = state === 'ask' ? `<form method="post"><button>${escapeHtml(words.button)}</button></form>` : '';
  const profile = state === 'ask' ? '' : `<p><a href="${escapeHtml(house)}/admin/account">${escapeHtml(words.profile)}</a></p>`;
  return `<!doctype html>
<html lang="${language}" dir="${localeOf(language).dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(words.title)} · Verso</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p role="status">${escapeHtml(words[state])}</p>
${form}${profile}
</main>
</body>
</html>
`;
};

const STYLE = `
:root { color-scheme: light dark; --ink: #17202a; --paper: #fbfaf7; --deep: #0d5c63; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #15191c; --deep: #4fb3ba; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { width: min(30rem, 100% - 3rem); padding: 3rem 0; }
h1 { font: 600 2rem/1.2 Georgia, serif; margin: 0 0 .75rem; }
a { color: var(--deep); }
button { font: inherit; font-weight: 600; padding: .75rem 1.25rem; margin-top: .75rem; border: 0; border-radius: .4rem; background: var(--deep); color: var(--paper); cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--deep); outline-offset: 2px; }
`;
