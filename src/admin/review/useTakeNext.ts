import { whyOf } from './askReview.ts';
import { reviewAddress } from './reviewPlace.ts';
import { useReview } from './useReview.ts';

/** Takes the next text that waits and opens it; says so where none waits, or why it was refused. */
export const useTakeNext = (): (() => Promise<void>) => {
  const { work, voice, place } = useReview();
  return async () => {
    try {
      const id = await work.api.take();
      if (id === null) work.say(voice.say('nothingWaits'));
      else location.assign(reviewAddress(place.admin, id));
    } catch (error) {
      work.warn(voice.refused(whyOf(error)));
    }
  };
};
