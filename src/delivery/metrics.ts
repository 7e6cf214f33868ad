import { createRegistry } from '../metrics/createRegistry.ts';
import { figure } from '../metrics/figure.ts';
import type { Sample } from '../metrics/figure.ts';
import { histogram } from '../metrics/histogram.ts';

/** What was asked for, as told apart in `/metrics`. */
export const ROUTE_KINDS = ['document', 'list', 'search', 'changes', 'locales', 'settings', 'redirects', 'feed', 'sitemap', 'file', 'report', 'preview', 'docs', 'other'] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

export interface DeliveryMetrics {
  /**
   * An answered request. Cheap enough for every one: it adds to plain numbers.
   * @param status HTTP status
   * @param bytes of the body, as sent
   * @param microseconds from the request's arrival to its answer
   */
  count(kind: RouteKind, status: number, bytes: number, microseconds: number): void;
  cacheHit(): void;
  cacheMiss(): void;
  /** The last entry of the log that this process serves. */
  setSeq(seq: number): void;
  /** All of them in Prometheus's text format, after those of Node itself. */
  render(): Promise<string>;
  readonly contentType: string;
}

/** Upper bounds in microseconds. */
const BOUNDS = [25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000];
/** 200 to 299 and so on; a 304 saves its body, so it is told apart. */
const STATUSES = ['1xx', '2xx', '3xx', '304', '4xx', '5xx'] as const;
const PLACES = BOUNDS.length + 1;
const SECONDS = 'verso_delivery_request_seconds';

/**
 * Counters of a delivery process: plain numbers that `prom-client` reads only when somebody asks, for its labels would cost
 * a tenth of a request.
 * @param newestSeq the last entry of the log in the database, for the lag; left out where it is not known
 */
export const createDeliveryMetrics = (newestSeq?: () => Promise<number>): DeliveryMetrics => {
  const registry = createRegistry();
  const requests = new Float64Array(ROUTE_KINDS.length * STATUSES.length);
  const bytes = new Float64Array(ROUTE_KINDS.length);
  const took = new Float64Array(ROUTE_KINDS.length);
  const spread = new Float64Array(ROUTE_KINDS.length * PLACES);
  let hits = 0;
  let misses = 0;
  let seen = 0;

  figure(registry, {
    name: 'verso_delivery_requests_total', type: 'counter', help: 'Requests by what was asked for and class of answer.',
    read: () => ROUTE_KINDS.flatMap((kind, row) => STATUSES.map((status, column) => ({ labels: { kind, status }, value: requests[row * STATUSES.length + column] ?? 0 }))).filter(counted),
  });
  figure(registry, {
    name: 'verso_delivery_body_bytes_total', type: 'counter', help: 'Bytes of bodies sent, after compression.',
    read: () => ROUTE_KINDS.map((kind, row) => ({ labels: { kind }, value: bytes[row] ?? 0 })).filter(counted),
  });
  figure(registry, {
    name: SECONDS, type: 'histogram', help: 'From the arrival of a request to its answer.',
    read: () => ROUTE_KINDS.flatMap((kind, row) => histogram(SECONDS, BOUNDS.map(seconds), { labels: { kind }, counts: spread.subarray(row * PLACES, (row + 1) * PLACES), sum: seconds(took[row] ?? 0) })),
  });
  figure(registry, { name: 'verso_delivery_cache_hits_total', type: 'counter', help: 'Reads answered from memory.', read: () => [{ value: hits }] });
  figure(registry, { name: 'verso_delivery_cache_misses_total', type: 'counter', help: 'Reads that had to open the mirror.', read: () => [{ value: misses }] });
  figure(registry, { name: 'verso_delivery_seq', type: 'gauge', help: 'Last entry of the log of publications that is served.', read: () => [{ value: seen }] });
  if (newestSeq)
    figure(registry, {
      name: 'verso_delivery_lag', type: 'gauge', help: 'Entries of the log that are not served yet; no value while the database does not answer.',
      read: async () => [{ value: Math.max(0, (await newestSeq()) - seen) }],
    });

  return {
    count: (kind, status, size, microseconds) => {
      const row = ROWS[kind];
      add(requests, row * STATUSES.length + columnOf(status), 1);
      add(bytes, row, size);
      add(took, row, microseconds);
      add(spread, row * PLACES + placeOf(microseconds), 1);
    },
    cacheHit: () => {
      hits += 1;
    },
    cacheMiss: () => {
      misses += 1;
    },
    setSeq: (seq) => {
      seen = seq;
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const counted = ({ value }: Sample): boolean => value > 0;

const seconds = (microseconds: number): number => microseconds / 1e6;

const add = (numbers: Float64Array, place: number, more: number): void => {
  numbers[place] = (numbers[place] ?? 0) + more;
};

const ROWS = Object.fromEntries(ROUTE_KINDS.map((kind, row) => [kind, row])) as Readonly<Record<RouteKind, number>>;

const columnOf = (status: number): number => {
  if (status === 304) return 3;
  const hundreds = Math.trunc(status / 100);
  return hundreds <= 3 ? Math.max(0, hundreds - 1) : Math.min(hundreds, 5);
};

/** The first bound that is not below; the last place holds what is above them all. */
const placeOf = (microseconds: number): number => {
  let place = 0;
  while (place < BOUNDS.length && microseconds > (BOUNDS[place] ?? 0)) place += 1;
  return place;
};
