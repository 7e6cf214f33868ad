import type { Saving } from './createSaving.ts';

/** Lets the window's own moments reach the saving: back online, hidden, gone. Gives what ends it. Browser only. */
export const watchWindow = (saving: Saving): (() => void) => {
  const wake = (): void => saving.wake();
  const leave = (): void => saving.leave();
  const turned = (): void => {
    if (document.hidden) saving.flushAll();
  };
  window.addEventListener('online', wake);
  window.addEventListener('offline', saving.flushAll);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', turned);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', saving.flushAll);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', turned);
  };
};
