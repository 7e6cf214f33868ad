import type { GlobalConfig } from 'payload';
import { orderSettings } from '../../hooks/orderSettings.ts';
import { isEditor } from '../../src/access/isEditor.ts';
import { isStaff } from '../../src/access/isStaff.ts';
import { image } from '../fields/relations.ts';
import { label, MENU } from '../labels.ts';

/** What every page says. Its texts are written per locale by editors: no machine translates a global. */
export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: label('Site', 'الموقع', 'Site', 'Sitio', 'Website'),
  admin: { group: MENU.house },
  custom: { forReaders: true },
  hooks: { afterChange: [orderSettings] },
  access: { read: ({ req }) => isStaff(req.user), readVersions: ({ req }) => isStaff(req.user), update: ({ req }) => isEditor(req.user) },
  fields: [
    { name: 'name', type: 'text', localized: true, label: label('Name', 'الاسم', 'Nom', 'Nombre', 'Name') },
    { name: 'tagline', type: 'text', localized: true, label: label('Tagline', 'الشعار', 'Slogan', 'Lema', 'Leitspruch') },
    { name: 'footer', type: 'textarea', localized: true, label: label('Footer', 'التذييل', 'Pied de page', 'Pie de página', 'Fußzeile') },
    image('logo', label('Logo', 'الشعار المرئي', 'Logo', 'Logotipo', 'Logo')),
    { name: 'contactEmail', type: 'email', label: label('Contact e-mail', 'البريد الإلكتروني', 'E-mail de contact', 'Correo de contacto', 'Kontaktadresse') },
  ],
};
