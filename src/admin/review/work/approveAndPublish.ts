import { needsPerson } from '../board/show.ts';
import type { Work } from './createWork.ts';
import { refresh } from './refresh.ts';

/** Approves what is on the screen, as it is on the screen, and puts the locale live. @throws ReviewRefused */
export const approveAndPublish = async (work: Work): Promise<void> => {
  const { board, saving, api, voice } = work;
  saving.flushAll();
  await settled(work);
  const open = board.all().filter((segment) => needsPerson(segment) && segment.target !== null);
  if (open.length > 0) {
    const { refused } = await api.approveAll(open.map(({ id }) => ({ id, rev: saving.revOf(id) ?? 0 })));
    await refresh(work);
    if (refused.length > 0) return work.warn(voice().count('refusedMany', refused.length));
  }
  await publish(work, 'now');
};

/** Puts the locale live, now or with the source. @throws ReviewRefused */
export const publish = async (work: Work, when: 'now' | 'with-source'): Promise<void> => {
  const { board, api, voice } = work;
  await api.publish(when, board.head().rev);
  await refresh(work);
  const { locale, status } = board.head();
  work.say(when === 'now' || status.live ? voice().say('published', { language: voice().language(locale) }) : voice().say('willFollow'));
};

/** Waits until nothing is on its way any more, or the network gave up for now. */
export const settled = ({ saving }: Work): Promise<void> =>
  new Promise((resolve) => {
    const isStill = (): boolean => saving.status().kind !== 'saving';
    if (isStill()) return resolve();
    const stop = saving.subscribe(() => {
      if (!isStill()) return;
      stop();
      resolve();
    });
  });
