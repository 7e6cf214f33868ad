import { Router } from 'express';
import { jsonAnswer } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { Library } from '../library.ts';
import { openApi } from '../openApi.ts';

/** `GET /v1/openapi.json`. */
export const docsRoutes = ({ catalogue, base }: Library, desk: Desk): Router => {
  const router = Router();
  const description = jsonAnswer(openApi(catalogue.types, catalogue.settings, base), { cacheControl: 'public, max-age=300' });
  router.get('/v1/openapi.json', (request, response) => desk.send(request, response, 'docs', description));
  return router;
};
