'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';

/**
 * Tells Payload's form that a live document has unpublished changes. An autosave goes into the version that is newest and
 * an autosave itself; that one is often a translation's, and then Payload counts nothing new, says "Published", and takes
 * no publishing.
 */
export const useUnpublishedChange = (): void => {
  const { data, hasPublishedDoc, setUnpublishedVersionCount, unpublishedVersionCount } = useDocumentInfo();
  const isMissed = hasPublishedDoc && unpublishedVersionCount === 0 && data?._status === 'draft';
  useEffect(() => {
    if (isMissed) setUnpublishedVersionCount(1);
  }, [isMissed, setUnpublishedVersionCount]);
};
