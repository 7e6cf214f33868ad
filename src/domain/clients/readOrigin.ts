/** What is wrong with an origin that somebody typed. */
export type OriginFault = 'not-an-address' | 'scheme' | 'wildcard' | 'more-than-origin';

export type ReadOrigin = { readonly origin: string } | { readonly fault: OriginFault };

/** An origin as browsers send it: scheme, host, and port where it is not the usual one; a trailing slash is forgiven. */
export const readOrigin = (typed: string): ReadOrigin => {
  const text = typed.trim();
  if (text.includes('*')) return { fault: 'wildcard' };
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || !URL.canParse(text)) return { fault: 'not-an-address' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { fault: 'scheme' };
  // An empty user, query or fragment leaves no trace but its sign.
  return url.pathname !== '/' || /[@?#]/.test(text) ? { fault: 'more-than-origin' } : { origin: url.origin };
};
