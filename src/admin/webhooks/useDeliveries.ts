'use client';

import { useCallback, useEffect, useState } from 'react';
import { askApi } from '../askApi.ts';
import type { Deliveries } from './deliveryLine.ts';

const LOOK_MS = 3000;

/** A webhook's last deliveries, looked at again and again while the page is seen; null until they are known. */
export const useDeliveries = (address: string): { readonly known: Deliveries | null; readonly refresh: () => Promise<void> } => {
  const [known, setKnown] = useState<Deliveries | null>(null);
  const refresh = useCallback(async () => {
    const answer = await askApi(address).catch(() => null);
    if (answer !== null) setKnown(answer as Deliveries);
  }, [address]);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return { known, refresh };
};
