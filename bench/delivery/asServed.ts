import path from 'node:path';
import type { Payload } from 'payload';
import { ensureBuild } from '../../src/start/ensureBuild.ts';
import { freePorts } from '../../tests/helpers/role.ts';
import { startServer } from './startServer.ts';
import type { Ask } from './wrk.ts';

const PASSWORD = 'only-for-benches';
const EMAIL = 'bench@example.org';

/** Payload's REST as a house serves it: behind Express and Next, to somebody who is signed in. Builds the admin where it must. */
export const asServed = async (payload: Payload, address: string): Promise<{ readonly ask: Ask; readonly stop: () => void }> => {
  await ensureBuild(path.resolve(import.meta.dirname, '../..'));
  const { totalDocs } = await payload.count({ collection: 'users' });
  if (totalDocs === 0) await payload.create({ collection: 'users', data: { email: EMAIL, password: PASSWORD, name: 'Bench', role: 'editor' }, overrideAccess: true });
  const { port } = await freePorts();
  const origin = `http://localhost:${port}`;
  const { pid, stop } = await startServer('src/start.ts', ['--role=admin'], { PORT: String(port), PUBLIC_URL: origin }, /Verso is ready/);
  const login = await fetch(`${origin}/api/users/login`, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ email: EMAIL, password: PASSWORD }) });
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Nobody could sign in: ${login.status} ${await login.text()}`);
  return { ask: { pid, url: `${origin}${address}`, headers: { Cookie: cookie, Origin: origin } }, stop };
};
