'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/** Looks at the state again whenever the form has been saved: a save is what sets the machine to work. */
export const useLookAfterSave = (refresh: () => Promise<void>): void => {
  const { lastUpdateTime } = useDocumentInfo();
  const savedAt = useRef(lastUpdateTime);
  useEffect(() => {
    if (savedAt.current === lastUpdateTime) return;
    savedAt.current = lastUpdateTime;
    void refresh();
  }, [lastUpdateTime, refresh]);
};
