import { describe, expect, it } from 'vitest';
import { bodyFault } from './bodyFault.ts';

const fault = (method: string, path: string, type: string | null, body: string) => bodyFault(method, path, type, new TextEncoder().encode(body), new Set(['articles', 'media', 'users']));

describe('bodyFault', () => {
  it('lets objects and other kinds of bodies pass, and actions without a body', () => {
    expect(fault('POST', '/api/articles', 'application/json', ' \n{"title": "a"}')).toBeNull();
    expect(fault('POST', '/api/media', 'multipart/form-data; boundary=x', '--x')).toBeNull();
    expect(fault('POST', '/api/users/logout', null, '')).toBeNull();
    expect(fault('POST', '/api/an-action', null, '')).toBeNull();
    expect(fault('DELETE', '/api/articles/1', null, '')).toBeNull();
  });

  it('refuses JSON that is no object, and a document without a body', () => {
    for (const body of ['[]', '"words"', 'null', '7']) expect(fault('PATCH', '/api/articles/1', 'application/json; charset=utf-8', body)).toMatch(/JSON object/);
    expect(fault('POST', '/api/articles', null, '')).toMatch(/missing/);
    expect(fault('PATCH', '/api/articles/1', 'application/json', '  ')).toMatch(/missing/);
  });
});
