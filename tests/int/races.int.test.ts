import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudoEngine } from '../../src/engines/pseudo.ts';
import { createStore } from '../../src/store/createStore.ts';
import type { WorkerDeps } from '../../src/worker/workOne.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';
import { paragraph, richText, wordsOf } from '../helpers/lexical.ts';
import { chance, times } from '../helpers/random.ts';
import { signedIn } from '../helpers/staff.ts';
import type { Caller } from '../helpers/staff.ts';
import { workerFor, workUntilIdle } from '../helpers/work.ts';

const ROUNDS = times('SAVE_RACES', 60);

let verso: Booted;
let editor: Caller;
let deps: WorkerDeps;

beforeAll(async () => {
  verso = await boot();
  editor = await signedIn(verso, { role: 'editor' });
  deps = workerFor(verso.payload, createPseudoEngine());
});
afterAll(() => verso.close());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a person who saves while the machine writes', () => {
  it(`is never refused and never loses a word, in ${ROUNDS} races`, { timeout: 60_000 + ROUNDS * 2000 }, async () => {
    const c = chance(times('SAVE_RACES_SEED', 3));
    const store = createStore(verso.payload);
    const made = await editor('POST', '/articles?locale=en&draft=true', { title: 'A race', body: richText('The first paragraph of it.', 'The second paragraph of it.') });
    const id = made.body.doc.id as string;
    const key = { collection: 'articles', documentId: id };
    await workUntilIdle(deps);
    for (let round = 0; round < ROUNDS; round += 1) {
      const body = richText('The first paragraph of it.', `The second paragraph in round ${round} of it.`);
      expect((await editor('PATCH', `/articles/${id}?locale=en&draft=true`, { body })).status).toBe(200);
      const form = (await editor('GET', `/articles/${id}?locale=ar&draft=true&depth=0`)).body;
      const written = `نص بشري في الجولة ${round}`;
      form.body.root.children[0].children = paragraph(written).children;
      const english = `The first title in round ${round}`;
      const machine = pause(c.below(4)).then(() => workUntilIdle(deps));
      const person = pause(c.below(16)).then(() => editor('PATCH', `/articles/${id}?locale=ar&draft=true${c.odds(0.5) ? '&autosave=true' : ''}`, form));
      const writer = pause(c.below(16)).then(() => editor('PATCH', `/articles/${id}?locale=en&draft=true&autosave=true`, { title: english }));
      const [, saved, wrote] = await Promise.all([machine, person, writer]);
      expect([saved.status, wrote.status], JSON.stringify([saved.body, wrote.body])).toEqual([200, 200]);
      await workUntilIdle(deps);
      const row = await store.rows.find(key, 'ar');
      expect(row?.segments?.find(({ origin, field }) => origin === 'human' && field === 'body')?.target, `round ${round}`).toBe(written);
      const draft = await store.documents.draft(key, 'ar');
      expect(wordsOf(draft?.body)[0], `round ${round}`).toBe(written);
      expect(wordsOf(draft?.body), `round ${round}`).toEqual(row?.segments?.filter(({ field }) => field === 'body').map(({ target }) => target));
      expect((await store.documents.draft(key, 'en'))?.title).toBe(english);
    }
    const { docs } = await verso.payload.db.findVersions({ collection: 'articles', where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }, limit: 10, pagination: false });
    expect(docs).toHaveLength(1);
  });
});
