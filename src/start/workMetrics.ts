import type { Payload } from 'payload';
import type { Registry } from 'prom-client';
import type { TranslationStatus } from '../domain/review/translation.ts';
import { figure } from '../metrics/figure.ts';
import { houseFigures } from '../store/houseFigures.ts';

const STATUSES: readonly TranslationStatus[] = ['pending', 'translating', 'needs-review', 'reviewed', 'failed', 'paused'];

/**
 * What there is to do and how it goes, for `/metrics`. All but the bill are the house's, not this process's: every worker
 * tells the same.
 * @param billed characters that this process's engine charged so far
 */
export const workMetrics = (registry: Registry, payload: Payload, engine: string, billed: () => number): void => {
  const figures = houseFigures(payload);
  figure(registry, {
    name: 'verso_translations', type: 'gauge', help: 'Translations (a document in a language) by how far they are; pending and translating ones wait for the machine.',
    read: async () => {
      const counts = await figures.translations();
      return STATUSES.map((status) => ({ labels: { status }, value: counts.get(status) ?? 0 }));
    },
  });
  figure(registry, {
    name: 'verso_publish_orders', type: 'gauge', help: 'Orders to publish or take down: due and not done yet, and failed for good.',
    read: async () => Object.entries(await figures.orders(new Date())).map(([state, value]) => ({ labels: { state }, value })),
  });
  figure(registry, {
    name: 'verso_webhook_deliveries', type: 'gauge', help: 'Messages to webhooks by how it went; dead ones are not tried again by themselves.',
    read: async () => {
      const counts = await figures.webhookDeliveries();
      return (['waiting', 'delivered', 'dead'] as const).map((state) => ({ labels: { state }, value: counts.get(state) ?? 0 }));
    },
  });
  figure(registry, { name: 'verso_engine_characters_billed_total', type: 'counter', help: 'Characters that the engine charged since this process began.', read: () => [{ labels: { engine }, value: billed() }] });
};
