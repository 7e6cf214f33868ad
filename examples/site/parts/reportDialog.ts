import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';
import { icon } from './icons.ts';
import { reportFields } from './reportFields.ts';

/** The dialog that `scripts/report.js` opens; closed, and of no use, without it. @param action the same form as a page */
export const reportDialog = (view: View, action: string): Html => {
  const { words: { report: words }, settings } = view;
  return html`<dialog id="report" class="report" aria-labelledby="report-title" data-endpoint="${settings.publicApiUrl}/v1/reports" data-paragraph="${words.paragraph}" data-button="${words.button}">
<form method="post" action="${action}" data-too-many="${words.tooMany}" data-gone="${words.gone}" data-failed="${words.failed}" data-unsaid="${words.unsaid}" data-sending="${words.sending}" data-send="${words.send}">
<div class="dialog-head"><h2 id="report-title">${words.title}</h2><button type="button" class="close" data-close aria-label="${words.close}"><span aria-hidden="true">×</span></button></div>
<blockquote class="quote" data-quote></blockquote><input type="hidden" name="quote"><input type="hidden" name="segment">
${reportFields(view, 'report')}
<p class="problem" role="alert" data-problem></p>
<p class="act"><button class="button" type="submit">${words.send}</button></p>
</form>
<div class="thanks" data-thanks hidden tabindex="-1"><h2>${words.thanksTitle}</h2><p>${words.thanks}</p><p><button class="button" type="button" data-close>${words.close}</button></p></div>
</dialog>
<button type="button" class="selection-flag" id="report-selection" hidden>${icon('flag')}${words.button}</button>
<template id="report-flag"><button type="button" class="flag" aria-label="${words.paragraph}">${icon('flag')}</button></template>`;
};
