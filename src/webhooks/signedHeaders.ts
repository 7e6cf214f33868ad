import { Webhook } from 'standardwebhooks';

interface Signed {
  readonly secret: string;
  readonly id: string;
  readonly body: string;
  readonly at: Date;
}

/** The headers of a message as the Standard Webhooks specification wants them; null where the secret is none. */
export const signedHeaders = ({ secret, id, body, at }: Signed): Readonly<Record<string, string>> | null => {
  try {
    return {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Verso-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    };
  } catch {
    return null;
  }
};
