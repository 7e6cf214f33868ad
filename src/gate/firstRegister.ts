import { VersoError } from '../errors.ts';
import { withDocumentLock } from '../store/documentLock.ts';
import type { PayloadDoor } from './payloadDoor.ts';
import { isSetupToken } from './setupToken.ts';

export interface FirstRegister {
  readonly secret: string;
  readonly publicUrl: string;
  readonly door: PayloadDoor;
  readonly hasPeople: () => Promise<boolean>;
}

/**
 * Lets Payload make the first person, an admin, and signs them in. One at a time: Payload itself makes four of four parallel ones.
 * @param token what the operator read in the terminal
 * @throws VersoError `set-up-closed` (403) where somebody is there already, `set-up-token` (403) where the token is wrong
 */
export const firstRegister = (
  { secret, publicUrl, door, hasPeople }: FirstRegister,
  token: unknown,
  fields: Readonly<Record<string, unknown>>,
): Promise<Response> =>
  withDocumentLock('users:first-register', async () => {
    if (await hasPeople()) throw new VersoError('set-up-closed', 'There is a first person already. Log in, or ask an admin for an account.', { status: 403 });
    if (!isSetupToken(secret, token))
      throw new VersoError('set-up-token', 'The set-up token is wrong. It was printed in the terminal when Verso started.', { status: 403 });
    const { email, password, name } = fields;
    const made = await door(post(publicUrl, 'first-register', { email, password, name: name || undefined, role: 'admin' }));
    // Payload signs the first person in with an empty cookie where tokens are kept out of answers.
    return made.ok ? door(post(publicUrl, 'login', { email, password })) : made;
  });

const post = (publicUrl: string, action: string, fields: object): Request =>
  new Request(`${new URL(publicUrl).origin}/api/users/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
