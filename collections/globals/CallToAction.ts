import type { GlobalConfig } from 'payload';
import { orderSettings } from '../../hooks/orderSettings.ts';
import { isEditor } from '../../src/access/isEditor.ts';
import { isStaff } from '../../src/access/isStaff.ts';
import { image } from '../fields/relations.ts';
import { label, MENU } from '../labels.ts';

/** The block that asks readers to do something. Its texts are written per locale by editors. */
export const callToAction: GlobalConfig = {
  slug: 'call-to-action',
  label: label('Call to action', 'دعوة إلى العمل', "Appel à l'action", 'Llamada a la acción', 'Aufruf'),
  admin: { group: MENU.house },
  custom: { forReaders: true },
  hooks: { afterChange: [orderSettings] },
  access: { read: ({ req }) => isStaff(req.user), readVersions: ({ req }) => isStaff(req.user), update: ({ req }) => isEditor(req.user) },
  fields: [
    { name: 'heading', type: 'text', localized: true, label: label('Heading', 'العنوان', 'Titre', 'Título', 'Überschrift') },
    { name: 'text', type: 'textarea', localized: true, label: label('Text', 'النص', 'Texte', 'Texto', 'Text') },
    { name: 'button', type: 'text', localized: true, label: label('Button', 'الزر', 'Bouton', 'Botón', 'Knopf') },
    { name: 'url', type: 'text', label: label('Address', 'الرابط', 'Adresse', 'Dirección', 'Adresse') },
    image(),
  ],
};
