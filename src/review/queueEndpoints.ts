import type { Endpoint, PayloadRequest } from 'payload';
import type { z } from 'zod';
import { isEditor } from '../access/isEditor.ts';
import { isStaff } from '../access/isStaff.ts';
import { may } from '../access/may.ts';
import type { Person } from '../access/person.ts';
import { worksIn } from '../access/worksIn.ts';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { QueueFilter } from '../domain/review/queueFilter.ts';
import type { Right } from '../domain/review/screen.ts';
import { VersoError } from '../errors.ts';
import { assign } from '../flows/review/assign.ts';
import { release } from '../flows/review/release.ts';
import { takeNext } from '../flows/review/takeNext.ts';
import { createStore } from '../store/createStore.ts';
import type { Row } from '../store/rows.ts';
import { previewOf } from './preview.ts';
import { queueSchemas } from './queueSchemas.ts';
import { bodyOf, forbidden, routeParam, staffEndpoint } from './respond.ts';

/** What needs a person, who takes it, and how it will look. */
export const queueEndpoints = (): Endpoint[] => [
  staffEndpoint('get', '/review/queue', async (req) => {
    const { after, limit, ...filter } = readAs(queueSchemas.queue, req.query);
    return createStore(req.payload).queue.page({ ...lookOf(req, 'read', filter), now: now() }, after ?? null, limit);
  }),
  staffEndpoint('post', '/review/take', async (req) => {
    const filter = readAs(queueSchemas.take, await bodyOf(req));
    return (await takeNext({ store: createStore(req.payload), now }, lookOf(req, 'assign', filter))) ?? new Response(null, { status: 204 });
  }),
  staffEndpoint('get', '/review/people', async (req) => {
    const { locale } = readAs(queueSchemas.people, req.query);
    if (!worksIn(req.user, locale)) throw forbidden();
    return { people: await createStore(req.payload).colleagues.workingIn(locale) };
  }),
  staffEndpoint('post', '/review/translations/:id/assign', async (req) => {
    const { person } = readAs(queueSchemas.assign, await bodyOf(req));
    const row = await rowOf(req, 'assign');
    const by = personOf(req).id;
    return { id: row.id, ...(await assign({ store: createStore(req.payload), now }, row, { by, to: person ?? by, over: isEditor(req.user) })) };
  }),
  staffEndpoint('delete', '/review/translations/:id/assignment', async (req) => {
    await release({ store: createStore(req.payload), now }, await rowOf(req, 'assign'), personOf(req).id, isEditor(req.user));
  }),
  staffEndpoint('get', '/review/translations/:id/preview', async (req) => previewOf(req.payload, await rowOf(req, 'read'))),
];

const now = (): Date => new Date();

const personOf = ({ user }: PayloadRequest): Person => {
  if (!isStaff(user)) throw forbidden();
  return user;
};

/** Reading wants any right. */
const mayIn = ({ user }: PayloadRequest, right: Right | 'read', locale: LocaleCode): boolean => (right === 'read' ? worksIn(user, locale) : may(user, right, locale));

/** @throws VersoError `forbidden` where the locale is not theirs */
const lookOf = (req: PayloadRequest, right: Right | 'read', said: { readonly [K in keyof QueueFilter]?: QueueFilter[K] | undefined }) => {
  const locales: readonly LocaleCode[] = LOCALE_CODES.filter((locale) => mayIn(req, right, locale));
  if (said.locale && !locales.includes(said.locale)) throw forbidden();
  const filter = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as QueueFilter;
  return { person: String(personOf(req).id), locales, filter };
};

/** @throws VersoError `no-row`, `forbidden` */
const rowOf = async (req: PayloadRequest, right: Right | 'read'): Promise<Row> => {
  const row = await createStore(req.payload).rows.byId(routeParam(req, 'id'));
  if (!row) throw new VersoError('no-row', 'This translation is not there any more.', { status: 404 });
  if (!mayIn(req, right, row.locale)) throw forbidden();
  return row;
};

/** @throws VersoError `bad-request` with the first thing that is wrong */
const readAs = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new VersoError('bad-request', `${issue?.path.join('.') || 'The request'}: ${issue?.message ?? 'is not understood'}.`, { status: 400 });
};
