import { Router } from 'express';
import type { Request } from 'express';
import type { LocaleCode } from '../domain/locales.ts';
import type { Document } from '../domain/page/document.ts';
import { previewTokens } from '../store/previewTokens.ts';
import type { AnswerFacts } from './answer.ts';
import type { Desk } from './desk.ts';
import { jsonAnswer } from './desk.ts';
import { hasKey } from './hasKey.ts';
import type { ReadLimits } from './limits.ts';
import type { Refusal } from './refusal.ts';

interface PreviewParts {
  /** As Payload holds it (`payload.secret`). */
  readonly secret: string;
  /** A document's draft in one locale, compiled as a live one; null where there is none. */
  readonly draftDocument: (collection: string, id: string, locale: LocaleCode) => Promise<Document | null>;
  readonly limits: Pick<ReadLimits, 'take' | 'headers'>;
  readonly desk: Desk;
  readonly now: () => Date;
}

const NOINDEX = ['X-Robots-Tag', 'noindex, nofollow'];

const REFUSALS: Readonly<Record<'wrong' | 'expired' | 'gone', Refusal>> = {
  wrong: { status: 401, code: 'preview_unknown', message: 'This preview token opens nothing. Ask for a new one in the admin.' },
  expired: { status: 401, code: 'preview_expired', message: 'This preview is over. Ask for a new one in the admin.' },
  gone: { status: 404, code: 'preview_gone', message: 'There is no draft of this document in this language.' },
};

/**
 * `GET /v1/preview`: the one draft that its token names, in the shape of a live document, for nobody's cache. The token is
 * all it needs, with or without a key; it comes as `?token=` or in `Authorization: Preview …`.
 */
export const previewRoutes = ({ secret, draftDocument, limits, desk, now }: PreviewParts): Router => {
  const tokens = previewTokens(secret);
  const routes = Router();
  routes.get('/v1/preview', async (request, response) => {
    const say = (body: object, facts: Partial<AnswerFacts>): void => desk.send(request, response, 'other', jsonAnswer(body, { cacheControl: 'no-store', ...facts, more: [...NOINDEX, ...(facts.more ?? [])] }));
    const refuse = ({ status, ...error }: Refusal, more: readonly string[] = []): void => say({ error: { ...error, params: {} } }, { status, more });
    // Those without such a header were counted before Express.
    const wait = hasKey(request) ? limits.take(request) : 0;
    if (wait > 0) return refuse({ status: 429, code: 'too_many_reads', message: `Too many reads in this minute. Ask again in ${wait} s.` }, limits.headers(wait));
    const token = tokens.read(tokenIn(request), now());
    if (token.state !== 'good') return refuse(REFUSALS[token.state]);
    const { collection, id, locale } = token.claim;
    const draft = await draftDocument(collection, id, locale);
    if (!draft) return refuse(REFUSALS.gone);
    const { provenance } = draft;
    const notice = [NOTICE[draft.locale], provenance.notice].filter((part) => part !== null).join(' ');
    return say({ ...draft, preview: true, expiresAt: new Date(token.claim.expires * 1000).toISOString(), provenance: { ...provenance, notice } }, { language: draft.lang });
  });
  return routes;
};

const AUTHORIZATION = /^Preview +(\S+) *$/i;

const tokenIn = (request: Request): unknown => {
  const [, token] = AUTHORIZATION.exec(request.headers.authorization ?? '') ?? [];
  return token ?? request.query.token;
};

const NOTICE: Readonly<Record<LocaleCode, string>> = {
  en: 'This is a preview of a draft. Readers see only what is published.',
  ar: 'هذه معاينة لمسودة. لا يرى القرّاء إلا ما نُشر.',
  fr: 'Ceci est l’aperçu d’un brouillon. Les lecteurs ne voient que ce qui est publié.',
  es: 'Esta es la vista previa de un borrador. Los lectores solo ven lo publicado.',
  de: 'Dies ist die Vorschau eines Entwurfs. Leser sehen nur, was veröffentlicht ist.',
};
