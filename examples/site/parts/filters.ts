import type { PageCollection } from '../api.ts';
import { listPath } from '../addresses.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Choice, Chosen } from '../pages/choicesFor.ts';
import type { View } from '../view.ts';

/** A form that works without script: choose, then "Show". */
export const filters = ({ locale, words }: View, collection: PageCollection, choices: readonly Choice[], chosen: Chosen): Html => {
  const isFiltered = Object.entries(chosen).some(([name, value]) => name !== 'cursor' && value !== undefined);
  return html`<form class="filters" action="${listPath(locale, collection)}" aria-label="${words.filters.title}">
${choices.map(({ name, options }) => html`<div class="field"><label for="by-${name}">${words.filters[name]}</label><select id="by-${name}" name="${name}"><option value="">${words.filters.any}</option>${options.map(({ value, text }) => html`<option value="${value}"${chosen[name] === value && html` selected`}>${text}</option>`)}</select></div>`)}
<div class="field check"><input type="checkbox" id="originals" name="originals" value="1"${chosen.originals === '1' && html` checked`}><label for="originals">${words.filters.originals}</label></div>
<div class="field act"><button class="button" type="submit">${words.filters.show}</button>${isFiltered && html` <a href="${listPath(locale, collection)}">${words.filters.clear}</a>`}</div>
</form>`;
};
