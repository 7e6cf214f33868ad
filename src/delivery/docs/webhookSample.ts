import { createHmac } from 'node:crypto';
import { eventOf } from '../../domain/webhook/webhookEvent.ts';

const KEY = Buffer.from('This secret is for tests alone.');
const ID = 'msg_0c6b1f1e4a1d4d0c9a53';
const AT = new Date('2026-11-21T09:00:00.000Z');

const seconds = String(AT.getTime() / 1000);
const body = JSON.stringify(eventOf({
  seq: 4711, type: 'moved', collection: 'articles', id: '8a1d2c', locale: 'en', title: 'The new harbour', slug: 'the-new-harbour', previousSlug: 'the-harbour', at: AT.toISOString(),
}, 'https://api.example.org'));
const signature = createHmac('sha256', KEY).update(`${ID}.${seconds}.${body}`).digest('base64');

/** An event as it is sent, with the signature that its secret makes. */
export const WEBHOOK_SAMPLE = {
  secret: `whsec_${KEY.toString('base64')}`,
  request: ['POST /hooks HTTP/1.1', 'Content-Type: application/json; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`, 'User-Agent: Verso-Webhooks/1', `webhook-id: ${ID}`, `webhook-timestamp: ${seconds}`, `webhook-signature: v1,${signature}`, '', body].join('\n'),
} as const;
