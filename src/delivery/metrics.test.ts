import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeliveryMetrics, ROUTE_KINDS } from './metrics.ts';

const request = fc.record({
  kind: fc.constantFrom(...ROUTE_KINDS),
  status: fc.oneof(fc.constantFrom(200, 206, 301, 304, 400, 404, 429, 500, 503), fc.integer({ min: 100, max: 599 })),
  bytes: fc.integer({ min: 0, max: 100_000 }),
  microseconds: fc.integer({ min: 0, max: 10_000_000 }),
});

/** Values by name and labels. */
const parse = (text: string): ReadonlyMap<string, number> =>
  new Map(text.split('\n').filter((line) => line.startsWith('verso_')).map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const named = (values: ReadonlyMap<string, number>, name: string): number[] => [...values].filter(([key]) => key.startsWith(name)).map(([, value]) => value);

describe('createDeliveryMetrics', () => {
  it('counts every request once, in each of its figures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 60 }), async (requests) => {
        const metrics = createDeliveryMetrics();
        for (const { kind, status, bytes, microseconds } of requests) metrics.count(kind, status, bytes, microseconds);
        const values = parse(await metrics.render());
        expect(sum(named(values, 'verso_delivery_requests_total'))).toBe(requests.length);
        expect(sum(named(values, 'verso_delivery_body_bytes_total'))).toBe(sum(requests.map(({ bytes }) => bytes)));
        expect(sum(named(values, 'verso_delivery_request_seconds_count'))).toBe(requests.length);
        expect(sum(named(values, 'verso_delivery_request_seconds_sum'))).toBeCloseTo(sum(requests.map(({ microseconds }) => microseconds)) / 1e6, 6);
        for (const kind of ROUTE_KINDS) {
          const own = requests.filter((one) => one.kind === kind);
          for (const [label, isOf] of Object.entries({ '304': (status: number) => status === 304, '2xx': (status: number) => status >= 200 && status < 300, '4xx': (status: number) => status >= 400 && status < 500 }))
            expect(values.get(`verso_delivery_requests_total{kind="${kind}",status="${label}"}`) ?? 0).toBe(own.filter(({ status }) => isOf(status)).length);
          for (const bound of [0.000025, 0.001, 5])
            expect(values.get(`verso_delivery_request_seconds_bucket{kind="${kind}",le="${bound}"}`) ?? 0).toBe(own.filter(({ microseconds }) => microseconds / 1e6 <= bound).length);
        }
      }),
    );
  });

  it('gives the same when asked twice', async () => {
    const metrics = createDeliveryMetrics(() => Promise.resolve(12));
    metrics.count('document', 200, 5, 30);
    metrics.cacheHit();
    metrics.cacheHit();
    metrics.cacheMiss();
    metrics.setSeq(7);
    const values = parse(await metrics.render());
    expect(parse(await metrics.render())).toEqual(values);
    expect(Object.fromEntries(values)).toMatchObject({ verso_delivery_cache_hits_total: 2, verso_delivery_cache_misses_total: 1, verso_delivery_seq: 7, verso_delivery_lag: 5 });
  });

  it('says nothing of the lag while the database does not answer', async () => {
    let answers = true;
    const metrics = createDeliveryMetrics(() => (answers ? Promise.resolve(3) : Promise.reject(new Error('gone'))));
    expect(parse(await metrics.render()).get('verso_delivery_lag')).toBe(3);
    answers = false;
    expect(parse(await metrics.render()).has('verso_delivery_lag')).toBe(false);
    expect(await metrics.render()).not.toContain('gone');
  });

  it('declares a histogram as one', async () => {
    expect(await createDeliveryMetrics().render()).toContain('# TYPE verso_delivery_request_seconds histogram');
  });
});
