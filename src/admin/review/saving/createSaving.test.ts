import { describe, expect, it } from 'vitest';
import { eraseDrafts } from './drafts.ts';
import { fakeShelf } from './fixtures/fakeShelf.ts';
import { accepts, isSilent, openSaving as open, refuses } from './fixtures/openSaving.ts';
import type { Shelf } from './types.ts';

describe('when a text is sent', () => {
  it('goes 800 ms after the last change', async () => {
    const { saving, sent, clock } = open();
    saving.change('s1', 'a');
    await clock.pass(500);
    saving.change('s1', 'ab');
    await clock.pass(799);
    expect(sent).toEqual([]);
    await clock.pass(1);
    expect(sent).toMatchObject([{ id: 's1', rev: 1, target: 'ab', at: 1_300, approve: null }]);
    expect(saving.status()).toMatchObject({ kind: 'saved', pending: 0 });
  });

  it('goes every five seconds while somebody types on and on', async () => {
    const { saving, sent, clock } = open();
    for (let n = 0; n < 40; n++) {
      saving.change('s1', `text ${n}`);
      await clock.pass(300);
    }
    expect(sent.map(({ at }) => at)).toEqual([5_000, 10_100]);
    expect(sent.map(({ rev }) => rev)).toEqual([1, 2]);
  });

  it('goes at once when asked, and not at all when nothing changed', async () => {
    const { saving, sent, clock } = open();
    saving.change('s1', 'a');
    saving.change('s2', 'b');
    saving.change('s2', 'old');
    saving.flush('s1');
    saving.flushAll();
    await clock.pass(10_000);
    expect(sent).toMatchObject([{ id: 's1', at: 0 }]);
  });

  it('sends four at a time', async () => {
    const { saving, sent, clock, answers } = open();
    const doors: (() => void)[] = [];
    answers(({ rev }) => new Promise((resolve) => doors.push(() => resolve(rev + 1))));
    for (const id of ['s1', 's2', 's3', 's4', 's5', 's6']) saving.change(id, 'new');
    saving.flushAll();
    await clock.pass(0);
    expect(sent).toHaveLength(4);
    doors[0]?.();
    await clock.pass(0);
    expect(sent).toHaveLength(5);
  });

  it('tries again after 1, 2, 4 … 30 seconds under the same key, the newest text behind it', async () => {
    const { saving, sent, clock, answers } = open();
    answers(isSilent);
    saving.change('s1', 'a');
    saving.flush('s1');
    await clock.pass(0);
    saving.change('s1', 'ab');
    await clock.pass(95_000);
    expect(sent.map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 61_000, 91_000]);
    expect(new Set(sent.map(({ key, target }) => `${key} ${target}`))).toEqual(new Set(['k1 a']));
    expect(saving.status().kind).toBe('offline');
    answers(accepts);
    saving.wake();
    await clock.pass(0);
    await clock.pass(0);
    expect(sent.slice(-2)).toMatchObject([{ key: 'k1', target: 'a', rev: 1 }, { key: 'k2', target: 'ab', rev: 2 }]);
    expect(saving.status().kind).toBe('saved');
  });

  it('leaves with as much as a page may carry', async () => {
    const { saving, sent, clock } = open();
    for (const id of ['s1', 's2', 's3']) saving.change(id, 'x'.repeat(25_000));
    saving.leave();
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, true, false]);
    await clock.pass(0);
  });

  it('says the same thing once', async () => {
    const { saving, clock } = open();
    const seen = new Set([saving.status()]);
    saving.subscribe(() => seen.add(saving.status()));
    for (const text of ['a', 'ab', 'abc']) saving.change('s1', text);
    await clock.pass(5_000);
    expect([...seen].map(({ kind }) => kind)).toEqual(['saved', 'saving', 'saved']);
  });
});

