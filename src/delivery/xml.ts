const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Any text inside an element or a quoted attribute of XML 1.0; what XML can't hold is left out. */
export const escapeXml = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** An element with a text in it. */
export const element = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string => `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`;

export const empty = (name: string, attributes: Readonly<Record<string, string>>): string => `<${name}${attributesOf(attributes)}/>`;

const attributesOf = (attributes: Readonly<Record<string, string>>): string => Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
