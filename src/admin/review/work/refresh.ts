import { orderHash } from '../../../domain/review/orderHash.ts';
import type { Work } from './createWork.ts';

/** Asks what changed since this screen looked last, and shows it. @throws ReviewRefused */
export const refresh = async ({ board, saving, api, editor, goTo }: Work, active = false): Promise<void> => {
  const { rev, live, order } = board.head();
  const pulse = await api.pulse({ since: rev, at: live, order: orderHash(order), active });
  // What this device still owes decides by being sent: its segment is shown when the answer comes.
  const free = pulse.changed.filter((segment) => saving.sync(segment));
  const beside = live === null ? null : board.neighbour(live, 1) ?? board.neighbour(live, -1);
  const moved = board.pulsed({ ...pulse, changed: free });
  const { live: now } = board.head();
  if (live !== null && now === null) goTo(beside);
  else if (now !== null && moved.includes(now)) editor()?.replace(board.segment(now)?.target ?? '');
};
