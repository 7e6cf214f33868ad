import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable } from '../../src/store/table.ts';
import type { Table } from '../../src/store/table.ts';
import { leaseStore } from '../../src/store/leases.ts';
import type { Lease } from '../../src/store/leases.ts';
import { rowStore } from '../../src/store/rows.ts';
import { boot } from '../helpers/boot.ts';
import type { Booted } from '../helpers/boot.ts';

let verso: Booted;
let table: Table<Lease>;

beforeAll(async () => {
  verso = await boot();
  table = openTable<Lease>(verso.payload, 'leases');
});
afterAll(() => verso.close());

const at = (ms: number): Date => new Date(1_700_000_000_000 + ms);

describe('a table of atomic statements', () => {
  it('lets one of fifty racing claims win', async () => {
    const leases = leaseStore(verso.payload);
    await leases.mark('articles:race', at(0));
    const claims = await Promise.all(Array.from({ length: 50 }, (_, n) => leases.claim(`w${n}`, at(10), at(1000))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await leases.forget('articles:race');
  });

  it('gives a lease that ran out to the next worker, and refuses the first one its release', async () => {
    const leases = leaseStore(verso.payload);
    await leases.mark('articles:lost', at(0));
    const first = await leases.claim('one', at(10), at(100));
    const second = await leases.claim('two', at(101), at(1000));
    expect(second?.fence).toBe((first?.fence ?? 0) + 1);
    if (!first || !second) throw new Error('both claims must hold');
    await leases.release(first);
    expect(await leases.claim('three', at(102), at(1000))).toBeNull();
    expect(await leases.extend(first, at(2000))).toBe(false);
    expect(await leases.extend(second, at(2000))).toBe(true);
    await leases.release(second);
    expect(await leases.waiting(['articles:lost'])).toEqual([]);
    await leases.forget('articles:lost');
  });

  it('keeps a mark that came while the work was in hand', async () => {
    const leases = leaseStore(verso.payload);
    await leases.mark('articles:again', at(0));
    const lease = await leases.claim('one', at(10), at(100));
    if (!lease) throw new Error('the claim must hold');
    await leases.mark('articles:again', at(50));
    await leases.release(lease);
    expect((await leases.waiting(['articles:again'])).map(({ due }) => due)).toEqual([at(50)]);
    await leases.forget('articles:again');
  });

  it('takes the row that is due longest first, and none that is not due', async () => {
    const leases = leaseStore(verso.payload);
    await leases.mark('a:late', at(300));
    await leases.mark('a:early', at(100));
    expect((await leases.claim('w', at(50), at(1000)))?.work).toBeUndefined();
    expect((await leases.claim('w', at(400), at(1000)))?.work).toBe('a:early');
    expect((await leases.claim('w', at(400), at(1000)))?.work).toBe('a:late');
    await Promise.all(['a:late', 'a:early'].map((work) => leases.forget(work)));
  });

  it('reads back what it wrote, and Payload reads the same', async () => {
    const due = at(5);
    await table.insertMissing([{ work: 'x:1', due, owner: null, fence: 3, attempts: 0 }]);
    await table.insertMissing([{ work: 'x:1', due: at(9), fence: 9 }]);
    const [row] = await table.find({ all: { work: 'x:1' } });
    expect(row).toMatchObject({ work: 'x:1', due, fence: 3, attempts: 0 });
    const { docs } = await verso.payload.find({ collection: 'leases', where: { work: { equals: 'x:1' } } });
    expect(docs[0]).toMatchObject({ due: due.toISOString(), fence: 3 });
    expect(await table.delete({ all: { work: 'x:1' } })).toBe(1);
  });

  it('gives null for what nobody wrote, in a row found, listed or taken', async () => {
    const rows = rowStore(verso.payload);
    const key = { collection: 'articles', documentId: 'unwritten' };
    await rows.ensure(key, 'en', ['ar']);
    const unwritten = { title: null, error: null, fingerprint: null, counts: null, need: null };
    const found = await rows.find(key, 'ar');
    if (!found) throw new Error('the row must be there');
    expect(found).toMatchObject({ ...unwritten, segments: null, skeleton: null });
    expect((await rows.summaries(key.collection, [key.documentId]))[0]).toMatchObject(unwritten);
    expect(await rows.pause(found.id)).toMatchObject({ ...unwritten, segments: null, skeleton: null });
    await rows.forget(key);
  });

  it('lets one of twenty saves on one revision win, and JSON survives', async () => {
    const rows = rowStore(verso.payload);
    const key = { collection: 'articles', documentId: 'd1' };
    await Promise.all(Array.from({ length: 10 }, () => rows.ensure(key, 'en', ['ar', 'fr'])));
    const all = await rows.ofDocument(key);
    expect(all.map(({ locale }) => locale).sort()).toEqual(['ar', 'fr']);
    const row = await rows.find(key, 'ar');
    if (!row) throw new Error('the row must be there');
    const saves = await Promise.all(Array.from({ length: 20 }, (_, n) => rows.save(row, { title: `t${n}`, structures: { body: [`${n}`, 'ü'] } })));
    expect(saves.filter(Boolean)).toHaveLength(1);
    const winner = saves.find(Boolean);
    expect(await rows.find(key, 'ar')).toMatchObject({ title: winner?.title, revision: 1, structures: winner?.structures });
    expect(await rows.markPending(key)).toBe(2);
    await rows.pause(row.id);
    expect(await rows.markPending(key)).toBe(1);
    expect(await rows.setStatus(row.id, 'failed')).toBe(0);
    await rows.forget(key);
  });
});
