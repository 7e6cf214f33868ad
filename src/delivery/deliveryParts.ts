import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Payload } from 'payload';
import type { Settings } from '../env.ts';
import type { DeliveryMetrics } from './metrics.ts';

/** What a delivery process is made of. */
export interface DeliveryParts {
  readonly payload: Payload;
  readonly settings: Settings;
  /** The secret of the house; tokens are made from it. */
  readonly secret: string;
  readonly log: Payload['logger'];
  readonly metrics: DeliveryMetrics;
  /**
   * Answers `/health`, `/ready` and `/metrics`; true where it took the request.
   * To be asked after the hot path and before Express: `fast(q, s) || operations(q, s) || app(q, s)`.
   */
  readonly operations: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface ReadyReport {
  readonly ok: boolean;
  /** By what was looked at, such as `mirror`: whether it is as it should be, and a word on it. Readers may see this. */
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly detail?: string }>>;
}

export interface DeliveryServer {
  /** Not yet listening. */
  readonly http: Server;
  /** Not ok while what is served is behind the log, as in the first seconds of a new machine. */
  readonly ready: () => Promise<ReadyReport>;
  /** Ends what runs beside the requests; called after the last request was answered. */
  readonly stop: () => Promise<void>;
}
