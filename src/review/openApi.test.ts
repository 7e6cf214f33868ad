import { describe, expect, it } from 'vitest';
import { readSettings } from '../env.ts';
import { REFUSALS } from '../domain/review/refusal.ts';
import type { DoorDescription } from './reviewDoor.ts';
import { openApi } from './openApi.ts';
import { reviewEndpoints } from './reviewEndpoints.ts';

const endpoints = reviewEndpoints(readSettings({ NODE_ENV: 'test' }));
const document = openApi(endpoints) as any;
const operationOf = (path: string, method: string) => document.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method];

describe('the description of the review endpoints', () => {
  it('has every endpoint, each once, with its parameters, what it takes and what it answers', () => {
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
    for (const { method, path, custom } of endpoints) {
      const operation = operationOf(path, method);
      expect(operation, `${method} ${path}`).toBeDefined();
      expect((operation.parameters ?? []).map(({ name }: any) => `:${name}`)).toEqual(path.match(/:\w+/g) ?? []);
      const door = custom?.door as DoorDescription | undefined;
      if (!door) continue;
      expect(operation.summary).not.toBe('');
      expect(operation.responses[200].content['application/json'].schema).toHaveProperty(door.answer.type === 'array' ? 'items' : 'properties');
      expect(Boolean(operation.requestBody)).toBe(Boolean(door.body));
    }
  });
  it('names every refusal, under its status', () => {
    const text = JSON.stringify(document);
    for (const [code, { status }] of Object.entries(REFUSALS)) {
      expect(text, code).toContain(`\`${code}\``);
      for (const { method, path, custom } of endpoints)
        if ((custom?.door as DoorDescription | undefined)?.refusals.includes(code as keyof typeof REFUSALS))
          expect(operationOf(path, method).responses[status].description).toContain(`\`${code}\``);
    }
  });
});
