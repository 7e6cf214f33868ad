import { createServer, IncomingMessage } from 'node:http';
import type { Server, ServerOptions } from 'node:http';
import express from 'express';
import type { Express } from 'express';
import { readyResponseClass } from './readyResponse.ts';
import type { ReadyResponse } from './readyResponse.ts';

/**
 * An HTTP server whose requests and responses wear Express's prototypes from the start. Express puts them on as each one
 * arrives, and changing an object's prototype costs several times what a read costs otherwise; so that is a change to
 * nothing. Mount routers on the app, never another app: that would put on prototypes of its own.
 */
export const serverWearing = (app: Express, options: ServerOptions, listener: (request: IncomingMessage, response: ReadyResponse) => void): Server =>
  createServer({ ...options, IncomingMessage: wearing(app, requestClass(), 'request'), ServerResponse: wearing(app, readyResponseClass(), 'response') }, listener);

// Like the response's without a name, and not in a place that gives it one: setting a class's name once it is made (as the
// compiler does to keep it) makes V8 give up optimizing Node's own code around each request, for half of all requests a second.
const requestClass = () => class extends IncomingMessage {};

const wearing = <Worn extends { readonly prototype: object }>(app: Express, worn: Worn, part: 'request' | 'response'): Worn => {
  Object.defineProperties(worn.prototype, Object.getOwnPropertyDescriptors(express[part]));
  Object.defineProperty(worn.prototype, 'app', { configurable: true, enumerable: true, writable: true, value: app });
  Object.defineProperty(app, part, { configurable: true, writable: true, value: worn.prototype });
  return worn;
};
