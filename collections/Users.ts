import type { CollectionConfig, FieldAccess } from 'payload';
import { isAdmin } from '../src/access/isAdmin.ts';
import { isSelfOrAdmin } from '../src/access/isSelfOrAdmin.ts';
import { isStaff } from '../src/access/isStaff.ts';
import { ROLES } from '../src/access/person.ts';
import type { Settings } from '../src/env.ts';
import { rememberLanguage } from '../hooks/rememberLanguage.ts';
import { firstPersonIsAdmin } from './firstPersonIsAdmin.ts';
import { label, MENU } from './labels.ts';
import { LANGUAGE_OPTIONS } from './languageOptions.ts';
import { strongPassword } from './strongPassword.ts';

const SESSION_SECONDS = 8 * 60 * 60;
const WRONG_LOGINS = 10;
const LOCK_MS = 10 * 60 * 1000;

const own: FieldAccess = ({ req, id }) => isSelfOrAdmin(req.user, id);
const nobody: FieldAccess = () => false;
const admins: FieldAccess = ({ req }) => isAdmin(req.user);

/** People of the house. Everybody on staff may see who is who by name, and nothing more. */
export const users = (settings: Settings): CollectionConfig => ({
  slug: 'users',
  labels: {
    singular: label('Person', 'شخص', 'Personne', 'Persona', 'Person'),
    plural: label('People', 'الأشخاص', 'Personnes', 'Personas', 'Personen'),
  },
  admin: { useAsTitle: 'name', group: MENU.house, defaultColumns: ['name', 'email', 'role', 'worksIn'] },
  auth: {
    useSessions: true,
    removeTokenFromResponses: true,
    tokenExpiration: SESSION_SECONDS,
    maxLoginAttempts: WRONG_LOGINS,
    lockTime: LOCK_MS,
    cookies: { sameSite: 'Strict', secure: settings.publicUrl.startsWith('https:') },
  },
  access: {
    read: ({ req }) => isStaff(req.user),
    create: ({ req }) => isAdmin(req.user),
    update: ({ req, id }) => isAdmin(req.user) || (isStaff(req.user) && id !== undefined && String(id) === req.user.id),
    delete: ({ req }) => isAdmin(req.user),
    unlock: ({ req }) => isAdmin(req.user),
  },
  hooks: { beforeOperation: [strongPassword], beforeValidate: [firstPersonIsAdmin], afterLogin: [rememberLanguage], afterRefresh: [rememberLanguage] },
  fields: [
    { name: 'name', type: 'text', label: label('Name', 'الاسم', 'Nom', 'Nombre', 'Name'), hooks: { beforeValidate: [nameFromEmail] } },
    { name: 'email', type: 'email', required: true, unique: true, access: { read: own } },
    {
      name: 'role', type: 'select', required: true, defaultValue: 'translator', saveToJWT: true,
      label: label('Role', 'الدور', 'Rôle', 'Función', 'Rolle'),
      access: { create: admins, update: admins, read: own },
      options: [
        { value: ROLES[0], label: label('Admin', 'مدير', 'Administration', 'Administración', 'Verwaltung') },
        { value: ROLES[1], label: label('Editor', 'محرر', 'Rédaction', 'Redacción', 'Redaktion') },
        { value: ROLES[2], label: label('Translator', 'مترجم', 'Traduction', 'Traducción', 'Übersetzung') },
      ],
    },
    {
      name: 'worksIn', type: 'select', hasMany: true, saveToJWT: true,
      label: label('Translates into', 'يترجم إلى', 'Traduit vers', 'Traduce al', 'Übersetzt in'),
      access: { create: admins, update: admins, read: own },
      options: LANGUAGE_OPTIONS,
      admin: { condition: (data) => data.role === 'translator' },
    },
    {
      name: 'digest', type: 'checkbox', defaultValue: true,
      label: label('Daily mail about texts that wait for me', 'رسالة يومية عن النصوص التي تنتظرني', 'Message quotidien sur les textes qui m’attendent', 'Mensaje diario sobre los textos que me esperan', 'Tägliche Nachricht über Texte, die auf mich warten'),
      access: { read: own },
      admin: { condition: (data) => data.role === 'translator' },
    },
    /** The day of the last digest (`2026-11-21`); written by the post alone. */
    { name: 'digestSentOn', type: 'text', hidden: true, access: { create: nobody, update: nobody, read: nobody } },
    /** Language of their screen as last seen: mails follow it. */
    { name: 'language', type: 'text', hidden: true, access: { create: nobody, update: nobody, read: nobody } },
  ],
});

function nameFromEmail({ value, data }: { value?: unknown; data?: { email?: unknown } }): unknown {
  if (typeof value === 'string' && value.trim() !== '') return value;
  return typeof data?.email === 'string' ? data.email.split('@')[0] : value;
}
