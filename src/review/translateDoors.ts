import { randomUUID } from 'node:crypto';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import type { Refusal } from '../domain/review/refusal.ts';
import { isRefusal } from '../domain/review/refusal.ts';
import type { Engine } from '../engines/engine.ts';
import { createEngine } from '../engines/index.ts';
import type { Settings } from '../env.ts';
import { isVersoError } from '../errors.ts';
import { translateAgain } from '../flows/review/translateAgain.ts';
import type { TranslatedAgain } from '../flows/review/translateAgain.ts';
import type { Store } from '../store/createStore.ts';
import { onRow } from './onRow.ts';
import { presentSegments } from './presentSegments.ts';
import { reportedCounts } from './presentTranslation.ts';
import { routeParam } from './respond.ts';
import { reviewDoor } from './reviewDoor.ts';
import { countsSchema, savedSchema } from './screenSchemas.ts';
import { rev, ROW_REFUSALS, SEGMENT_REFUSALS, withName } from './segmentDoors.ts';

const engine = z.string().min(1).max(40).optional().describe('An engine\'s name; the house\'s own where absent.');
const oneBody = z.object({ rev, engine, overHuman: z.boolean().default(false).describe('The answer replaces a person\'s text.') });
const allBody = z.object({ engine });
const manySchema = z.object({
  rev: z.number(), translated: z.array(z.string()), proposed: z.array(z.string()), refused: z.array(z.object({ id: z.string(), why: z.string() })),
  failure: z.string().nullable().describe('Code of what ended the asking early.'), counts: countsSchema,
});

const now = (): Date => new Date();

/** Asking the machine once more, for one segment or for all that wait for a person. */
export const translateDoors = (settings: Settings): readonly Endpoint[] => {
  const engineNamed = engines(settings);
  return [
    reviewDoor({
      method: 'post', path: '/review/translations/:id/segments/:sid/translate', summary: 'Asks an engine for one segment: a proposal beside a person\'s text, else the text itself.',
      body: oneBody, answer: savedSchema, refusals: [...SEGMENT_REFUSALS, 'unknown_engine'],
      handle: onRow('translate', async ({ req, store, person, body, row }) => {
        const asked = engineNamed(body.engine);
        if (!asked) return { refused: 'unknown_engine' } satisfies Refusal;
        const segment = routeParam(req, 'sid');
        const outcome = await translateAgain({ store, now, newId: randomUUID, engine: asked }, row, { by: String(person.id), only: { segment, rev: body.rev, overHuman: body.overHuman } });
        return isRefusal(outcome) ? withName(store, outcome) : one(store, outcome, segment);
      }),
    }),
    reviewDoor({
      method: 'post', path: '/review/translations/:id/translate', summary: 'Asks an engine for every segment that waits for a person; never over a person\'s text.',
      body: allBody, answer: manySchema, refusals: [...ROW_REFUSALS, 'bad-request', 'unknown_engine'],
      handle: onRow('translate', async ({ store, person, body, row }) => {
        const asked = engineNamed(body.engine);
        if (!asked) return { refused: 'unknown_engine' } satisfies Refusal;
        const outcome = await translateAgain({ store, now, newId: randomUUID, engine: asked }, row, { by: String(person.id) });
        if (isRefusal(outcome)) return outcome;
        const { row: after, ...rest } = outcome;
        return { rev: after.revision, ...rest, counts: reportedCounts(after) };
      }),
    }),
  ];
};

const one = async (store: Store, { row }: TranslatedAgain, segment: string): Promise<object> => {
  const { segments: [shown] } = await presentSegments(store, row, ({ id }) => id === segment);
  return shown ? { segment: shown, rev: row.revision, counts: reportedCounts(row), until: null } : { refused: 'segment_gone' };
};

/** Each engine is made once: it bounds its own calls. Null where there is none of that name, or it lacks its key. */
const engines = (settings: Settings): ((name: string | undefined) => Engine | null) => {
  const made = new Map<string, Engine>();
  return (name = settings.engine) => {
    try {
      const found = made.get(name) ?? createEngine({ ...settings, engine: name });
      made.set(name, found);
      return found;
    } catch (error) {
      if (isVersoError(error)) return null;
      throw error;
    }
  };
};
