import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { RequestListener, Server, ServerOptions } from 'node:http';
import express from 'express';
import type { Express } from 'express';

/**
 * An HTTP server whose requests and responses wear Express's prototypes from the start. Express puts them on as each one
 * arrives, and changing an object's prototype costs several times what a read costs otherwise; so that is a change to
 * nothing. Mount routers on the app, never another app: that would put on prototypes of its own.
 */
export const serverWearing = (app: Express, options: ServerOptions, listener: RequestListener): Server =>
  createServer({ ...options, IncomingMessage: wearing(app, IncomingMessage, 'request'), ServerResponse: wearing(app, ServerResponse, 'response') }, listener);

const wearing = <Base extends typeof IncomingMessage | typeof ServerResponse>(app: Express, base: Base, part: 'request' | 'response'): Base => {
  const worn = { [part]: class extends (base as typeof IncomingMessage) {} }[part] as typeof IncomingMessage;
  Object.defineProperties(worn.prototype, Object.getOwnPropertyDescriptors(express[part]));
  Object.defineProperty(worn.prototype, 'app', { configurable: true, enumerable: true, writable: true, value: app });
  Object.defineProperty(app, part, { configurable: true, writable: true, value: worn.prototype });
  return worn as unknown as Base;
};
