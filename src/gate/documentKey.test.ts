import { describe, expect, it } from 'vitest';
import { documentKey } from './documentKey.ts';

describe('documentKey', () => {
  it.each([
    ['PATCH', '/api/articles/1', 'articles:1'],
    ['PATCH', '/api//articles/1/', 'articles:1'],
    ['DELETE', '/api/articles/1', 'articles:1'],
    ['POST', '/api/articles/1/duplicate', 'articles:1'],
    ['POST', '/api/globals/site-settings', 'globals:site-settings'],
    ['POST', '/api/articles', null],
    ['POST', '/api/users/login', null],
    ['POST', '/api/articles/access/1', null],
    ['POST', '/api/articles/versions/1', null],
    ['PUT', '/api/review/translations/1/segments/2', null],
    ['POST', '/api/review/translations/1/translate', null],
    ['GET', '/api/articles/1', null],
    ['GET', '/api/globals/site-settings', null],
    ['PATCH', '/api/articles', null],
    ['PATCH', '/admin/articles/1', null],
  ])('%s %s writes %s', (method, path, key) => {
    expect(documentKey(method, path)).toBe(key);
  });
});
