import type { FailingDocument } from '../../post/notice.ts';
import type { Lease } from '../../store/leases.ts';
import type { NotifyDeps } from './notifyDeps.ts';

const KIND = 'failing';
const TURN = { subject: 'failures', kind: 'failures' } as const;
const PAUSE_MS = 3_600_000;
const MOST_NAMED = 20;

/**
 * Tells every admin of documents whose translation failed more than `tries` times in a row: in one mail, an hour at
 * least after the last, and of each document once until it is mended. Gives how many documents were told of.
 */
export const tellOfFailures = async (deps: NotifyDeps, tries: number, signal?: AbortSignal): Promise<number> => {
  const { store, people, tellings, post, now } = deps;
  const failing = await store.leases.failing(tries);
  const told = await tellings.told(KIND);
  const still = new Set(failing.map(subjectOf));
  await tellings.forget([...told].filter((subject) => !still.has(subject)));
  const fresh = failing.filter((lease) => !told.has(subjectOf(lease)));
  if (fresh.length === 0 || !(await tellings.again({ ...TURN, at: now() }, PAUSE_MS))) return 0;

  const mine: Lease[] = [];
  for (const lease of fresh) if (await tellings.once({ subject: subjectOf(lease), kind: KIND, at: now() })) mine.push(lease);
  if (mine.length === 0) return 0;
  const documents = await Promise.all(mine.slice(0, MOST_NAMED).map((lease) => describe(deps, lease)));
  const notice = { kind: 'failures', count: mine.length, documents, at: now() } as const;
  await Promise.all((await people.admins()).map((admin) => post.send(admin, notice, signal)));
  return mine.length;
};

const subjectOf = ({ work }: Pick<Lease, 'work'>): string => `${KIND}:${work}`;

const describe = async ({ store }: NotifyDeps, { work }: Lease): Promise<FailingDocument> => {
  const [collection = '', documentId = ''] = work.split(':');
  const rows = await store.rows.summaries(collection, [documentId]);
  return {
    collection, documentId,
    title: rows.find(({ title }) => title !== null)?.title ?? null,
    message: rows.find(({ error }) => error)?.error?.message ?? null,
  };
};
