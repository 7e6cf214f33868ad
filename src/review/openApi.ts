import type { Endpoint } from 'payload';
import { z } from 'zod';
import { REFUSALS } from '../domain/review/refusal.ts';
import type { RefusalCode } from '../domain/review/refusal.ts';
import type { DoorDescription } from './reviewDoor.ts';

type Json = Readonly<Record<string, unknown>>;

/** The description of the review endpoints, OpenAPI 3.1, made from the schemas that validate them. */
export const openApi = (endpoints: readonly Endpoint[]): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const address = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[address] = { ...paths[address], [endpoint.method]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Verso: review', version: '1', description: 'For staff, signed in with the session cookie of the admin. Every refusal carries a code, and the text it was sent as `yours`.' },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'payload-token' } } },
    security: [{ session: [] }],
    paths,
  };
};

const operationOf = ({ path, custom }: Endpoint): Json => {
  const door = custom?.door as DoorDescription | undefined;
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return {
    ...(door && { summary: door.summary }),
    ...(parameters.length > 0 && { parameters }),
    ...(door?.body && { requestBody: { required: true, content: json(schemaOf(door.body, 'input')) } }),
    responses: {
      200: { description: 'Done.', ...(door && { content: json(schemaOf(door.answer, 'output')) }) },
      401: { description: 'Not signed in.' },
      ...refusalsOf(door?.refusals ?? []),
    },
  };
};

/** One response for each status, with the codes it may carry. */
const refusalsOf = (codes: readonly RefusalCode[]): Json => {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) byStatus.set(REFUSALS[code].status, [...(byStatus.get(REFUSALS[code].status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, {
    description: some.map((code) => `\`${code}\`: ${REFUSALS[code].message}`).join(' '),
    content: json(schemaOf(z.object({ errors: z.array(z.object({ message: z.string(), data: z.looseObject({ code: z.enum(some), yours: z.string().optional() }) })) }), 'output')),
  }]));
};

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};
