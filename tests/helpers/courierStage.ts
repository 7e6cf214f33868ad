import type { LocaleCode } from '../../src/domain/locales.ts';
import { readSettings } from '../../src/env.ts';
import type { CourierDeps } from '../../src/flows/webhooks/courierDeps.ts';
import { publicationStore } from '../../src/store/publications.ts';
import type { Entry } from '../../src/store/publications.ts';
import { webhookStore } from '../../src/store/webhooks.ts';
import { courierDeps, lookOnce } from '../../src/worker/courier.ts';
import type { Lanes } from '../../src/worker/courier.ts';
import { boot } from './boot.ts';
import type { Booted } from './boot.ts';
import { signedIn } from './staff.ts';
import type { Caller } from './staff.ts';
import { startReceiver } from './webhookReceiver.ts';
import type { Receiver } from './webhookReceiver.ts';

export const API = 'https://read.example.org';

/** A house with an admin, a log that the test writes, couriers that work when told to, and a receiver. */
export interface CourierStage {
  readonly verso: Booted;
  readonly admin: Caller;
  readonly receiver: Receiver;
  readonly deps: CourierDeps;
  /** Moves the couriers' clock. */
  wait(ms: number): void;
  /** Makes a webhook at a path of the receiver, which trusts it. Gives its id. */
  hook(path: string, wishes?: object): Promise<string>;
  /** Writes an entry at the end of the log. */
  publish(documentId: string, locale?: LocaleCode, slug?: string | null): Promise<Entry>;
  withdraw(documentId: string, locale?: LocaleCode): Promise<Entry>;
  /** One courier looks until there is nothing more to do at this time. */
  courier(deps?: CourierDeps): Promise<void>;
  close(): Promise<void>;
}

export const openCourierStage = async (): Promise<CourierStage> => {
  const verso = await boot({ WEBHOOKS_ALLOW_PRIVATE: 'true', DELIVERY_URL: `${API}/` });
  const admin = await signedIn(verso, { role: 'admin' });
  const receiver = await startReceiver();
  let clock = Date.now();
  const deps: CourierDeps = { ...courierDeps(verso.payload, readSettings()), now: () => new Date(clock), chance: () => 0.5, log: { warn: () => undefined } };
  const log = publicationStore(verso.payload);
  const write = async (documentId: string, locale: LocaleCode, kind: 'publication' | 'withdrawal', slug: string | null): Promise<Entry> => {
    const key = { collection: 'articles', documentId };
    const version = ((await log.latest(key, locale))?.version ?? 0) + 1;
    const entry = await log.append({ ...key, locale, version, kind, sourceLocale: 'en', title: `Title of ${documentId}`, slug, content: null, provenance: null, fingerprint: null, hash: null, by: null, at: new Date().toISOString() });
    if (!entry) throw new Error('Somebody else wrote to the log.');
    return entry;
  };
  return {
    verso, admin, receiver, deps,
    wait: (ms) => void (clock += ms),
    hook: async (path, wishes = {}) => {
      const { status, body } = await admin('POST', '/webhooks', { name: path, url: receiver.url + path, ...wishes });
      if (status !== 201) throw new Error(JSON.stringify(body));
      const made = await webhookStore(verso.payload).byId(body.doc.id as string);
      receiver.trust(path, made?.secret ?? '');
      return body.doc.id as string;
    },
    publish: (documentId, locale = 'en', slug = documentId) => write(documentId, locale, 'publication', slug),
    withdraw: (documentId, locale = 'en') => write(documentId, locale, 'withdrawal', null),
    courier: async (own = deps) => {
      const lanes: Lanes = new Map();
      const errors: unknown[] = [];
      const log = { error: (details: object) => void errors.push(details), warn: () => undefined };
      for (;;) {
        const isMore = await lookOnce(own, log, lanes);
        await Promise.all(lanes.values());
        if (errors.length > 0) throw Object.assign(new Error('A courier stumbled.'), { errors });
        if (!isMore) return;
      }
    },
    close: async () => {
      await receiver.close();
      await verso.close();
    },
  };
};
