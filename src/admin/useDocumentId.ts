'use client';

import { useParams } from 'next/navigation.js';

/** The document in the page's address; null where it is a new one, or in the trash. */
export const useDocumentId = (): string | null => {
  const { segments } = useParams<{ segments?: string[] }>();
  const [entity, , id] = segments ?? [];
  return entity !== 'collections' || id === undefined || id === 'create' || id === 'trash' ? null : id;
};
