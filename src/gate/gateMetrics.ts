import type { Registry } from 'prom-client';
import { figure } from '../metrics/figure.ts';
import type { RequestLine } from './followRequests.ts';

interface Tally {
  readonly labels: { readonly door: string; readonly status: string };
  count: number;
  ms: number;
}

/** Counts staff's requests by door and class of answer, for `/metrics`. */
export const gateMetrics = (registry: Registry): ((line: RequestLine) => void) => {
  const tallies = new Map<string, Tally>();
  figure(registry, {
    name: 'verso_admin_requests_total', type: 'counter', help: 'Requests of staff by door and class of answer.',
    read: () => [...tallies.values()].map(({ labels, count }) => ({ labels, value: count })),
  });
  figure(registry, {
    name: 'verso_admin_request_seconds_total', type: 'counter', help: 'Time these requests took together.',
    read: () => [...tallies.values()].map(({ labels, ms }) => ({ labels, value: ms / 1000 })),
  });
  return ({ path, status, ms }) => {
    const labels = { door: path.startsWith('/api/') ? 'api' : 'pages', status: `${Math.trunc(status / 100)}xx` };
    const key = labels.door + labels.status;
    const tally = tallies.get(key) ?? { labels, count: 0, ms: 0 };
    tally.count += 1;
    tally.ms += ms;
    tallies.set(key, tally);
  };
};
