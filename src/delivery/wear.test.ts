import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { serverWearing } from './wear.ts';

const asked = async (): Promise<{ readonly before: readonly object[]; readonly after: readonly object[]; readonly heard: unknown }> => {
  const app = express();
  const seen: { before: object[]; after: object[] } = { before: [], after: [] };
  app.get('/', (request, response) => {
    seen.after.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    response.json({ host: request.hostname, isApp: request.app === app && response.app === app });
  });
  const http = serverWearing(app, {}, (request, response) => {
    seen.before.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    app(request, response);
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  try {
    const answer = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
    return { ...seen, heard: await answer.json() };
  } finally {
    http.close();
  }
};

it('gives requests and responses the prototypes that Express would put on, so that Express changes nothing', async () => {
  const { before, after, heard } = await asked();
  expect(before).toHaveLength(2);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(heard).toEqual({ host: '127.0.0.1', isApp: true });
});

it('leaves its classes without a name: naming one keeps V8 from optimizing what makes it', async () => {
  const { before } = await asked();
  expect(before.map(({ constructor }) => constructor.name)).toEqual(['', '']);
});
