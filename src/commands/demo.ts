import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { DEFAULT_SOURCE_LOCALE } from '../domain/locales.ts';
import type { Settings } from '../env.ts';
import { VersoError } from '../errors.ts';
import { hasPeople } from '../store/hasPeople.ts';
import { findPerson, makePerson, resetPassword } from '../store/people.ts';
import { fillGlobal, plant, seedState, setSeedState } from '../store/seeds.ts';
import { callToAction, siteSettings } from './demo/content/site.ts';
import { documents } from './demo/documents.ts';
import { people } from './demo/people.ts';

export interface DemoAccount {
  readonly email: string;
  readonly role: string;
  readonly password: string;
}

const PASSWORD_BYTES = 12;

/**
 * Fills an empty house with the demo: documents first, people last. Their passwords (`USER_PASSWORD`, else random ones)
 * are given once, to be printed. Null where the demo is there already, or the house has people of its own.
 * A seeding that was cut off goes on where it stopped.
 */
export const seedDemo = async ({ payload, settings }: { payload: Payload; settings: Settings }): Promise<{ accounts: DemoAccount[] | null }> => {
  const state = await seedState(payload);
  if (state === 'done' || (state === 'none' && (await hasPeople(payload)()))) return { accounts: null };
  await setSeedState(payload, 'begun');
  await plantDocuments(payload);
  const accounts = await invite(payload, settings);
  await setSeedState(payload, 'done');
  return { accounts };
};

const plantDocuments = async (payload: Payload): Promise<void> => {
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new VersoError('demo', `The demo names "${key}" before it is made: move it up in the list of documents.`);
    return id;
  };
  for (const { key, collection, locale, published, data, file } of documents)
    ids.set(key, await plant(payload, {
      key, collection, locale: locale ?? DEFAULT_SOURCE_LOCALE, published: published ?? false, data: data(idOf), file: file ? await file() : null,
    }));
  await fillGlobal(payload, 'site-settings', DEFAULT_SOURCE_LOCALE, siteSettings(idOf));
  await fillGlobal(payload, 'call-to-action', DEFAULT_SOURCE_LOCALE, callToAction(idOf));
};

const invite = async (payload: Payload, { userPassword }: Settings): Promise<DemoAccount[]> => {
  const accounts: DemoAccount[] = [];
  for (const person of people) {
    const password = userPassword ?? randomBytes(PASSWORD_BYTES).toString('base64url');
    const before = await findPerson(payload, person.email);
    if (before) await resetPassword(payload, before.id, password);
    else await makePerson(payload, { ...person, password });
    accounts.push({ email: person.email, role: person.role, password });
  }
  return accounts;
};
