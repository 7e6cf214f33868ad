import type { NotifyDeps } from './notifyDeps.ts';

/** Tells every admin of an engine that came to rest until a person mends it; once for each rest. Gives how many were told. */
export const tellOfRest = async ({ store, people, post, now }: NotifyDeps, engine: string, signal?: AbortSignal): Promise<number> => {
  const resting = await store.engines.resting(engine, now());
  if (!resting?.code || !(await store.engines.claimTelling(engine, now()))) return 0;
  const notice = { kind: 'engine-rest', engine, code: resting.code, message: resting.message ?? '', until: resting.until ?? null } as const;
  const outcomes = await Promise.all((await people.admins()).map((admin) => post.send(admin, notice, signal)));
  return outcomes.filter((outcome) => outcome === 'sent').length;
};
