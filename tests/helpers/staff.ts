import type { Payload, SanitizedConfig } from 'payload';
import { payloadDoor } from '../../src/gate/payloadDoor.ts';

export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** A signed-in person, or nobody, at Payload's API. A body that is text is sent as it is. */
export type Caller = (method: string, path: string, body?: unknown) => Promise<Answer>;

const ORIGIN = 'http://localhost:3000';
const PASSWORD = 'correct horse battery';

/** Makes a person and gives their way to call the API, as a browser with their session would. */
export const signedIn = async (
  { payload, config }: { payload: Payload; config: SanitizedConfig },
  person: { role: 'admin' | 'editor' | 'translator'; worksIn?: ('en' | 'ar' | 'fr' | 'es' | 'de')[] },
): Promise<Caller> => {
  const email = `${person.role}-${Math.random().toString(36).slice(2)}@example.org`;
  await payload.create({ collection: 'users', data: { email, password: PASSWORD, name: person.role, ...person }, overrideAccess: true });
  const door = payloadDoor(config);
  const login = await door(new Request(`${ORIGIN}/api/users/login`, {
    method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }),
  }));
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${email} could not sign in: ${await login.text()}`);
  return async (method, path, body) => {
    const answer = await door(
      new Request(`${ORIGIN}/api${path}`, {
        method,
        headers: { cookie, origin: ORIGIN, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    return { status: answer.status, body: await answer.json().catch(() => null) };
  };
};
