'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { StatusRow } from './status.ts';

/** `ready`: the draft holds newer text than the form. `held`: it waits until nobody types. */
export type NewText = 'none' | 'ready' | 'held';

/**
 * Whether the row has newer text than the form was filled with. A save of the form brings the row's text
 * back into it, so what the row is at the next look after a save counts as seen.
 * @param loaded the row's revision that the draft showed when the page was made; null where it showed none
 */
export const useNewText = (row: StatusRow | undefined, loaded: number | null): NewText => {
  const { lastUpdateTime } = useDocumentInfo();
  const [seen, setSeen] = useState(loaded ?? -1);
  const savedAt = useRef(lastUpdateTime);
  const isSaved = useRef(false);

  useEffect(() => {
    if (savedAt.current === lastUpdateTime) return;
    savedAt.current = lastUpdateTime;
    isSaved.current = true;
  }, [lastUpdateTime]);

  useEffect(() => {
    if (!isSaved.current || row === undefined) return;
    isSaved.current = false;
    setSeen(row.revision);
  }, [row]);

  if (row === undefined || row.revision <= seen) return 'none';
  return row.shown ? 'ready' : 'held';
};
