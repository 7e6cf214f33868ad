import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_TRIES, pauseAfter } from '../../src/domain/webhook/pauseAfter.ts';
import { createSender } from '../../src/webhooks/send.ts';
import { API, openCourierStage } from '../helpers/courierStage.ts';
import type { CourierStage } from '../helpers/courierStage.ts';

const DAY_MS = 86_400_000;

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
/** The plan's pause after so many tries, by the stage's chance. */
const planned = (tries: number): number => pauseAfter(tries, 0.5) ?? 0;

describe('a webhook', () => {
  it('is told of each change, in order, signed, and of nothing that came before it', async () => {
    await stage.publish(document());
    const path = name();
    await stage.hook(path);
    const [page, other] = [document(), document()];
    const seqs = [await stage.publish(page, 'ar', 'مرحبا'), await stage.publish(page, 'ar', 'مرحبا'), await stage.publish(other), await stage.publish(page, 'ar', 'b'), await stage.withdraw(page, 'ar'), await stage.publish(page, 'ar', 'c')].map(({ seq }) => seq);
    await stage.courier();
    const told = stage.receiver.received.filter((one) => one.path === path);
    expect(told.map(({ event }) => [event.data.seq, event.type, event.data.id, event.data.slug, event.data.previousSlug])).toEqual([
      [seqs[0], 'published', page, 'مرحبا', null], [seqs[1], 'updated', page, 'مرحبا', 'مرحبا'], [seqs[2], 'published', other, other, null],
      [seqs[3], 'moved', page, 'b', 'مرحبا'], [seqs[4], 'unpublished', page, null, 'b'], [seqs[5], 'published', page, 'c', null],
    ]);
    const [first] = told;
    expect(first?.event).toEqual({
      type: 'published', timestamp: first?.event.data.at,
      data: { seq: seqs[0], type: 'published', collection: 'articles', id: page, locale: 'ar', title: `Title of ${page}`, slug: 'مرحبا', previousSlug: null, at: expect.any(String), href: `${API}/v1/ar/articles/${encodeURIComponent('مرحبا')}` },
    });
    expect(told[4]?.event.data.href).toBe(`${API}/v1/ar/articles/b`);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    for (const { id, headers } of told) expect([/^[\w-]+$/.test(id), headers['content-type'], headers['user-agent']]).toEqual([true, 'application/json; charset=utf-8', 'Verso-Webhooks/1']);
    expect(stage.receiver.refused).toEqual([]);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual(seqs);
  });

  it('is told of what it wants to hear of', async () => {
    const [all, arabic, moves, both] = [name(), name(), name(), name()];
    await stage.hook(all);
    await stage.hook(arabic, { inLocales: ['ar', 'fr'] });
    await stage.hook(moves, { events: ['moved', 'unpublished'] });
    await stage.hook(both, { events: ['published'], inLocales: ['en'] });
    const page = document();
    const [a, b, c, d] = [await stage.publish(page, 'en'), await stage.publish(page, 'ar'), await stage.publish(page, 'ar', `${page}-new`), await stage.withdraw(page, 'en')].map(({ seq }) => seq);
    await stage.courier();
    expect([all, arabic, moves, both].map(stage.receiver.seqs)).toEqual([[a, b, c, d], [b, c], [c, d], [a]]);
  });

  it('that is off hears nothing, and when it is on again what happens from then on', async () => {
    const path = name();
    const hook = await stage.hook(path);
    const before = await stage.publish(document());
    await stage.courier();
    expect((await stage.admin('PATCH', `/webhooks/${hook}`, { active: false })).status).toBe(200);
    await stage.publish(document());
    await stage.courier();
    expect((await stage.admin('PATCH', `/webhooks/${hook}`, { active: true, name: 'On again' })).status).toBe(200);
    const after = await stage.publish(document());
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([before.seq, after.seq]);
    // Saved again while it is on, it stays where it is.
    const next = await stage.publish(document());
    await stage.admin('PATCH', `/webhooks/${hook}`, { active: true });
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([before.seq, after.seq, next.seq]);
  });

  it('gets many changes, over several steps, all and once', async () => {
    const path = name();
    await stage.hook(path);
    const page = document();
    const seqs: number[] = [];
    for (let n = 0; n < 130; n += 1) seqs.push((await stage.publish(page, 'en', `${page}-${n % 3}`)).seq);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual(seqs);
  });
});

