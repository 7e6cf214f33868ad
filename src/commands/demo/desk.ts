import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import type { LocaleCode } from '../../domain/locales.ts';
import { VersoError } from '../../errors.ts';
import type { Deps } from '../../flows/deps.ts';
import { createStore } from '../../store/createStore.ts';
import { findPerson } from '../../store/people.ts';
import type { DocumentKey } from '../../store/rows.ts';
import { people } from './people.ts';

/** What the demo's people work with: the flows' own dependencies, and who they are. */
export interface Desk extends Omit<Deps, 'engine'> {
  /** The id of the person who translates into a locale. */
  readonly translatorOf: (locale: LocaleCode) => string;
  /** The id of the person who writes. */
  readonly editor: string;
  /** Keeps workers from a document for a while. */
  readonly hold: (key: DocumentKey) => Promise<void>;
}

/** Longer than any staging takes; after a crash the document's work is due then by itself. */
const HOLD_MS = 10 * 60_000;

/**
 * Opens the desk of the demo's people.
 * @throws VersoError `demo` where one of them is missing
 */
export const openDesk = async (payload: Payload): Promise<Desk> => {
  const store = createStore(payload);
  const ids = new Map<string, string>();
  for (const { email } of people) {
    const person = await findPerson(payload, email);
    if (person) ids.set(email, person.id);
  }
  const idOf = (who: string, email: string | undefined): string => {
    const id = email === undefined ? undefined : ids.get(email);
    if (id === undefined) throw new VersoError('demo', `The demo has no ${who}: add one to its people.`);
    return id;
  };
  return {
    store, now: () => new Date(), newId: randomUUID,
    translatorOf: (locale) => idOf(`translator into ${locale}`, people.find(({ worksIn }) => worksIn.includes(locale))?.email),
    editor: idOf('editor', people.find(({ role }) => role === 'editor')?.email),
    hold: (key) => holdWork(store, key),
  };
};

/** Moves a document's work out of every worker's reach while the demo is staged. */
export const holdWork = async (store: Deps['store'], key: DocumentKey): Promise<void> => {
  await store.leases.mark(store.rows.workOf(key), new Date(Date.now() + HOLD_MS));
};
