'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { Board, Head, RowView } from './createBoard.ts';

/** All that is not a row. */
export const useHead = (board: Board): Head =>
  useSyncExternalStore(useCallback((listener: () => void) => board.subscribe('head', listener), [board]), board.head, board.head);

/** One row; drawn anew only when it is another one. */
export const useRow = (board: Board, id: string): RowView | null => {
  const get = (): RowView | null => board.row(id);
  return useSyncExternalStore(useCallback((listener: () => void) => board.subscribe(id, listener), [board, id]), get, get);
};
