import { ServerResponse } from 'node:http';
import type { IncomingMessage } from 'node:http';

declare module 'node:http' {
  interface OutgoingMessage {
    /** Node's own, which `writeHead` ends in: writes the first line, these headers, and what the connection asks for. */
    _storeHeader(firstLine: string, headers: unknown): void;
  }
}

/**
 * A response that takes header lines as one text, known to be well formed, besides those that `writeHead` is given. Node
 * looks at each name and value again with every answer, for a sixth of its time, though they are the same for all who read
 * a page. `Connection`, `Keep-Alive`, `Date` and the length remain Node's matter.
 */
export interface ReadyResponse<Asking extends IncomingMessage = IncomingMessage> extends ServerResponse<Asking> {
  /** Each ended with CRLF. To be set before `writeHead`; never `Content-Length`, which Node has to know. */
  readyLines: string;
}

/** Its class, anew for each server. See `wear.ts` for why it has no name. */
export const readyResponseClass = () => class<Asking extends IncomingMessage = IncomingMessage> extends ServerResponse<Asking> implements ReadyResponse<Asking> {
  readyLines = '';

  override _storeHeader(firstLine: string, headers: unknown): void {
    super._storeHeader(firstLine + this.readyLines, headers);
  }
};
