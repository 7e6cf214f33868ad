import { readFileSync } from 'node:fs';
import { Router } from 'express';
import type { Settings } from '../../env.ts';
import { answerOf } from '../answer.ts';
import type { Answer, AnswerFacts } from '../answer.ts';
import { jsonAnswer } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { DOCS_POLICY, docsPage } from '../docs/docsPage.ts';
import { exampleOf } from '../docs/example.ts';
import type { Library } from '../library.ts';
import { openApi } from '../openApi.ts';

const CACHE = 'public, max-age=300';
/** What a site takes along. */
const SOURCES = { 'client.ts': 'text/plain', 'types.ts': 'text/plain', 'client.js': 'text/javascript' } as const;

/** `GET /v1/docs` for people and `/v1/openapi.json` for programs, and the client made from that: `/v1/client.ts`, `/v1/types.ts`, `/v1/client.js`. */
export const docsRoutes = (library: Library, desk: Desk, { publicRead, readsPerMinute }: Settings['delivery']): Router => {
  const { catalogue, base, site, lists, mirror } = library;
  const router = Router();
  const description = openApi(catalogue.types, catalogue.settings, base);
  const described = jsonAnswer(description, { cacheControl: CACHE });
  router.get('/v1/openapi.json', (request, response) => desk.send(request, response, 'docs', described));
  router.get('/v1/docs', async (request, response) => {
    const kept = lists.get('docs');
    if (kept) return desk.send(request, response, 'docs', kept);
    const seq = mirror.lastSeq();
    const page = pageAnswer(docsPage({ description, types: catalogue.types, base, site, publicRead, readsPerMinute, example: await exampleOf(library) }));
    // What its example says may have been taken down meanwhile: then it is made anew for whoever asks next.
    if (mirror.lastSeq() === seq) lists.put('docs', page, []);
    return desk.send(request, response, 'docs', page);
  });
  for (const [name, type] of Object.entries(SOURCES)) {
    const source = answerOf(readFileSync(new URL(`../../client/${name}`, import.meta.url)), factsOf(`${type}; charset=utf-8`, null));
    router.get(`/v1/${name}`, (request, response) => desk.send(request, response, 'docs', source));
  }
  return router;
};

const factsOf = (type: string, language: string | null): AnswerFacts => ({ status: 200, type, language, modified: null, cacheControl: CACHE, keys: [], more: [] });

const pageAnswer = (html: string): Answer => answerOf(Buffer.from(html), { ...factsOf('text/html; charset=utf-8', 'en'), cacheControl: 'public, max-age=15, stale-while-revalidate=300', policy: DOCS_POLICY });