describe('a refusal', () => {
  const theirs = { target: 'hers', rev: 4, by: 'p2', name: 'Layla', at: '2026-03-03T10:00:00.000Z' };

  it('shows both texts, keeps mine on the device and sends nothing until it is decided', async () => {
    const { saving, sent, clock, answers, heard, shelf } = open();
    answers(refuses(409, 'segment-changed', { theirs, base: 'old' }));
    saving.change('s1', 'mine');
    await clock.pass(1_000);
    saving.change('s1', 'mine too');
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(heard).toEqual(['s1 segment-changed']);
    expect(saving.status()).toMatchObject({ kind: 'failed', pending: 0, conflicts: [{ segmentId: 's1', kind: 'clash', yours: 'mine too', base: 'old', theirs }] });
    expect(shelf?.getItem('verso.draft/u/r/s1')).toContain('mine too');
    answers(accepts);
    saving.resolve('s1', { rev: 4, saved: 'hers', text: 'mine too' });
    await clock.pass(0);
    expect(sent.at(-1)).toMatchObject({ rev: 4, target: 'mine too' });
    expect(saving.status()).toMatchObject({ kind: 'saved', conflicts: [] });
    expect(shelf?.length).toBe(0);
  });

  it('sends nothing where hers is taken', async () => {
    const { saving, sent, clock, answers, shelf } = open();
    answers(refuses(409, 'segment-changed', { theirs }));
    saving.change('s1', 'mine');
    await clock.pass(1_000);
    saving.resolve('s1', { rev: 4, saved: 'hers', text: 'hers' });
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(saving.revOf('s1')).toBe(4);
    expect(shelf?.length).toBe(0);
  });

  it('is none where the newer revision has the same words', async () => {
    const { saving, sent, clock, answers } = open();
    answers(({ rev }) => (rev === 1 ? Promise.reject({ status: 409, code: 'segment-changed', data: { theirs: { ...theirs, target: 'old' } } }) : Promise.resolve(rev + 1)));
    saving.change('s1', 'mine');
    await clock.pass(1_000);
    expect(sent.map(({ rev, key }) => [rev, key])).toEqual([[1, 'k1'], [4, 'k2']]);
    expect(saving.status().kind).toBe('saved');
  });

  it('of a text that does not fit ends with the next change', async () => {
    const { saving, sent, clock, answers } = open();
    answers(refuses(422, 'too-long', { max: 3 }));
    saving.change('s1', 'much too long');
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(saving.status()).toMatchObject({ kind: 'failed', conflicts: [{ kind: 'unfit', yours: 'much too long', data: { max: 3 } }] });
    answers(accepts);
    saving.change('s1', 'fit');
    await clock.pass(1_000);
    expect(saving.status()).toMatchObject({ kind: 'saved', conflicts: [] });
  });

  it('of an approval still saves the text, and is seen until dismissed', async () => {
    const { saving, sent, clock, answers } = open();
    answers(({ approve, rev }) => (approve ? Promise.reject({ status: 422, code: 'errors-open', data: {} }) : Promise.resolve(rev + 1)));
    saving.approve('s1', 'mine');
    await clock.pass(1_000);
    expect(sent.map(({ approve, target }) => [approve, target])).toEqual([[[], 'mine'], [null, 'mine']]);
    expect(saving.status()).toMatchObject({ kind: 'saved', approvals: [], conflicts: [{ kind: 'approval', code: 'errors-open' }] });
    saving.dismiss('s1');
    expect(saving.status().conflicts).toEqual([]);
  });

  it('for want of a session waits for it, text and all', async () => {
    const { saving, sent, clock, answers, shelf } = open();
    answers(refuses(401, 'signed-out'));
    saving.change('s1', 'mine');
    await clock.pass(60_000);
    saving.change('s1', 'mine and more');
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(saving.status()).toMatchObject({ kind: 'signed-out', pending: 1, conflicts: [] });
    expect(shelf?.getItem('verso.draft/u/r/s1')).toContain('mine and more');
    answers(accepts);
    saving.wake();
    await clock.pass(1_000);
    expect(sent.map(({ key }) => key)).toEqual(['k1', 'k1', 'k2']);
    expect(saving.status().kind).toBe('saved');
  });
});

