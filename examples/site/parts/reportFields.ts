import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';

export interface Written {
  readonly quote?: string;
  readonly comment?: string;
  readonly suggestion?: string;
  readonly email?: string;
}

/** What a reader says about a passage; the last field is for programs, which fill in everything. @param prefix of the ids */
export const reportFields = ({ words: { report: words } }: View, prefix: string, written: Written = {}): Html => html`<div class="field"><label for="${prefix}-comment">${words.comment}</label><textarea id="${prefix}-comment" name="comment" rows="3" maxlength="2000">${written.comment}</textarea></div>
<div class="field"><label for="${prefix}-suggestion">${words.suggestion} <span class="quiet">${words.suggestionHint}</span></label><textarea id="${prefix}-suggestion" name="suggestion" rows="3" maxlength="2000">${written.suggestion}</textarea></div>
<div class="field"><label for="${prefix}-email">${words.email}</label><input id="${prefix}-email" type="email" name="email" maxlength="200" autocomplete="email" value="${written.email ?? ''}" aria-describedby="${prefix}-email-hint"><p class="hint" id="${prefix}-email-hint">${words.emailHint}</p></div>
<div class="trap" aria-hidden="true"><label for="${prefix}-website">${words.trap}</label><input id="${prefix}-website" name="website" tabindex="-1" autocomplete="off"></div>`;
