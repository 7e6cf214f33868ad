/** What the site is told by its environment. */
export interface SiteSettings {
  /** Address of the delivery API, as this server reaches it, without a trailing slash. */
  readonly apiUrl: string;
  /** A key of an API client; only where the API asks for one. */
  readonly apiKey: string | undefined;
  /** Address of the API as readers' browsers reach it: pictures, files and reports. */
  readonly publicApiUrl: string;
  readonly host: string;
  readonly port: number;
  /** Address readers use for this site, without a trailing slash. */
  readonly siteUrl: string;
  /** Who may show previews in a frame, and tells them to reload; null for nobody. */
  readonly adminOrigin: string | null;
  /** Proxies whose word about a reader's address is believed, as Express takes it: how many, or which. */
  readonly trustProxy: number | string | false;
}

const DEFAULT_PORT = 3002;

/**
 * Reads API_URL, API_KEY, PUBLIC_API_URL, PORT, HOST, SITE_URL, ADMIN_URL and TRUST_PROXY. SITE_URL may be the template
 * that the API knows (`https://example.org/{locale}/{collection}/{slug}`) or just the address in front of it.
 * @throws Error with one line where API_URL is missing, or an address is none
 */
export const readSiteSettings = (environment: Readonly<Record<string, string | undefined>>): SiteSettings => {
  const { API_URL, API_KEY, PUBLIC_API_URL, PORT, HOST, SITE_URL, ADMIN_URL, TRUST_PROXY } = environment;
  if (!API_URL) throw new Error('API_URL is missing: the address of the delivery API, such as http://localhost:3001.');
  const port = Number(PORT || DEFAULT_PORT);
  if (!Number.isInteger(port)) throw new Error(`PORT is no number: ${PORT}`);
  const siteUrl = SITE_URL || `http://localhost:${port}`;
  return {
    apiUrl: addressIn('API_URL', API_URL),
    apiKey: API_KEY || undefined,
    publicApiUrl: addressIn('PUBLIC_API_URL', PUBLIC_API_URL || API_URL),
    host: HOST || '127.0.0.1',
    port,
    siteUrl: addressIn('SITE_URL', siteUrl.replace(/\/*\{.*$/, '')),
    adminOrigin: ADMIN_URL ? new URL(addressIn('ADMIN_URL', ADMIN_URL)).origin : null,
    trustProxy: !TRUST_PROXY ? false : /^\d+$/.test(TRUST_PROXY) ? Number(TRUST_PROXY) : TRUST_PROXY,
  };
};

const addressIn = (name: string, text: string): string => {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new Error(`${name} is no address: ${text}`);
  const { origin, pathname } = new URL(text);
  return (origin + pathname).replace(/\/+$/, '');
};
