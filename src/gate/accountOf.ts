import { createHash } from 'node:crypto';

/** A hash that stands for the account a sign-in request names, or null where it names none. Payload's form posts `_payload` in multipart. */
export const accountOf = async (body: Buffer, contentType: string | undefined): Promise<string | null> => {
  const { email } = await fieldsOf(body, contentType);
  if (typeof email !== 'string' || email.trim() === '') return null;
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
};

/** The fields of a JSON or form body; none where it can't be read. */
export const fieldsOf = async (body: Buffer, contentType: string | undefined): Promise<Readonly<Record<string, unknown>>> => {
  try {
    if (/^\s*application\/json\b/i.test(contentType ?? '')) return object(JSON.parse(body.toString('utf8')));
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType ?? '' } }).formData();
    const packed = form.get('_payload');
    return typeof packed === 'string' ? object(JSON.parse(packed)) : Object.fromEntries(form.entries());
  } catch {
    return {};
  }
};

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
