import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import express from 'express';

/** The same bytes from a bare `node:http` server, or from one route of Express as it comes: `plain.ts node|express PORT FILE`. */
const [kind, port, file] = process.argv.slice(2);
const body = readFileSync(file ?? '');
const TYPE = 'application/json; charset=utf-8';

const app = (): RequestListener => {
  const made = express();
  made.get('/document', (_request, response) => void response.setHeader('Content-Type', TYPE).end(body));
  return made;
};
const bare: RequestListener = (_request, response) => void response.writeHead(200, ['Content-Type', TYPE, 'Content-Length', String(body.length)]).end(body);

createServer(kind === 'express' ? app() : bare).listen(Number(port), '127.0.0.1', () => console.log('ready'));
