import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { DEFAULT_SOURCE_LOCALE, LOCALE_CODES } from '../domain/locales.ts';
import type { Settings } from '../env.ts';
import { VersoError } from '../errors.ts';
import { hasPeople } from '../store/hasPeople.ts';
import { findPerson, makePerson, resetPassword } from '../store/people.ts';
import { createStore } from '../store/createStore.ts';
import { fillGlobal, isStepDone, once, plant, seedState, setSeedState } from '../store/seeds.ts';
import { callToAction, siteSettings } from './demo/content/site.ts';
import type { IdOf } from './demo/demoDocument.ts';
import { holdWork, openDesk } from './demo/desk.ts';
import { documents } from './demo/documents.ts';
import { people } from './demo/people.ts';
import { stage } from './demo/stage.ts';
import { stagings } from './demo/stagings.ts';

export interface DemoAccount {
  readonly email: string;
  readonly role: string;
  readonly password: string;
}

const PASSWORD_BYTES = 12;

/**
 * Fills an empty house with the demo: documents, people, and what these did to the translations. Their passwords (`USER_PASSWORD`, else random ones)
 * are given once, to be printed. Null where the demo is there already, or the house has people of its own.
 * A seeding that was cut off goes on where it stopped.
 */
export const seedDemo = async ({ payload, settings }: { payload: Payload; settings: Settings }): Promise<{ accounts: DemoAccount[] | null }> => {
  const state = await seedState(payload);
  if (state === 'done' || (state === 'none' && (await hasPeople(payload)()))) return { accounts: null };
  await setSeedState(payload, 'begun');
  const idOf = await plantDocuments(payload);
  const accounts = await invite(payload, settings);
  await stageTranslations(payload, idOf);
  await setSeedState(payload, 'done');
  return { accounts };
};

const plantDocuments = async (payload: Payload): Promise<IdOf> => {
  const store = createStore(payload);
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new VersoError('demo', `The demo names "${key}" before it is made: move it up in the list of documents.`);
    return id;
  };
  for (const { key, collection, locale, published, data, file } of documents) {
    const documentId = await plant(payload, {
      key, collection, locale: locale ?? DEFAULT_SOURCE_LOCALE, published: published ?? false, data: data(idOf), file: file ?? null,
    });
    ids.set(key, documentId);
    if (stagings.some((staging) => staging.key === key) && !(await isStepDone(payload, key))) await holdWork(store, { collection, documentId });
  }
  for (const locale of LOCALE_CODES) {
    await fillGlobal(payload, 'site-settings', locale, siteSettings(idOf, locale));
    await fillGlobal(payload, 'call-to-action', locale, callToAction(idOf, locale));
  }
  return idOf;
};

const stageTranslations = async (payload: Payload, idOf: IdOf): Promise<void> => {
  const desk = await openDesk(payload);
  for (const staging of stagings)
    await once(payload, staging.key, async () => {
      const key = { collection: documents.find((document) => document.key === staging.key)?.collection ?? '', documentId: idOf(staging.key) };
      await desk.hold(key);
      await stage(desk, payload, key, staging);
      const work = desk.store.rows.workOf(key);
      if (staging.as === 'refused') await desk.store.leases.forget(work);
      else await desk.store.leases.mark(work, desk.now());
    });
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
