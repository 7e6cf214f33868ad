import { Refused, askApi } from './askApi.ts';
import { pollDelay } from './pollDelay.ts';
import { isBusy } from './status.ts';
import type { Status } from './status.ts';

export interface Seen {
  readonly status: Status | null;
  /** Code of why the state is not known now. */
  readonly trouble: string | null;
}

export interface StatusWatch {
  subscribe(listener: () => void): () => void;
  seen(): Seen;
  /** Asks at once, and often for a while; settles when the answer is there. */
  refresh(): Promise<void>;
}

const NOTHING: Seen = { status: null, trouble: null };
/** Somebody acted or saved: something is likely to change soon. */
const EXPECTANT_MS = 20_000;
const TOUCHES = ['pointerdown', 'keydown', 'focus'] as const;
const watches = new Map<string, StatusWatch>();

/** The one watch over an address, shared by every part of the page that shows its state. Browser only. */
export const statusWatch = (address: string): StatusWatch => {
  const known = watches.get(address);
  if (known) return known;
  const watch = startable(address);
  watches.set(address, watch);
  return watch;
};

const startable = (address: string): StatusWatch => {
  const listeners = new Set<() => void>();
  let seen = NOTHING;
  let failures = 0;
  let changedAt = Date.now();
  let touchedAt = Date.now();
  let expectantUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | undefined;

  const show = (next: Seen): void => {
    if (JSON.stringify(next) === JSON.stringify(seen)) return;
    seen = next;
    changedAt = Date.now();
    for (const listener of listeners) listener();
  };
  const ask = async (): Promise<void> => {
    try {
      show({ status: (await askApi(address)) as Status, trouble: null });
      failures = 0;
    } catch (error) {
      failures += 1;
      show({ status: seen.status, trouble: error instanceof Refused ? error.code : 'unexpected' });
    }
  };
  const plan = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const delay = pollDelay({
      busy: Date.now() < expectantUntil || (seen.status !== null && isBusy(seen.status)), hidden: document.hidden, failures,
      unchangedMs: Date.now() - changedAt, untouchedMs: Date.now() - touchedAt,
    });
    if (listeners.size > 0 && delay !== null) timer = setTimeout(() => void look(), delay);
  };
  const look = (): Promise<void> => {
    // An answer that was under way when somebody acted may be older than the act.
    const before = asking ?? Promise.resolve();
    const mine = before.then(ask).finally(() => {
      if (asking === mine) asking = undefined;
      plan();
    });
    asking = mine;
    return mine;
  };
  const touched = (): void => {
    touchedAt = Date.now();
    if (timer === undefined && asking === undefined && !document.hidden) void look();
  };
  const turned = (): void => (document.hidden ? plan() : touched());
  const listen = (on: 'addEventListener' | 'removeEventListener'): void => {
    for (const touch of TOUCHES) window[on](touch, touched, { passive: true });
    document[on]('visibilitychange', turned);
  };

  return {
    subscribe: (listener) => {
      if (listeners.size === 0) listen('addEventListener');
      listeners.add(listener);
      if (listeners.size === 1) touched();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        listen('removeEventListener');
        plan();
      };
    },
    seen: () => seen,
    refresh: () => {
      expectantUntil = Date.now() + EXPECTANT_MS;
      return look();
    },
  };
};
