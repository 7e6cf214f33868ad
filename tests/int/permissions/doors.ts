import type { Endpoint, SanitizedConfig } from 'payload';

/** A door of the built configuration: `articles GET /:id`, `globals/site-settings POST /`, ` GET /access`. */
export const doorsOf = (config: SanitizedConfig): string[] => {
  const named = (of: string, endpoints: readonly Endpoint[] | false): string[] =>
    endpoints === false ? [] : endpoints.map(({ method, path }) => `${of} ${method.toUpperCase()} ${path}`);
  // A door of ours may stand before one of Payload's with the same name: the first one answers.
  return [...new Set([
    ...config.collections.flatMap(({ slug, endpoints }) => named(slug, endpoints as Endpoint[] | false)),
    ...config.globals.flatMap(({ slug, endpoints }) => named(`globals/${slug}`, endpoints as Endpoint[] | false)),
    ...named('', config.endpoints as Endpoint[]),
  ])].sort();
};

const TABLE = ['GET /', 'GET /:id', 'GET /count', 'GET /versions', 'GET /versions/:id', 'POST /', 'POST /access/:id?', 'POST /versions/:id', 'PATCH /', 'PATCH /:id', 'DELETE /', 'DELETE /:id'];
const COPY = ['POST /:id/duplicate'];
const WORK = ['GET /:id/translations', 'POST /:id/translate', 'GET /:id/preview'];
const ROW = ['POST /:id/retry', 'POST /:id/pause', 'POST /:id/resume', 'POST /:id/hand-back'];
const FILE = ['GET /file/:filename'];
const SIGN_IN = ['POST /forgot-password', 'GET /init', 'POST /login', 'POST /logout', 'GET /me', 'POST /refresh-token', 'POST /first-register', 'POST /reset-password'];
const QUEUE = [
  'GET /review/queue', 'POST /review/take', 'GET /review/people', 'POST /review/translations/:id/assign', 'DELETE /review/translations/:id/assignment',
  'GET /review/translations/:id/preview',
];
const GLOBAL = ['GET /', 'POST /', 'POST /access', 'GET /versions', 'GET /versions/:id', 'POST /versions/:id'];

const REVIEW = [
  'GET /review/openapi.json', 'GET /review/translations/:id', 'GET /review/translations/:id/history', 'POST /review/translations/:id/pulse',
  'POST /review/translations/:id/approve', 'POST /review/translations/:id/translate', 'POST /review/translations/:id/fields/:field/approve',
  'PUT /review/translations/:id/segments/:sid', 'GET /review/translations/:id/segments/:sid/history', 'GET /review/translations/:id/segments/:sid/notes',
  ...['approve', 'reopen', 'translate', 'notes'].map((verb) => `POST /review/translations/:id/segments/:sid/${verb}`),
];

const PUBLISHING = [
  'POST /review/translations/:id/publish', 'POST /review/translations/:id/unpublish', 'DELETE /review/translations/:id/schedule',
  'GET /review/translations/:id/publishing', 'GET /review/translations/:id/publications',
];

const REPORTS = ['POST /review/reports/:id/answer'];

const BY_TOKEN = ['GET /review/digest-off', 'POST /review/digest-off'];

/** Every door there may be. One more, or one less, fails until somebody has judged it here. */
export const JUDGED: Readonly<Record<string, readonly string[]>> = {
  articles: [...TABLE, ...COPY, ...WORK],
  'policy-findings': [...TABLE, ...COPY, ...WORK],
  events: [...TABLE, ...COPY, ...WORK],
  initiatives: [...TABLE, ...COPY, ...WORK],
  topics: [...TABLE, ...COPY, ...WORK],
  places: [...TABLE, ...COPY, ...WORK],
  media: [...TABLE, ...COPY, ...WORK, ...FILE],
  downloads: [...TABLE, ...COPY, ...WORK, ...FILE],
  files: [...TABLE, ...COPY, ...FILE],
  users: [...TABLE, ...SIGN_IN, 'POST /unlock'],
  'api-clients': [...TABLE, 'POST /:id/key'],
  translations: [...TABLE, ...COPY, ...ROW],
  publications: [...TABLE, ...COPY],
  webhooks: [...TABLE, 'GET /:id/deliveries', 'POST /:id/rotate', 'POST /:id/test'],
  'webhook-deliveries': [...TABLE, ...COPY, 'POST /:id/resend'],
  reports: [...TABLE, ...COPY],
  'payload-locked-documents': [...TABLE, ...COPY],
  'payload-preferences': [...TABLE, ...COPY, 'GET /:key', 'POST /:key', 'DELETE /:key'],
  'globals/site-settings': GLOBAL,
  'globals/call-to-action': GLOBAL,
  'globals/translation-settings': GLOBAL,
  '': ['GET /access', ...BY_TOKEN, ...QUEUE, ...REVIEW, ...PUBLISHING, ...REPORTS],
};

export const judgedDoors = (): string[] => Object.entries(JUDGED).flatMap(([of, doors]) => doors.map((door) => `${of} ${door}`)).sort();

/** Doors that strangers may knock at: signing in, what tells them whether they are, and what a signed link opens. */
export const OPEN: ReadonlySet<string> = new Set([...SIGN_IN.map((door) => `users ${door}`), ...BY_TOKEN.map((door) => ` ${door}`)]);
