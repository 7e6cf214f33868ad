import type { Endpoint } from 'payload';
import { isAdmin } from '../access/isAdmin.ts';
import { VersoError } from '../errors.ts';
import { apiClientStore } from '../store/apiClients.ts';
import { forbidden, routeParam, staffEndpoint } from './respond.ts';

/** What the form of an API client asks: a new key, shown this once. The one before ends. */
export const apiClientEndpoints: Endpoint[] = [
  staffEndpoint('post', '/:id/key', async (req) => {
    if (!isAdmin(req.user)) throw forbidden();
    const made = await apiClientStore(req.payload).issue(routeParam(req, 'id'));
    if (!made) throw new VersoError('no-client', 'This API client is not there any more.', { status: 404 });
    return Response.json(made, { headers: { 'cache-control': 'no-store' } });
  }),
];