describe('an approval', () => {
  it('carries the text of the key press, after what is under way', async () => {
    const { saving, sent, clock, heard } = open();
    saving.change('s1', 'mine');
    saving.flush('s1');
    saving.approve('s1', 'mine, better', [{ finding: 'f1', reason: 'it is a name' }]);
    await clock.pass(0);
    expect(sent).toMatchObject([{ rev: 1, target: 'mine', approve: null }, { rev: 2, target: 'mine, better', approve: [{ finding: 'f1', reason: 'it is a name' }] }]);
    expect(heard).toEqual(['s1 saved', 's1 approved']);
  });

  it('waits while nobody answers, and can be taken back', async () => {
    const { saving, sent, clock, answers } = open();
    answers(isSilent);
    for (const id of ['s1', 's2', 's3']) {
      saving.approve(id, 'old');
      await clock.pass(0);
    }
    await clock.pass(60_000);
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(['s1']));
    expect(saving.status()).toMatchObject({ kind: 'offline', approvals: ['s1', 's2', 's3'] });
    expect(saving.withdraw('s2')).toBe(true);
    expect(saving.withdraw('s1')).toBe(true);
    answers(accepts);
    saving.wake();
    await clock.pass(0);
    await clock.pass(0);
    expect(sent.slice(-2)).toMatchObject([{ id: 's1', key: 'k1', approve: null }, { id: 's3', approve: [] }]);
    expect(saving.withdraw('s3')).toBe(false);
  });

  it('falls with a change of the text', async () => {
    const { saving, sent, clock, answers } = open();
    answers(isSilent);
    saving.change('s2', 'other');
    saving.flush('s2');
    await clock.pass(0);
    saving.approve('s1', 'mine');
    saving.change('s1', 'mine, but better');
    answers(accepts);
    saving.wake();
    await clock.pass(0);
    expect(sent.filter(({ id }) => id === 's1')).toMatchObject([{ target: 'mine, but better', approve: null }]);
  });
});

describe('what the device kept', () => {
  it('is put back and sent at the next opening, also what was not the newest', async () => {
    const shelf = fakeShelf();
    const first = open(shelf);
    first.answers(() => new Promise(() => undefined));
    first.saving.change('s1', 'a');
    first.saving.flush('s1');
    first.saving.change('s1', 'ab');
    await first.clock.pass(300);
    const second = open(shelf);
    expect([...second.restored]).toEqual([['s1', 'ab']]);
    await second.clock.pass(0);
    expect(second.sent).toMatchObject([{ key: 'k1', target: 'a', rev: 1 }, { target: 'ab', rev: 2 }]);
    expect(shelf.length).toBe(0);
  });

  it('is shown where its segment is gone, until it is let go', () => {
    const shelf = fakeShelf();
    const first = open(shelf);
    first.saving.change('s1', 'mine');
    const { saving } = open(shelf, ['s2']);
    expect(saving.status().conflicts).toMatchObject([{ segmentId: 's1', kind: 'gone', yours: 'mine' }]);
    saving.dismiss('s1');
    expect(saving.status().conflicts).toEqual([]);
    expect(shelf.length).toBe(0);
  });

  it('belongs to one person, and goes with them', () => {
    const shelf = fakeShelf();
    shelf.setItem('theme', 'dark');
    open(shelf).saving.change('s1', 'mine');
    eraseDrafts(shelf, 'somebody');
    expect(shelf.length).toBe(2);
    eraseDrafts(shelf, 'u');
    expect([...shelf.all.keys()]).toEqual(['theme']);
  });

  it.each(['', 'null', '{', '[]', '{"base":"1","text":"x"}', '{"base":1,"text":2}'])('is no trouble where it is no draft: %s', async (junk) => {
    const shelf = fakeShelf();
    shelf.setItem('verso.draft/u/r/s1', junk);
    const { restored, saving, clock, sent } = open(shelf);
    saving.change('s1', 'new');
    await clock.pass(1_000);
    expect(restored.size).toBe(0);
    expect(sent).toHaveLength(1);
  });

  it('is nothing where the device keeps nothing, and saving goes on', async () => {
    const full: Shelf = { ...fakeShelf(), length: 0, setItem: () => { throw new Error('quota'); } };
    for (const shelf of [null, full]) {
      const { saving, sent, clock } = open(shelf);
      saving.change('s1', 'new');
      await clock.pass(1_000);
      expect(sent).toHaveLength(1);
    }
  });
});
