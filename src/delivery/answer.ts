import { createHash } from 'node:crypto';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** What an answer says besides its body. */
export interface AnswerFacts {
  readonly status: number;
  /** MIME type. */
  readonly type: string;
  /** Languages of the text (BCP 47); null where it is of none. */
  readonly language: string | null;
  /** When what it is made of changed last (ISO 8601); null where nobody can say. */
  readonly modified: string | null;
  readonly cacheControl: string;
  /** What a CDN may be told to forget it by. */
  readonly keys: readonly string[];
  /** Further headers, flat: name, value, name, value. */
  readonly more: readonly string[];
  /** What a page may load; an answer that says nothing may load nothing. */
  readonly policy?: string;
}

/** Headers that are the same for everybody who gets an answer. */
export interface Head {
  /** Flat: name, value, name, value. */
  readonly list: readonly string[];
  /** The same as they go over the wire, each ended with CRLF. */
  readonly lines: () => string;
  /** `Content-Length` in the same form as the list, or nothing where there is no body to tell the length of. */
  readonly length: readonly string[];
}

/** A body in one encoding, with the headers it is sent with, and those that say that the client has it already. */
export interface Variant {
  readonly body: Buffer;
  readonly etag: string;
  readonly whole: Head;
  readonly unchanged: Head;
}

/** Bytes ready to be sent, in every encoding that somebody asked for. */
export interface Answer {
  readonly facts: AnswerFacts;
  readonly variant: (encoding: Encoding) => Variant;
  /** Milliseconds since the epoch; null where unknown. */
  readonly modified: number | null;
  /** About how many bytes of memory it takes. */
  readonly size: number;
  /** Its body as brotli, to be kept. */
  readonly br: Buffer;
}

/** Quality 5 is within 13 % of the best at a fiftieth of its time. */
const QUALITY = 5;
const OVERHEAD = 4000;

const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
/** Of every answer: it is not taken for something else, and any site may read it. No more than that: each header costs a fiftieth of a read. */
const SAFE = [
  'X-Content-Type-Options', 'nosniff', 'Access-Control-Allow-Origin', '*',
  // What browsers let scripts of other sites see, besides Last-Modified, Content-Language and the like.
  'Access-Control-Expose-Headers', 'ETag, X-Request-Id, Retry-After, RateLimit, RateLimit-Policy',
];

/** An answer of these bytes. @param body a text, or brotli of one */
export const answerOf = (body: Buffer | { readonly br: Buffer }, facts: AnswerFacts): Answer => {
  const br = Buffer.isBuffer(body) ? brotli(body) : body.br;
  const raw = Buffer.isBuffer(body) ? body : exact(brotliDecompressSync(body.br));
  const tag = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
  const kept = new Map<Encoding, Variant>();
  const variant = (encoding: Encoding): Variant => {
    const known = kept.get(encoding);
    if (known) return known;
    const made = variantOf(encoding, encoding === 'br' ? br : encoding === 'gzip' ? exact(gzipSync(raw)) : raw, tag, facts);
    kept.set(encoding, made);
    return made;
  };
  return { facts, variant, modified: facts.modified === null ? null : Math.floor(Date.parse(facts.modified) / 1000) * 1000, size: raw.length + 2 * br.length + OVERHEAD, br };
};

const brotli = (raw: Buffer): Buffer => exact(brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }));

/** In memory of its own size: what `zlib` gives is the beginning of 16 kB that live as long as it does. */
const exact = (bytes: Buffer): Buffer => {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
};

/** A strong tag names the bytes as they are sent, so each encoding has its own. */
const variantOf = (encoding: Encoding, body: Buffer, tag: string, facts: AnswerFacts): Variant => {
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
  const both = [
    'ETag', etag, 'Cache-Control', facts.cacheControl, 'Vary', 'Accept-Encoding, Origin, Authorization, X-Api-Key',
    ...(facts.modified === null ? [] : ['Last-Modified', new Date(facts.modified).toUTCString()]),
    ...(facts.language === null ? [] : ['Content-Language', facts.language]),
    ...(facts.keys.length === 0 ? [] : ['Surrogate-Key', facts.keys.join(' '), 'Cache-Tag', facts.keys.join(',')]),
    ...facts.more, 'Content-Security-Policy', facts.policy ?? NOTHING_RUNS, ...SAFE,
  ];
  const own = ['Content-Type', facts.type, ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding])];
  return { body, etag, whole: headOf([...both, ...own], ['Content-Length', String(body.length)]), unchanged: headOf(both, []) };
};

const headOf = (list: readonly string[], length: readonly string[]): Head => {
  let made: string | null = null;
  return { list, length, lines: () => (made ??= linesOf(list)) };
};

/** @throws TypeError where a name or a value would break out of its line */
const linesOf = (list: readonly string[]): string =>
  list.map((part, at) => {
    if (at % 2 === 0) validateHeaderName(part);
    else validateHeaderValue(list[at - 1] ?? '', part);
    return at % 2 === 0 ? `${part}: ` : `${part}\r\n`;
  }).join('');
