import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { answerOf } from '../answer.ts';
import { jsonAnswer } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { openApi } from '../openApi.ts';

const CACHE = 'public, max-age=300';
/** What a site takes along. */
const SOURCES = ['client.ts', 'types.ts'] as const;

/** `GET /v1/openapi.json`, and the client that is made from it: `/v1/client.ts` and `/v1/types.ts`. */
export const docsRoutes = ({ catalogue, base }: Library, desk: Desk): Router => {
  const router = Router();
  const description = jsonAnswer(openApi(catalogue.types, catalogue.settings, base), { cacheControl: CACHE });
  router.get('/v1/openapi.json', (request, response) => desk.send(request, response, 'docs', description));
  for (const name of SOURCES) {
    const source = answerOf(readFileSync(new URL(`../../client/${name}`, import.meta.url)), { status: 200, type: 'text/plain; charset=utf-8', language: null, modified: null, cacheControl: CACHE, keys: [], more: [] });
    router.get(`/v1/${name}`, (request, response) => desk.send(request, response, 'docs', source));
  }
  return router;
};
