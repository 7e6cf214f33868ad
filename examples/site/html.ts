const MARKUP = Symbol('markup');

/** HTML that is safe to send. Only `html` and `raw` make it. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: texts are escaped, lists follow each other, null and false are nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A tagged template that escapes whatever is not HTML already, in elements and in quoted attributes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  raw(strings.map((text, index) => text + textOf(parts[index])).join(''));

/** Takes a text for HTML as it is. Only for what vouches for itself: our own drawings, and the API's `html`. */
export const raw = (text: string): Html => ({ [MARKUP]: text });

/** The HTML as text, to be sent. */
export const textOf = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return MARKUP in part ? part[MARKUP] : part.map(textOf).join('');
};

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
