import { vi } from 'vitest';
import type { OpenHouse } from './openHouse.ts';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Asks Payload's API as the first admin; gives the answer's body. Throws where it is refused. */
export type AskApi = <T>(path: string, body?: unknown, method?: string) => Promise<T>;

export interface Residents {
  readonly admin: Login;
  readonly editor: Login;
  readonly api: AskApi;
}

const PASSWORD = 'a long enough password';
const admin = { email: 'admin@example.org', password: PASSWORD };
const editor = { email: 'editor@example.org', password: PASSWORD };

/** The first people of a fresh house: an admin by the set-up page, an editor made by the admin. */
export const moveIn = async (house: OpenHouse): Promise<Residents> => {
  // It is printed a moment after the house is ready.
  const token = await vi.waitUntil(() => /setup\?token=(\S+)\s/.exec(house.printed())?.[1], { timeout: 10_000 });
  const made = await fetch(`${house.url}/setup`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ token, ...admin }) });
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`No admin was made: ${made.status} ${await made.text()}`);
  const api: AskApi = async (path, body, method = body === undefined ? 'GET' : 'POST') => {
    const answer = await fetch(`${house.url}/api${path}`, {
      method,
      headers: { cookie, origin: house.url, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json();
  };
  await api('/users', { ...editor, name: 'Editor', role: 'editor' });
  return { admin, editor, api };
};
