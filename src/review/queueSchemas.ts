import { z } from 'zod';
import { LOCALE_CODES } from '../domain/locales.ts';
import { HOLDERS, QUEUE_ORIGINS } from '../domain/review/queueFilter.ts';
import { NEEDS } from '../domain/review/translation.ts';

const LARGEST_PAGE = 100;

const filter = {
  locale: z.enum(LOCALE_CODES).optional(),
  collection: z.string().min(1).max(100).optional(),
  need: z.enum(NEEDS).optional(),
  origin: z.enum(QUEUE_ORIGINS).optional(),
  assignee: z.enum(HOLDERS).optional(),
};

/** What the endpoints of the queue take. */
export const queueSchemas = {
  queue: z.object({ ...filter, after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(25) }),
  take: z.object(filter),
  assign: z.object({ person: z.string().min(1).max(100).optional(), force: z.boolean().optional() }),
  people: z.object({ locale: z.enum(LOCALE_CODES) }),
};
