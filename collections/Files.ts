import type { CollectionConfig } from 'payload';
import { isEditor } from '../src/access/isEditor.ts';
import { isStaff } from '../src/access/isStaff.ts';
import type { Settings } from '../src/env.ts';
import { label, MENU } from './labels.ts';
import { nameFile } from './nameFile.ts';
import { DOCUMENT_TYPES, uploadsIn } from './uploads.ts';

/** Files of one language, hung into a download. They have no words of their own. */
export const files = (settings: Settings): CollectionConfig => ({
  slug: 'files',
  labels: { singular: label('File of one language', 'ملف بلغة واحدة', "Fichier d'une langue"), plural: label('Files by language', 'ملفات حسب اللغة', 'Fichiers par langue') },
  admin: { group: MENU.files, hidden: ({ user }) => !isEditor(user) },
  access: {
    read: ({ req }) => isStaff(req.user),
    create: ({ req }) => isEditor(req.user),
    update: ({ req }) => isEditor(req.user),
    delete: ({ req }) => isEditor(req.user),
  },
  upload: uploadsIn(settings, 'files', DOCUMENT_TYPES),
  hooks: { beforeOperation: [nameFile(DOCUMENT_TYPES)] },
  fields: [],
});
