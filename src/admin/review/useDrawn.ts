'use client';

import { startTransition, useEffect, useState } from 'react';

/** Chunks on each side of the live one that are there at once: more than a screen. */
const AT_ONCE = 1;
const STEP = 1;
const IDLE_MS = 1000;

/**
 * How many chunks on each side of the live one are drawn: a screenful at once, the rest while nobody waits for anything.
 * @param what another one begins anew
 * @param chunks how many there are
 */
export const useDrawn = (what: string, chunks: number): number => {
  const [drawn, setDrawn] = useState({ what, reach: AT_ONCE });
  const reach = drawn.what === what ? drawn.reach : AT_ONCE;
  useEffect(() => {
    if (reach >= chunks) return undefined;
    return whenIdle(() => startTransition(() => setDrawn({ what, reach: reach + STEP })));
  }, [what, reach, chunks]);
  return reach;
};

/** Safari has no idle time to give. */
const whenIdle = (then: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(then, { timeout: IDLE_MS });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(then, IDLE_MS / 20);
  return () => clearTimeout(timer);
};
