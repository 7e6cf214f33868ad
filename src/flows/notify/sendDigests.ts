import type { DigestNotice, Outcome } from '../../post/notice.ts';
import type { Correspondent } from '../../store/correspondents.ts';
import { dayOf } from './dayOf.ts';
import type { NotifyDeps } from './notifyDeps.ts';

const MOST_URGENT = 10;
/** Mails on their way at once. */
const HANDS = 4;

/**
 * Sends each translator their digest, once a day from `hour` (the server's own time) on, where something waits in
 * their locales. Gives how many were sent.
 */
export const sendDigests = async (deps: NotifyDeps, hour: number, signal?: AbortSignal): Promise<number> => {
  const now = deps.now();
  if (now.getHours() < hour) return 0;
  const day = dayOf(now);
  const lastDay = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12));
  const due = await deps.people.dueForDigest(lastDay);
  if (due.length === 0) return 0;
  const waiting = await deps.waiting.tally();
  let sent = 0;
  const hand = async (): Promise<void> => {
    for (let person = due.shift(); person && !signal?.aborted; person = due.shift())
      if ((await sendOne(deps, person, { day, lastDay, waiting }, signal)) === 'sent') sent += 1;
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return sent;
};

interface Morning {
  readonly day: string;
  readonly lastDay: string;
  readonly waiting: DigestNotice['waiting'];
}

/** Claims first: a mail that is lost with its process is better than one that comes twice. */
const sendOne = async ({ people, waiting, post }: NotifyDeps, person: Correspondent, morning: Morning, signal?: AbortSignal): Promise<Outcome | null> => {
  const { day, lastDay } = morning;
  const own = morning.waiting.filter(({ locale }) => person.worksIn.includes(locale));
  if (own.length === 0 || !(await people.claimDigest(person.id, day, lastDay))) return null;
  const urgent = await waiting.urgent(person.worksIn, MOST_URGENT);
  const outcome = await post.send(person, { kind: 'digest', day, waiting: own, urgent }, signal);
  if (outcome === 'interrupted') await people.returnDigest(person.id, day, person.digestSentOn);
  return outcome;
};
