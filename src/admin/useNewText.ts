'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { StatusRow } from './status.ts';

/**
 * True where the locale's draft was rewritten after the form was filled. A save of the form brings the row's text
 * back into it, so what the row is after a save counts as seen.
 * @param loaded the row's revision that the draft showed when the page was made; null where it showed none
 */
export const useNewText = (row: StatusRow | undefined, loaded: number | null, refresh: () => Promise<void>): boolean => {
  const { lastUpdateTime } = useDocumentInfo();
  const [seen, setSeen] = useState(loaded ?? -1);
  const savedAt = useRef(lastUpdateTime);
  const isSaved = useRef(false);

  useEffect(() => {
    if (savedAt.current === lastUpdateTime) return;
    savedAt.current = lastUpdateTime;
    isSaved.current = true;
    void refresh();
  }, [lastUpdateTime, refresh]);

  useEffect(() => {
    if (!isSaved.current || row === undefined) return;
    isSaved.current = false;
    setSeen(row.revision);
  }, [row]);

  return row !== undefined && row.shown && row.revision > seen;
};
