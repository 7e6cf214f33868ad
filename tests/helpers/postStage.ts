import { randomUUID } from 'node:crypto';
import { NEEDS } from '../../src/domain/review/translation.ts';
import { readSettings } from '../../src/env.ts';
import type { NotifyDeps } from '../../src/flows/notify/notifyDeps.ts';
import { sendDigests } from '../../src/flows/notify/sendDigests.ts';
import { mailTransport } from '../../src/post/mailTransport.ts';
import { createPost } from '../../src/post/post.ts';
import { createStore } from '../../src/store/createStore.ts';
import { notifyDeps } from '../../src/worker/postman.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { startMailServer } from './mailServer.ts';
import type { Mail, MailServer } from './mailServer.ts';

export const DIGEST_HOUR = 7;
export const PASSWORD = 'correct horse battery';

export interface PostStage extends Booted {
  readonly server: MailServer;
  /** What the workers' clocks show, how the post rested, what it logged, and what happens while it rests. */
  readonly now: { clock: Date; pauses: number[]; logged: { details: Record<string, unknown>; message: string }[]; meanwhile: () => Promise<void> };
  /** What one worker has; each call is another worker. */
  worker(): NotifyDeps;
  /** So many workers look at once whose digest is due; gives how many each sent. */
  round(workers?: number): Promise<number[]>;
  person(fields?: Readonly<Record<string, unknown>>): Promise<{ id: string; email: string }>;
  account(id: string): Promise<Record<string, unknown>>;
  /** A text that waits; gives its translation's id. */
  text(fields?: Readonly<Record<string, unknown>>): Promise<string>;
  /** The one mail there is. */
  only(): Mail;
  empty(...slugs: string[]): Promise<void>;
  /** As on the first day: no people, no texts, no mail, nine in the morning. */
  clear(): Promise<void>;
}

/** The product with a mail server of its own. */
export const setPostStage = async (): Promise<PostStage> => {
  const server = await startMailServer();
  const verso = await boot({ SMTP_URL: server.url, MAIL_FROM: 'The house <house@example.org>' });
  const { payload } = verso;
  const req = { payload } as never;
  const now: PostStage['now'] = { clock: new Date(), pauses: [], logged: [], meanwhile: async () => undefined };
  let rows = 0;

  const worker = (): NotifyDeps => {
    const note = (details: object, message: string): void => void now.logged.push({ details: { ...details }, message });
    const settings = readSettings();
    const log = { info: note, warn: note };
    const sleep = async (ms: number): Promise<void> => {
      now.pauses.push(ms);
      await now.meanwhile();
    };
    return {
      ...notifyDeps(payload, settings, { store: createStore(payload), now: () => now.clock }),
      post: createPost({ settings, secret: payload.secret, transport: mailTransport(settings, log), log, now: () => now.clock, sleep }),
    };
  };
  const empty: PostStage['empty'] = async (...slugs) => {
    for (const slug of slugs) await payload.db.deleteMany({ collection: slug as 'users', where: {}, req });
  };

  return {
    ...verso,
    server,
    now,
    worker,
    empty,
    round: (workers = 1) => Promise.all(Array.from({ length: workers }, () => sendDigests(worker(), DIGEST_HOUR))),
    person: async (fields = {}) => {
      const email = `p-${randomUUID()}@example.org`;
      const made = await payload.create({ collection: 'users', data: { email, password: PASSWORD, name: 'Amira', role: 'translator', worksIn: ['ar'], ...fields } as never });
      return { id: String(made.id), email };
    },
    account: async (id) => (await payload.findByID({ collection: 'users', id, showHiddenFields: true, depth: 0 })) as unknown as Record<string, unknown>,
    text: async (fields = {}) => {
      rows += 1;
      const need = (fields.need ?? 'review') as (typeof NEEDS)[number];
      const row = {
        collection: 'articles', documentId: `d${rows}`, sourceLocale: 'en', locale: 'ar', status: 'needs-review', revision: 1, title: `Title ${rows}`,
        need, queue: NEEDS.indexOf(need) * 1e14 + rows, since: '2031-01-01T00:00:00.000Z', ...fields,
      };
      return String(((await payload.db.create({ collection: 'translations', req, data: row as never })) as { id: unknown }).id);
    },
    only: () => {
      const [mail] = server.mails;
      if (!mail || server.mails.length > 1) throw new Error(`There are ${server.mails.length} mails, not one.`);
      return mail;
    },
    clear: async () => {
      await empty('translations', 'leases', 'tellings', 'engine-states', 'users');
      server.mails.length = 0;
      server.set({ data: null, recipient: null });
      Object.assign(now, { clock: new Date(2031, 4, 5, 9), pauses: [], logged: [], meanwhile: async () => undefined });
    },
    close: async () => {
      await verso.close();
      await server.close();
    },
  };
};
