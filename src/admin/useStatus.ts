'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { statusWatch } from './statusWatch.ts';
import type { Seen } from './statusWatch.ts';

const NOTHING: Seen = { status: null, trouble: null };

/**
 * How a document's translations stand, kept up to date while somebody looks.
 * @param address of the status endpoint
 */
export const useStatus = (address: string): Seen & { readonly refresh: () => Promise<void> } => {
  const watch = useMemo(() => (typeof window === 'undefined' ? null : statusWatch(address)), [address]);
  const subscribe = useCallback((listener: () => void) => watch?.subscribe(listener) ?? (() => undefined), [watch]);
  const seen = useSyncExternalStore(subscribe, () => watch?.seen() ?? NOTHING, () => NOTHING);
  return { ...seen, refresh: useCallback(async () => watch?.refresh(), [watch]) };
};
