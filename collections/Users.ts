import type { CollectionConfig } from 'payload';

export const Users: CollectionConfig = {
  slug: 'users',
  auth: { useSessions: true },
  admin: { useAsTitle: 'email' },
  fields: [
    { name: 'name', type: 'text' },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'translator',
      saveToJWT: true,
      options: ['admin', 'editor', 'translator'],
    },
    { name: 'worksIn', type: 'select', hasMany: true, saveToJWT: true, options: ['en', 'ar', 'fr', 'es', 'de'] },
  ],
};
