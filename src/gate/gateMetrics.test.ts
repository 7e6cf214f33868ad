import fc from 'fast-check';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { gateMetrics } from './gateMetrics.ts';

const line = fc.record({ requestId: fc.constant('a'), method: fc.constant('GET'), path: fc.constantFrom('/api/articles', '/admin', '/', '/apiary'), status: fc.integer({ min: 100, max: 599 }), ms: fc.integer({ min: 0, max: 5000 }) });

it('counts every request of staff under its door and class of answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      const registry = new Registry();
      const counted = gateMetrics(registry);
      lines.forEach(counted);
      const text = await registry.metrics();
      for (const door of ['api', 'pages'])
        for (const hundreds of [1, 2, 3, 4, 5]) {
          const own = lines.filter(({ path, status }) => (path === '/api/articles') === (door === 'api') && Math.trunc(status / 100) === hundreds);
          const labels = `{door="${door}",status="${hundreds}xx"}`;
          if (own.length === 0) expect(text).not.toContain(labels);
          else {
            expect(text).toContain(`verso_admin_requests_total${labels} ${own.length}\n`);
            expect(Number(text.split(`verso_admin_request_seconds_total${labels} `)[1]?.split('\n')[0])).toBeCloseTo(own.reduce((sum, { ms }) => sum + ms, 0) / 1000, 6);
          }
        }
    }),
  );
});
