import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

const read = (environment: Readonly<Record<string, string>> = {}) => readSettings({ NODE_ENV: 'test', ...environment });

describe('readSettings, for the delivery', () => {
  it('needs nothing', () => {
    expect(read().delivery).toEqual({ port: 3001, host: '127.0.0.1', url: 'http://localhost:3001', publicRead: true, readsPerMinute: 6000 });
    expect(read().site).toEqual({ template: null, port: 3002 });
    expect(read().metricsToken).toBeUndefined();
  });

  it('counts ports on from PORT, unless they are set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_533 }), fc.option(fc.integer({ min: 1, max: 65_535 })), (port, own) => {
        const { delivery, site } = read({ PORT: String(port), HOST: '::1', DELIVERY_PORT: own === null ? '' : String(own) });
        expect(delivery).toMatchObject({ port: own ?? port + 1, host: '::1', url: `http://localhost:${own ?? port + 1}` });
        expect(site.port).toBe(port + 2);
      }),
    );
  });

  it('says which port is missing where PORT is the last', () => {
    expect(() => read({ PORT: '65535' })).toThrow(/DELIVERY_PORT/);
    expect(() => read({ PORT: '65535', DELIVERY_PORT: '1' })).toThrow(/SITE_PORT/);
    expect(read({ PORT: '65535', DELIVERY_PORT: '1', SITE_PORT: '2' }).port).toBe(65_535);
  });

  it('takes addresses without their last slashes', () => {
    expect(read({ DELIVERY_URL: 'https://api.example.org/read//' }).delivery.url).toBe('https://api.example.org/read');
    for (const DELIVERY_URL of ['api.example.org', 'ftp://example.org']) expect(() => read({ DELIVERY_URL }), DELIVERY_URL).toThrow(/DELIVERY_URL/);
  });

  it.each([
    ['https://example.org', 'https://example.org/{locale}/{collection}/{slug}'],
    ['https://example.org/site//', 'https://example.org/site/{locale}/{collection}/{slug}'],
    ['https://example.org/{locale}/{slug}', 'https://example.org/{locale}/{slug}'],
    ['https://{locale}.example.org/{collection}/{slug}', 'https://{locale}.example.org/{collection}/{slug}'],
    ['https://example.org/?lang={locale}&type={collection}&page={slug}', 'https://example.org/?lang={locale}&type={collection}&page={slug}'],
  ])('reads SITE_URL %s', (SITE_URL, template) => expect(read({ SITE_URL }).site.template).toBe(template));

  it.each(['example.org', 'javascript:alert(1)', 'https://example.org/{locale}', 'https://example.org/{language}/{slug}', 'https://example.org/{locale}/{slug', 'https://example.org/?a=1', 'https://'])('refuses SITE_URL %s', (SITE_URL) =>
    expect(() => read({ SITE_URL })).toThrow(/SITE_URL/));

  it('takes only what it understands', () => {
    for (const PUBLIC_READ of ['yes', '1', 'TRUE']) expect(() => read({ PUBLIC_READ }), PUBLIC_READ).toThrow(/PUBLIC_READ/);
    expect(read({ PUBLIC_READ: 'false' }).delivery.publicRead).toBe(false);
    for (const READS_PER_MINUTE of ['0', '-1', '1.5', 'many']) expect(() => read({ READS_PER_MINUTE }), READS_PER_MINUTE).toThrow(/READS_PER_MINUTE/);
    for (const METRICS_TOKEN of ['short', 'with spaces between the words']) expect(() => read({ METRICS_TOKEN }), METRICS_TOKEN).toThrow(/METRICS_TOKEN/);
    expect(read({ METRICS_TOKEN: 'a-long-secret-of-prometheus' }).metricsToken).toBe('a-long-secret-of-prometheus');
  });
});
