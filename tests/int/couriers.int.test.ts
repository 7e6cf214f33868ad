import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CourierDeps } from '../../src/flows/webhooks/courierDeps.ts';
import { tidyDeliveries } from '../../src/flows/webhooks/tidyDeliveries.ts';
import { startCourier } from '../../src/worker/courier.ts';
import { openCourierStage } from '../helpers/courierStage.ts';
import type { CourierStage } from '../helpers/courierStage.ts';

const DAY_MS = 86_400_000;
const LEASE_MS = 60_000;

let stage: CourierStage;
beforeAll(async () => {
  stage = await openCourierStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  for (const { id } of (await stage.verso.payload.find({ collection: 'webhooks', pagination: false })).docs) await stage.verso.payload.delete({ collection: 'webhooks', id });
});

let named = 0;
const name = (): string => `/hook-${(named += 1)}`;
const document = (): string => `page-${(named += 1)}`;
const deliveriesOf = async (hook: string): Promise<any[]> => (await stage.admin('GET', `/webhooks/${hook}/deliveries`)).body.deliveries as any[];

describe('several couriers', () => {
  it('at once send everything, and nothing twice', async () => {
    const paths = [name(), name(), name()];
    for (const path of paths) await stage.hook(path);
    const seqs: number[] = [];
    for (let n = 0; n < 60; n += 1) seqs.push((await stage.publish(document())).seq);
    for (const path of paths) stage.receiver.behave(path, (_request, response) => void setImmediate(() => response.writeHead(204).end()));
    await Promise.all(Array.from({ length: 4 }, () => stage.courier({ ...stage.deps })));
    await stage.courier();
    for (const path of paths) expect(stage.receiver.seqs(path).toSorted((a, b) => a - b)).toEqual(seqs);
  });

  it('that are killed between sending and writing it down send again, once the lease ran out, under the same id', async () => {
    const path = name();
    const hook = await stage.hook(path);
    const { seq } = await stage.publish(document());
    const killed: CourierDeps = { ...stage.deps, deliveries: { ...stage.deps.deliveries, delivered: () => Promise.reject(new Error('killed')) } };
    await expect(stage.courier(killed)).rejects.toThrow('stumbled');
    expect(stage.receiver.seqs(path)).toEqual([seq]);
    stage.wait(LEASE_MS - 1);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([seq]);
    stage.wait(1);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([seq, seq]);
    expect(new Set(stage.receiver.received.filter((one) => one.path === path).map(({ id }) => id)).size).toBe(1);
    expect(await deliveriesOf(hook)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('that are killed while they fill the queue, or before they note it, lose nothing and bring nothing twice', async () => {
    const path = name();
    await stage.hook(path);
    const seqs = [await stage.publish(document()), await stage.publish(document())].map(({ seq }) => seq);
    const dies = (): Promise<never> => Promise.reject(new Error('killed'));
    await expect(stage.courier({ ...stage.deps, deliveries: { ...stage.deps.deliveries, put: dies } })).rejects.toThrow('killed');
    await expect(stage.courier({ ...stage.deps, webhooks: { ...stage.deps.webhooks, advance: dies } })).rejects.toThrow('killed');
    await stage.courier();
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual(seqs);
  });

  it('that took longer than their lease write nothing any more', async () => {
    const path = name();
    const hook = await stage.hook(path);
    await stage.publish(document());
    let isFirst = true;
    const late: CourierDeps = {
      ...stage.deps,
      send: async (message, stopping) => {
        if (!isFirst) return stage.deps.send(message, stopping);
        isFirst = false;
        stage.wait(LEASE_MS);
        await stage.courier();
        return { kind: 'answered', status: 500 };
      },
    };
    await stage.courier(late);
    expect(await deliveriesOf(hook)).toMatchObject([{ state: 'delivered', attempts: 2, error: null }]);
  });

  it('that are to stop break off what is on its way, which the next one sends as the same try', async () => {
    const path = name();
    const hook = await stage.hook(path);
    const stopping = new AbortController();
    stage.receiver.behave(path, () => stopping.abort());
    const { seq } = await stage.publish(document());
    const errors: object[] = [];
    await startCourier(stage.deps, { error: (details) => void errors.push(details), warn: () => undefined }, (_ms, signal) => new Promise((resolve) => (signal.aborted ? resolve() : void setImmediate(resolve))), stopping.signal);
    expect(errors).toEqual([]);
    expect(await deliveriesOf(hook)).toMatchObject([{ state: 'waiting', attempts: 0, error: null }]);
    stage.receiver.behave(path, 204);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([seq, seq]);
    expect(await deliveriesOf(hook)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });
});

describe('old deliveries', () => {
  it('go after their time, and those of webhooks that are gone at once', async () => {
    const [kept, failing] = [name(), name()];
    const [first, second] = [await stage.hook(kept), await stage.hook(failing)];
    stage.receiver.behave(failing, 410);
    await stage.publish(document());
    await stage.courier();
    const counts = async (): Promise<number[]> => Promise.all([first, second].map(async (hook) => (await deliveriesOf(hook)).length));
    stage.wait(29 * DAY_MS);
    await tidyDeliveries(stage.deps);
    expect(await counts()).toEqual([1, 1]);
    stage.wait(2 * DAY_MS);
    await tidyDeliveries(stage.deps);
    expect(await counts()).toEqual([0, 1]);
    await stage.deps.deliveries.put('gone', [{ seq: 1, event: { type: 'test', timestamp: '', data: { message: '' } } }], stage.deps.now());
    await tidyDeliveries(stage.deps);
    expect(await stage.deps.deliveries.latest('gone')).toEqual([]);
    stage.wait(60 * DAY_MS);
    await tidyDeliveries(stage.deps);
    expect(await counts()).toEqual([0, 0]);
  });
});
