import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { ar } from '@payloadcms/translations/languages/ar';
import { de } from '@payloadcms/translations/languages/de';
import { en } from '@payloadcms/translations/languages/en';
import { es } from '@payloadcms/translations/languages/es';
import { fr } from '@payloadcms/translations/languages/fr';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { collections, globals } from './collections/index.ts';
import { wordErrors } from './hooks/wordErrors.ts';
import { namesOf } from './src/domain/languageRules.ts';
import { DEFAULT_SOURCE_LOCALE, LOCALES } from './src/domain/locales.ts';
import { seal } from './src/access/seal.ts';
import { secretOf } from './src/dataFolder.ts';
import { readSettings } from './src/env.ts';
import { emailAdapter } from './src/post/emailAdapter.ts';
import { digestOffEndpoints } from './src/review/digestOff.ts';
import { reviewEndpoints } from './src/review/reviewEndpoints.ts';
import { databaseAdapter } from './src/store/database.ts';

const LARGEST_DOCUMENT_BYTES = 16 * 1024 * 1024;

const settings = readSettings();
const root = path.dirname(fileURLToPath(import.meta.url));

/** The switchboard: names the rooms, holds no logic. */
export default buildConfig({
  secret: secretOf(settings),
  serverURL: settings.publicUrl,
  csrf: [settings.publicUrl],
  cors: [],
  telemetry: false,
  graphQL: { disable: true },
  db: databaseAdapter(settings, path.join(root, 'migrations')),
  email: emailAdapter(settings),
  editor: lexicalEditor(),
  sharp,
  collections: collections(settings),
  globals: globals(settings),
  localization: {
    locales: LOCALES.map(({ code, dir }) => ({ code, label: namesOf(code), rtl: dir === 'rtl' })),
    defaultLocale: DEFAULT_SOURCE_LOCALE,
    fallback: false,
    defaultLocalePublishOption: 'active',
  },
  experimental: { localizeStatus: true },
  endpoints: [...digestOffEndpoints(settings), ...reviewEndpoints(settings)],
  custom: { settings },
  hooks: { afterError: [wordErrors] },
  // The admin's form posts a document as one field, so this is the largest document that can be saved there.
  bodyParser: { limits: { fieldSize: LARGEST_DOCUMENT_BYTES } },
  i18n: { fallbackLanguage: 'en', supportedLanguages: { en, ar, fr, es, de } },
  admin: {
    user: 'users',
    // Payload's own default asks a foreign server with a hash of everybody's e-mail address.
    avatar: 'default',
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Verso' },
    components: {
      beforeDashboard: ['/src/admin/EngineNotice.tsx#EngineNotice'],
      beforeNavLinks: ['/src/admin/queue/ReviewLink.tsx#ReviewLink', '/src/admin/reports/ReportsLink.tsx#ReportsLink'],
      views: {
        reviewQueue: { path: '/review', exact: true, Component: '/src/admin/queue/QueueView.tsx#QueueView', meta: { title: 'Review' } },
        reviewText: { path: '/review/:id', exact: true, Component: '/src/admin/review/ReviewView.tsx#ReviewView', meta: { title: 'Review' } },
        reports: { path: '/reports', exact: true, Component: '/src/admin/reports/ReportsView.tsx#ReportsView', meta: { title: 'Reports' } },
      },
    },
  },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
}).then(seal);
