import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANGE_TYPES } from '../../src/domain/publication/change.ts';
import type { Change } from '../../src/domain/publication/change.ts';
import { isWanted } from '../../src/domain/webhook/webhookEvent.ts';
import type { Wishes } from '../../src/domain/webhook/webhookEvent.ts';
import type { CourierDeps } from '../../src/flows/webhooks/courierDeps.ts';
import { openCourierStage } from '../helpers/courierStage.ts';
import type { CourierStage } from '../helpers/courierStage.ts';
import { chance, times } from '../helpers/random.ts';
import type { Chance } from '../helpers/random.ts';

const HOUR_MS = 3_600_000;
const STEPS = 30;
const WALKS = times('WEBHOOK_WALKS', 5);
const LOCALES = ['en', 'ar', 'fr'] as const;

let stage: CourierStage;
beforeAll(async () => {
  stage = await openCourierStage();
});
afterAll(() => stage.close());

interface Walker extends Wishes {
  readonly id: string;
  readonly path: string;
}

/** A courier that may be killed just before it writes something down. */
const mortal = (of: Chance, share: number): CourierDeps => {
  const { deliveries, webhooks } = stage.deps;
  const dies = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) => (...args: Args): Promise<Result> =>
    of.odds(share) ? Promise.reject(new Error('killed')) : act(...args);
  return {
    ...stage.deps,
    chance: () => of.below(1000) / 1000,
    webhooks: { ...webhooks, advance: dies(webhooks.advance) },
    deliveries: { ...deliveries, put: dies(deliveries.put), delivered: dies(deliveries.delivered), again: dies(deliveries.again), dead: dies(deliveries.dead) },
  };
};

const walk = async (seed: number): Promise<void> => {
  const of = chance(seed);
  const walkers: Walker[] = [];
  for (let n = 0; n < 3; n += 1) {
    const wishes = { events: CHANGE_TYPES.filter(() => of.odds(0.4)), locales: LOCALES.filter(() => of.odds(0.4)) };
    const path = `/walk-${seed}-${n}`;
    walkers.push({ ...wishes, path, id: await stage.hook(path, { events: wishes.events, inLocales: wishes.locales }) });
  }
  const start = await stage.deps.changes.end();
  const taken: { path: string; seq: number; id: string }[] = [];
  const take = (path: string, broken: number): void => stage.receiver.behave(path, (_request, response, { id, event }) => {
    if (of.odds(broken)) return void response.writeHead(of.pick([500, 404, 302, 429])).end();
    taken.push({ path, seq: event.data.seq as number, id });
    response.writeHead(204).end();
  });
  for (const { path } of walkers) take(path, 0);
  const live = new Map<string, boolean>();
  for (let step = 0; step < STEPS; step += 1) {
    for (let n = of.below(4); n > 0; n -= 1) {
      const [page, locale] = [`walk-${seed}-${of.below(3)}`, of.pick(LOCALES)];
      const isDown = live.get(page + locale) === true && of.odds(0.3);
      live.set(page + locale, !isDown);
      await (isDown ? stage.withdraw(page, locale) : stage.publish(page, locale, `slug-${of.below(2)}`));
    }
    for (const { path } of walkers) if (of.odds(0.3)) take(path, of.pick([0, 0, 0.5, 1]));
    if (of.odds(0.6)) stage.wait(of.below(10 * HOUR_MS));
    await Promise.all(Array.from({ length: 1 + of.below(3) }, () => stage.courier(mortal(of, of.pick([0, 0.1, 0.4]))).catch(() => undefined)));
  }

  // Everybody is well again, and what was given up is asked for once more.
  for (const { path } of walkers) take(path, 0);
  for (let round = 0; round < 3; round += 1) {
    stage.wait(40 * HOUR_MS);
    await stage.courier();
    for (const { id } of walkers) for (const one of await stage.deps.deliveries.latest(id)) if (one.state === 'dead') await stage.deps.deliveries.resend(one.id, stage.deps.now());
  }
  const changes: Change[] = await stage.deps.changes.after(start, 10_000);
  for (const walker of walkers) {
    const mine = taken.filter(({ path }) => path === walker.path);
    const wanted = changes.filter((change) => isWanted(walker, change)).map(({ seq }) => seq);
    expect([...new Set(mine.map(({ seq }) => seq))].toSorted((a, b) => a - b), `seed ${seed}: each wanted change arrived, and no other`).toEqual(wanted);
    expect(new Set(mine.map(({ seq, id }) => `${seq} ${id}`)).size, `seed ${seed}: one id for each`).toBe(wanted.length);
    const left = await stage.deps.deliveries.latest(walker.id);
    expect(left.filter(({ state }) => state !== 'delivered'), `seed ${seed}: nothing is left`).toEqual([]);
    expect(stage.receiver.busiest.get(walker.path) ?? 0, `seed ${seed}`).toBeLessThanOrEqual(3);
    await stage.admin('DELETE', `/webhooks/${walker.id}`);
  }
  expect(stage.receiver.refused).toEqual([]);
};

describe('whatever happens', () => {
  it.each(Array.from({ length: WALKS }, (_, at) => at + 1))('each webhook is told of each change that it wants: walk %i', (at) => walk(Number(process.env.WEBHOOK_SEED ?? 0) + at));
});
