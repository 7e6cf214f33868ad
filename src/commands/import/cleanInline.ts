const KEPT = new Set('P,H2,H3,H4,H5,UL,OL,LI,BLOCKQUOTE,TABLE,THEAD,TBODY,TFOOT,TR,TD,TH,HR,BR,A,STRONG,B,EM,I,U,S,STRIKE,DEL,SUB,SUP,CODE'.split(','));
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { A: ['href', 'target'], TD: ['colspan', 'rowspan'], TH: ['colspan', 'rowspan'], OL: ['start'] };
const STAND_INS: Readonly<Record<string, string>> = { CITE: 'em', VAR: 'em', DFN: 'em', INS: 'u', KBD: 'code', SAMP: 'code', TT: 'code' };
const LINES = new Set(['DIV', 'SECTION', 'H1', 'H6', 'PRE', 'DT', 'DD']);
const SAFE = /^(?:https?:|mailto:|tel:)/i;

/** Leaves in a block what running text may hold; every other mark is taken off, its text stays. Links that lead nowhere are named in `losses`. */
export const cleanInline = (block: Element, base: string | null, losses: string[]): void => {
  // Bottom up, so that what is unwrapped has only clean content.
  for (const element of [...block.querySelectorAll('*')].reverse()) cleanElement(element, base, losses);
  strip(block);
};

const cleanElement = (element: Element, base: string | null, losses: string[]): void => {
  const { tagName } = element;
  if (tagName === 'A') return cleanLink(element, base, losses);
  if ((tagName === 'B' || tagName === 'STRONG') && /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(element.getAttribute('style') ?? '')) return unwrap(element);
  if (tagName === 'SPAN' || tagName === 'FONT') return unstyle(element);
  const standIn = STAND_INS[tagName];
  if (standIn) return rename(element, standIn);
  if (KEPT.has(tagName)) return strip(element);
  // Inside items and cells a container is a line of its own.
  if (LINES.has(tagName)) return rename(element, 'p');
  unwrap(element);
};

const cleanLink = (link: Element, base: string | null, losses: string[]): void => {
  const written = (link.getAttribute('href') ?? '').trim();
  const text = (link.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const href = absolute(written, base);
  if (href === null && written !== '' && !written.startsWith('#')) losses.push(`the link of "${text.slice(0, 40)}" (${written.slice(0, 80)})`);
  if (href === null || text === '') return unwrap(link);
  link.setAttribute('href', href);
  strip(link);
};

/** The link's target where it leads somewhere from our site, else null. */
const absolute = (written: string, base: string | null): string | null => {
  if (written === '' || written.startsWith('#')) return null;
  if (/^www\./i.test(written)) return absolute(`https://${written}`, base);
  if (SAFE.test(written)) return isSound(written) ? written.replaceAll(' ', '%20') : null;
  if (written.startsWith('//')) return absolute(`https:${written}`, base);
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return null;
  const resolved = base !== null && URL.canParse(written, base) ? new URL(written, base).href : null;
  return resolved ?? (/^\/[\w\-./]*$/.test(written) ? written : null);
};

/** The editor garbles web addresses without a full host name. */
const isSound = (url: string): boolean => !/^https?:/i.test(url) || (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url) && new URL(url).hostname.includes('.'));

/** Word processors say bold and italic in styles. */
const unstyle = (element: Element): void => {
  const style = element.getAttribute('style') ?? '';
  const tags = [/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) && 'strong', /font-style\s*:\s*italic/i.test(style) && 'em'].filter((tag) => tag !== false);
  const [outer, inner] = tags;
  if (!outer) return unwrap(element);
  if (inner) {
    const nested = element.ownerDocument.createElement(inner);
    nested.append(...element.childNodes);
    element.append(nested);
  }
  rename(element, outer);
};

const rename = (element: Element, tag: string): void => {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
};

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

const strip = (element: Element): void => {
  const allowed = ATTRIBUTES[element.tagName] ?? [];
  for (const name of element.getAttributeNames()) if (!allowed.includes(name)) element.removeAttribute(name);
};
