import { describe, expect, it } from 'vitest';
import { readSiteSettings } from './settings.ts';

describe('the settings', () => {
  it('need nothing but the API', () => {
    expect(readSiteSettings({ API_URL: 'http://localhost:3001/', PORT: '', SITE_URL: '' })).toEqual({
      apiUrl: 'http://localhost:3001', apiKey: undefined, publicApiUrl: 'http://localhost:3001', host: '127.0.0.1', port: 3002, siteUrl: 'http://localhost:3002', adminOrigin: null, trustProxy: false,
    });
  });

  it('take the address of the site as the API knows it', () => {
    const siteUrlOf = (SITE_URL: string): string => readSiteSettings({ API_URL: 'http://a.test', SITE_URL }).siteUrl;
    for (const text of ['https://s.test', 'https://s.test/', 'https://s.test/{locale}/{collection}/{slug}']) expect(siteUrlOf(text)).toBe('https://s.test');
    expect(readSiteSettings({ API_URL: 'http://a.test', ADMIN_URL: 'https://admin.test/admin', TRUST_PROXY: '1' })).toMatchObject({ adminOrigin: 'https://admin.test', trustProxy: 1 });
  });

  it.each([[{}, 'API_URL'], [{ API_URL: 'localhost:3001' }, 'API_URL'], [{ API_URL: 'http://a.test', PORT: 'x' }, 'PORT'], [{ API_URL: 'http://a.test', ADMIN_URL: 'javascript:0' }, 'ADMIN_URL']])('refuse %o by name', (environment, name) => {
    expect(() => readSiteSettings(environment)).toThrow(name);
  });
});
