import type { PageDocument } from '../api.ts';
import { pagePath } from '../addresses.ts';
import { html } from '../html.ts';
import { inLanguage } from '../parts/inLanguage.ts';
import { layout } from '../parts/layout.ts';
import { reportFields } from '../parts/reportFields.ts';
import type { Written } from '../parts/reportFields.ts';
import type { View } from '../view.ts';
import { titleOf } from './documentPage.ts';

/** The report as a page of its own, for readers without script. @param problem why it was not taken */
export const reportPage = (view: View, document: PageDocument, written: Written = {}, problem: string | null = null): string => {
  const { words: { report: words } } = view;
  const path = pagePath(view.locale, document);
  return page(view, document, html`<h1>${words.title}</h1>
<p>${words.intro}</p><p class="of"><a href="${path}"${inLanguage(view, document)}>${titleOf(document)}</a></p>
<form class="report-form" method="post" action="${path}/report">
${problem && html`<p class="problem" role="alert">${problem}</p>`}
<div class="field"><label for="page-quote">${words.quote}</label><textarea id="page-quote" name="quote" rows="3" maxlength="1000" required aria-describedby="page-quote-hint"${inLanguage(view, document)}>${written.quote}</textarea><p class="hint" id="page-quote-hint">${words.quoteHint}</p></div>
${reportFields(view, 'page', written)}
<p class="act"><button class="button" type="submit">${words.send}</button> <a href="${path}">${words.back}</a></p>
</form>`);
};

export const thanksPage = (view: View, document: PageDocument): string => {
  const { words: { report: words } } = view;
  return page(view, document, html`<h1>${words.thanksTitle}</h1><p>${words.thanks}</p><p><a class="button" href="${pagePath(view.locale, document)}">${words.back}</a></p>`);
};

const page = (view: View, document: PageDocument, body: ReturnType<typeof html>): string => layout(view, {
  title: `${view.words.report.title}: ${titleOf(document)}`, path: `${pagePath(view.locale, document)}/report`, isHidden: true,
  alternates: [{ locale: view.locale, path: `${pagePath(view.locale, document)}/report` }], main: html`<div class="wide page narrow">${body}</div>`,
});
