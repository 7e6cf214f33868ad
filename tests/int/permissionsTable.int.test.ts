import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RIGHTS } from '../../src/domain/review/rights.ts';
import type { Right } from '../../src/domain/review/screen.ts';
import { isAdminFunction } from '../../src/gate/adminFunctions.ts';
import { digestToken } from '../../src/post/digestToken.ts';
import { DEEDS } from './permissions/deeds.ts';
import { setDesk, STATES, type Desk } from './permissions/desk.ts';
import { changed, look } from './permissions/facts.ts';
import { isAllowed, wrongCells } from './permissions/grid.ts';
import { guessed } from './permissions/guesses.ts';
import { setStage, type Role, type Stage } from './permissions/stage.ts';

/** A stand-in for MongoDB on a busy machine takes minutes where SQLite takes seconds. */
const SLOW_MS = 600_000;
vi.setConfig({ testTimeout: SLOW_MS, hookTimeout: SLOW_MS });

const EVERYBODY: readonly Role[] = ['anonymous', 'stranger', 'tr_none', 'tr_fr', 'tr_ar', 'editor', 'admin'];

let stage: Stage;
let desk: Desk;
beforeAll(async () => {
  stage = await setStage();
  desk = await setDesk(stage);
});
afterAll(() => stage.close(), SLOW_MS);

const all = async (cells: AsyncIterable<string>): Promise<string[]> => {
  const red: string[] = [];
  for await (const cell of cells) red.push(cell);
  return red;
};

describe('the table of permissions', () => {
  it('is what every door does', async () => {
    expect(await all(wrongCells({ stage, desk }, DEEDS, EVERYBODY))).toEqual([]);
  });

  it('knows a translator\'s locales afresh with every request', async () => {
    const give = (worksIn: readonly string[]) => stage.call('admin', 'PATCH', `/users/${stage.ids.tr_ar}`, { worksIn });
    expect((await give([])).status).toBe(200);
    try {
      const taken = { tr_ar: { role: 'translator', worksIn: [] } };
      expect(await all(wrongCells({ stage, desk }, DEEDS.filter((deed) => isAllowed(deed, 'tr_ar')), ['tr_ar'], taken))).toEqual([]);
    } finally {
      await give(['ar']);
    }
    expect(await all(wrongCells({ stage, desk }, DEEDS.slice(0, 3), ['tr_ar']))).toEqual([]);
  });

  it('lets nobody guess at rows and publications of another locale', async () => {
    const entry = await desk.store.publications.live({ collection: 'articles', documentId: desk.ids.live }, 'ar');
    const known = { DOCUMENT: desk.ids.live, PERSON: stage.ids.editor, ROW: desk.rows.waiting.ar, ENTRY: entry?.id ?? '', SLUG: entry?.slug ?? '' };
    const foreign = [...STATES.map((state) => desk.rows[state].ar), known.ENTRY];
    for (const role of ['tr_fr', 'tr_none'] as const) expect(await all(guessed(stage, role, foreign, known))).toEqual([]);
    expect(await all(guessed(stage, 'tr_ar', foreign, known))).not.toEqual([]);
  });

  it('switches off the digest of whom the link was made for, whoever holds it', async () => {
    const mine = digestToken(stage.payload.secret, stage.ids.tr_fr, new Date());
    const digestOf = async (role: Role) => (await stage.payload.findByID({ collection: 'users', id: stage.ids[role] })).digest;
    const before = await look(stage, desk);
    for (const role of EVERYBODY)
      for (const token of [mine.replace(stage.ids.tr_fr, stage.ids.tr_ar), `${mine}x`, ''])
        expect((await stage.call(role, 'POST', `/review/digest-off?token=${token}`)).status).toBe(400);
    expect(changed(before.facts, (await look(stage, desk)).facts)).toEqual([]);
    expect((await stage.call('tr_ar', 'POST', `/review/digest-off?token=${mine}`)).status).toBe(200);
    expect([await digestOf('tr_fr'), await digestOf('tr_ar')]).toEqual([false, true]);
  });

  it('runs no server function that nobody judged', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'schedule-publish', 'get-folder-results-component-and-data', 'Form-State', '', null]) expect(isAdminFunction(name)).toBe(false);
  });
});

describe('the doors read the list of rights', () => {
  /** Changes the product's list, not what the table promises. */
  const withGrant = async (grant: Partial<(typeof RIGHTS)['translator']>, act: () => Promise<void>): Promise<void> => {
    const list = RIGHTS as { translator: (typeof RIGHTS)['translator'] };
    const { translator } = list;
    list.translator = { ...translator, ...grant };
    try {
      await act();
    } finally {
      list.translator = translator;
    }
  };
  const own = DEEDS.filter((deed) => isAllowed(deed, 'tr_ar'));
  const mute = async (role: Role, deeds: typeof DEEDS): Promise<string[]> => {
    const still: string[] = [];
    for (const deed of deeds) if ((await wrongCells({ stage, desk }, [deed], [role]).next()).done) still.push(deed.name);
    return still;
  };

  it.each(RIGHTS.translator.may)('a translator without "%s" finds each of its doors closed', async (right: Right) => {
    const doors = own.filter(({ needs }) => Array.isArray(needs) && needs.includes(right));
    expect(doors).not.toEqual([]);
    await withGrant({ may: RIGHTS.translator.may.filter((one) => one !== right) }, async () => expect(await mute('tr_ar', doors)).toEqual([]));
  });

  it('one without any right reads nothing', async () => {
    await withGrant({ may: [] }, async () => expect(await mute('tr_ar', own.filter(({ needs }) => needs === 'read'))).toEqual([]));
  });
});
