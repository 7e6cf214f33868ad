import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload';
import { boot } from '../../helpers/boot.ts';

/** `stranger` is signed in, but no staff: an account with an unknown role stands for any other table's account. */
export const ROLES = ['anonymous', 'stranger', 'tr_ar', 'tr_fr', 'editor', 'admin'] as const;
/** `tr_none` is a translator whom nobody gave a locale. */
export type Role = (typeof ROLES)[number] | 'tr_none';
export const STAFF: readonly Role[] = ['tr_ar', 'tr_fr', 'editor', 'admin'];
export const EDITORS: readonly Role[] = ['editor', 'admin'];

export type Values = Record<string, unknown>;
/** A write of our own flows, on documents without rows: hooks that guard people's saves let it pass. */
export const OURS = { context: { verso: { projection: { revision: null }, silent: true } } } as const;

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Stage {
  readonly payload: Payload;
  readonly config: SanitizedConfig;
  readonly ids: Readonly<Record<Role, string>>;
  /** Sends a request as that role, over Payload's own HTTP handler. */
  call(role: Role, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

const ORIGIN = 'http://localhost:3000';
const PASSWORD = 'a long enough password';
export const ADMIN_MAIL = 'sec-mail-admin@example.org';

const ACCOUNTS: Readonly<Record<Exclude<Role, 'anonymous'>, { readonly email: string; readonly role: string; readonly worksIn?: readonly string[] }>> = {
  stranger: { email: 'stranger@example.org', role: 'translator' },
  tr_ar: { email: 'ta@example.org', role: 'translator', worksIn: ['ar'] },
  tr_fr: { email: 'tf@example.org', role: 'translator', worksIn: ['fr'] },
  tr_none: { email: 'tn@example.org', role: 'translator', worksIn: [] },
  editor: { email: 'ed@example.org', role: 'editor' },
  admin: { email: ADMIN_MAIL, role: 'admin' },
};

/** Boots the product and signs everybody in. */
export const setStage = async (): Promise<Stage> => {
  const { payload, config, close } = await boot();
  // Most of what is tried here fails; Payload would log each.
  payload.logger.level = 'silent';
  const cookies = new Map<Role, string>();
  const ids = { anonymous: '' } as Record<Role, string>;
  const call: Stage['call'] = async (role, method, path, body, headers = {}) => {
    const form = body instanceof FormData;
    const response = await handleEndpoints({
      config,
      request: new Request(`${ORIGIN}/api${path}`, {
        method,
        headers: { Origin: ORIGIN, ...(cookies.has(role) && { Cookie: cookies.get(role) ?? '' }), ...(body !== undefined && !form && { 'Content-Type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: form || typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('payload-token='));
    if (path.startsWith('/users/login') && cookie) cookies.set(role, cookie.split(';')[0] ?? '');
    return { status: response.status, text: await response.text() };
  };
  for (const [role, account] of Object.entries(ACCOUNTS) as [Role, Values][]) {
    const made = await payload.create({ collection: 'users', data: { ...account, password: PASSWORD } as never });
    ids[role] = String(made.id);
    const { status } = await call(role, 'POST', '/users/login', { email: account.email, password: PASSWORD });
    if (status !== 200 || !cookies.has(role)) throw new Error(`Signing in as ${role} failed with ${status}.`);
  }
  await payload.db.updateOne({ collection: 'users', id: ids.stranger, data: { role: 'visitor' } as never, req: { payload } as never });
  return { payload, config, ids, call, close };
};
