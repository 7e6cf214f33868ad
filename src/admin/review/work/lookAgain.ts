import type { Work } from './createWork.ts';

/** Fetches what a pulse does not tell: fields with a structure of their own, and what left the source. @throws ReviewRefused */
export const lookAgain = async ({ api, board }: Pick<Work, 'api' | 'board'>): Promise<void> => {
  const { owned, removed } = await api.open();
  board.alter({ owned, removed });
};
