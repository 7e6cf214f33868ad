import type { CollectionConfig } from 'payload';

/** Tables that no door opens: written by the store alone, in atomic statements, and shown to nobody. */
export const internal = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  admin: { ...config.admin, hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  endpoints: false,
  lockDocuments: false,
});
