const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** An address that only leads somewhere, or null: nothing that could run. */
export const safeAddress = (address: unknown): string | null => {
  if (typeof address !== 'string' || address.trim() === '') return null;
  try {
    const url = new URL(address, 'https://here.invalid');
    return SCHEMES.has(url.protocol) ? address.trim() : null;
  } catch {
    return null;
  }
};
