import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './refusal.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const TYPE = /^\s*(application\/json|application\/x-www-form-urlencoded)\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([\w-]+)/i;

/** The fields in a body of JSON or of a form, or why there are none. */
export const readFields = (headers: IncomingHttpHeaders, body: Buffer): { readonly fields: object } | { readonly refusal: Refusal } => {
  const said = headers['content-type'] ?? '';
  const [, type] = TYPE.exec(said) ?? [];
  const [, charset = 'utf-8'] = CHARSET.exec(said) ?? [];
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type === undefined || !/^utf-?8$/i.test(charset) || encoding !== 'identity')
    return { refusal: { status: 415, code: 'unsupported_type', message: 'Send application/json or application/x-www-form-urlencoded, in UTF-8 and not compressed.' } };
  try {
    const text = UTF8.decode(body);
    const fields: unknown = type.toLowerCase() === 'application/json' ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
    // A field that says null is one that says nothing.
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return { fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) };
  } catch {
    // Answered below, in the same words.
  }
  return { refusal: { status: 400, code: 'bad_request', message: 'The body is no JSON object, or no form, in UTF-8.' } };
};