describe('what fails', () => {
  it('is tried again after growing pauses under the same id, bars nothing, and is given up in the end', async () => {
    const path = name();
    const hook = await stage.hook(path);
    stage.receiver.behave(path, (_request, response, { id }) => {
      const first = stage.receiver.received.find((one) => one.path === path)?.id;
      response.writeHead(id === first ? 503 : 200).end();
    });
    const [bad, good] = [await stage.publish(document()), await stage.publish(document())].map(({ seq }) => seq);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([bad, good]);
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      const line = (await deliveriesOf(hook)).find(({ seq }) => seq === bad);
      expect(line).toMatchObject({ state: 'waiting', attempts: tries, status: 503, error: 'status' });
      expect(new Date(line.due as string).getTime()).toBe(stage.deps.now().getTime() + planned(tries));
      stage.wait(planned(tries) - 1);
      await stage.courier();
      expect(stage.receiver.seqs(path)).toHaveLength(tries + 1);
      stage.wait(1);
      await stage.courier();
      expect(stage.receiver.seqs(path)).toHaveLength(tries + 2);
    }
    const dead = (await deliveriesOf(hook)).find(({ seq }) => seq === bad);
    expect(dead).toMatchObject({ state: 'dead', attempts: MOST_TRIES, status: 503, error: 'status', due: null });
    stage.wait(DAY_MS);
    await stage.courier();
    const tries = stage.receiver.received.filter((one) => one.path === path && one.event.data.seq === bad);
    expect(tries).toHaveLength(MOST_TRIES);
    expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
    expect(new Set(tries.map(({ event }) => JSON.stringify(event))).size).toBe(1);

    stage.receiver.behave(path, 204);
    expect((await stage.admin('POST', `/webhook-deliveries/${dead.id}/resend`)).status).toBe(202);
    expect((await stage.admin('POST', `/webhook-deliveries/${dead.id}/resend`)).status).toBe(409);
    stage.wait(DAY_MS);
    await stage.courier();
    expect(stage.receiver.seqs(path).at(-1)).toBe(bad);
    expect(stage.receiver.received.at(-1)?.id).toBe(tries[0]?.id);
    expect((await deliveriesOf(hook)).filter(({ seq }) => seq === bad)).toMatchObject([{ state: 'delivered', attempts: 1, status: 204, error: null }]);
  });

  it('with 410 switches the webhook off; the rest waits for it', async () => {
    const path = name();
    const hook = await stage.hook(path);
    stage.receiver.behave(path, 410);
    const [gone, next] = [await stage.publish(document()), await stage.publish(document())].map(({ seq }) => seq);
    await stage.courier();
    stage.wait(DAY_MS);
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([gone]);
    expect((await stage.admin('GET', `/webhooks/${hook}`)).body.active).toBe(false);
    const lines = await deliveriesOf(hook);
    expect(lines.map(({ seq, state, error }) => [seq, state, error]).sort()).toEqual([[gone, 'dead', 'gone'], [next, 'waiting', null]]);
    expect((await stage.admin('POST', `/webhook-deliveries/${lines.find(({ seq }) => seq === gone).id}/resend`)).body.errors[0].data.code).toBe('webhook-off');
    expect((await stage.admin('POST', `/webhooks/${hook}/test`)).status).toBe(409);
    stage.receiver.behave(path, 204);
    await stage.admin('PATCH', `/webhooks/${hook}`, { active: true });
    await stage.courier();
    expect(stage.receiver.seqs(path)).toEqual([gone, next]);
  });

  it('includes being sent elsewhere, which nobody follows', async () => {
    const [path, elsewhere] = [name(), name()];
    const hook = await stage.hook(path);
    for (const status of [301, 302, 303, 307, 308]) {
      stage.receiver.behave(path, (_request, response) => response.writeHead(status, { location: elsewhere }).end());
      await stage.publish(document());
      await stage.courier();
      expect((await deliveriesOf(hook))[0]).toMatchObject({ state: 'waiting', status, error: 'redirect' });
    }
    expect(stage.receiver.received.filter((one) => one.path === elsewhere)).toEqual([]);
    expect(stage.receiver.refused).toEqual([]);
  });

  it('includes a server that answers too late, which holds up no other webhook', async () => {
    const [slow, quick] = [name(), name()];
    const hook = await stage.hook(slow);
    await stage.hook(quick);
    stage.receiver.behave(slow, () => undefined);
    const seqs = [await stage.publish(document()), await stage.publish(document())].map(({ seq }) => seq);
    await stage.courier({ ...stage.deps, send: createSender({ allowPrivate: true, patienceMs: 2000 }) });
    expect(stage.receiver.seqs(quick)).toEqual(seqs);
    expect((await deliveriesOf(hook)).map(({ state, error }) => [state, error])).toEqual([['waiting', 'timeout'], ['waiting', 'timeout']]);
  });

  it('includes servers that are not there, break off, speak nonsense or never end their headers', async () => {
    const path = name();
    const hook = await stage.hook(path);
    const errorAfter = async (behaviour: () => Promise<unknown> | unknown): Promise<string> => {
      await behaviour();
      await stage.publish(document());
      await stage.courier();
      return (await deliveriesOf(hook))[0].error as string;
    };
    expect(await errorAfter(() => stage.receiver.behave(path, (request) => request.socket.destroy()))).toBe('unreachable ECONNRESET');
    expect(await errorAfter(() => stage.receiver.behave(path, (request) => request.socket.end('HELLO\r\n\r\n')))).toMatch(/^unreachable HPE_/);
    expect(await errorAfter(() => stage.receiver.behave(path, (request) => request.socket.write(`HTTP/1.1 200 OK\r\n${`x-more: ${'z'.repeat(8000)}\r\n`.repeat(40)}`)))).toMatch(/^unreachable HPE_/);
    expect(await errorAfter(() => stage.admin('PATCH', `/webhooks/${hook}`, { url: 'http://127.0.0.1:1/' }))).toBe('unreachable ECONNREFUSED');
    expect(await errorAfter(() => stage.admin('PATCH', `/webhooks/${hook}`, { url: stage.receiver.url.replace('http:', 'https:') + path }))).toMatch(/^unreachable \w+/);
  });
});

describe('an answer', () => {
  it('without an end is good by its status, and little of it is read', async () => {
    const path = name();
    const hook = await stage.hook(path);
    let written = 0;
    stage.receiver.behave(path, (_request, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && written < 500e6 && response.write(Buffer.alloc(65_536))) written += 65_536;
      };
      response.on('drain', pour);
      pour();
    });
    await stage.publish(document());
    await stage.courier();
    expect((await deliveriesOf(hook))[0]).toMatchObject({ state: 'delivered', status: 200 });
    expect(written).toBeLessThan(50e6);
  });

  it('that trickles is good by its status', async () => {
    const path = name();
    const hook = await stage.hook(path);
    stage.receiver.behave(path, (_request, response) => void response.writeHead(202).write('a little'));
    await stage.publish(document());
    await stage.courier();
    expect((await deliveriesOf(hook))[0]).toMatchObject({ state: 'delivered', status: 202 });
  });
});
