import type { Endpoint, PayloadRequest } from 'payload';
import type { Settings } from '../env.ts';
import { readDigestToken } from '../post/digestToken.ts';
import { digestOffPage } from '../post/digestOffPage.ts';
import type { DigestOffState } from '../post/digestOffPage.ts';
import { correspondentStore } from '../store/correspondents.ts';

const STATUS: Readonly<Record<DigestOffState, number>> = { ask: 200, done: 200, wrong: 400, expired: 410 };

/**
 * The one door that needs no session: its signed token is for one person's digest alone. GET only shows a page with a
 * button, for programs that look into mails follow every link; POST switches off, from that button or from a mail
 * program's own (RFC 8058).
 */
export const digestOffEndpoints = (settings: Pick<Settings, 'publicUrl'>): Endpoint[] => {
  const answer = (req: PayloadRequest, state: DigestOffState): Response =>
    new Response(digestOffPage(state, req.i18n.language, settings.publicUrl), {
      status: STATUS[state],
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  const tokenOf = (req: PayloadRequest) => readDigestToken(req.payload.secret, req.searchParams.get('token'), new Date());
  return [
    {
      method: 'get',
      path: '/review/digest-off',
      handler: async (req) => {
        const token = tokenOf(req);
        return answer(req, token.state === 'good' ? 'ask' : token.state);
      },
    },
    {
      method: 'post',
      path: '/review/digest-off',
      handler: async (req) => {
        const token = tokenOf(req);
        if (token.state !== 'good') return answer(req, token.state);
        return answer(req, (await correspondentStore(req.payload).switchDigestOff(token.person)) ? 'done' : 'wrong');
      },
    },
  ];
};
