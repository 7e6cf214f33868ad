const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any value as text in HTML, also inside a quoted attribute. */
export const escapeHtml = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : '');

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

/**
 * A plain text has no node that could say which segment it is, so it brings its number along, between two characters of
 * the private use area, until it is drawn.
 */
export const numbered = (index: number, text: string): string => `\uE000${index}\uE001${text.replaceAll(/[\uE000\uE001]/g, '')}`;

/** The number a text brought along, and the text. */
export const readNumbered = (text: string): { readonly index: number | null; readonly text: string } => {
  const [mark, index] = /\uE000(\d+)\uE001/.exec(text) ?? [];
  return { index: index === undefined ? null : Number(index), text: mark === undefined ? text : text.replace(mark, '') };
};

/** Numbers that were never drawn as such leave no trace. */
export const withoutNumbers = (html: string): string => html.replaceAll(/\uE000\d+\uE001|[\uE000\uE001]/g, '');
