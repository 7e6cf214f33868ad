import type { AfterErrorHook, PayloadRequest } from 'payload';
import { isVersoError } from '../src/errors.ts';
import { isTransientConflict } from '../src/store/isTransientConflict.ts';
import { refusedReference } from '../src/store/refusedReference.ts';
import { takenField } from '../src/store/takenField.ts';
import { WRITE_CONFLICT } from '../src/store/writeConflict.ts';

type Worded = Awaited<ReturnType<AfterErrorHook>>;

/** Moment: an answer of Payload's API failed. Says in words what a person can do, with a code for programs. */
export const wordErrors: AfterErrorHook = ({ error, req }) => {
  if (isVersoError(error)) return worded(error.status, error.message, { code: error.code, ...error.params });
  if (isTransientConflict(error))
    return worded(409, 'Somebody else saved this at the same moment. Nothing was lost; please save again.', { code: WRITE_CONFLICT });
  const reference = refusedReference(error);
  if (reference !== null) return worded(400, REFERENCE[reference], { code: reference });
  const field = takenField(error);
  if (field !== null) return taken(field, valueOf(req, field), error);
  if (error.constructor.name === 'LockedAuth') return sameAsWrongPassword(req);
  return undefined;
};

const worded = (status: number, message: string, data: Readonly<Record<string, unknown>>): Worded => ({
  status,
  response: { errors: [{ name: 'VersoError', message, data }] },
});

const REFERENCE = {
  link: 'A document that this one links to (a topic, a place, a picture …) is not there any more. Take it out, and save again.',
  'row-id': 'A row has the id of a row elsewhere. Leave out "id" in rows that are new or copied, and save again.',
} as const;

/** `data.errors` stays as Payload has it, so that the form marks the field. */
const taken = (field: string, value: unknown, error: Error): Worded => {
  const quoted = typeof value === 'string' && value !== '' ? ` "${value}"` : '';
  const message = `Another document already has the ${field}${quoted} in this language. Choose another ${field}.`;
  const known = (error as { data?: object }).data;
  return worded(400, message, { code: 'taken', field, errors: [{ path: field, message }], ...known });
};

const valueOf = (req: PayloadRequest, field: string): unknown => (req.data as Record<string, unknown> | undefined)?.[field];

/** "Locked" would tell a stranger that the account exists. */
const sameAsWrongPassword = (req: PayloadRequest): Worded => ({
  status: 401,
  response: { errors: [{ message: req.t('error:emailOrPasswordIncorrect') }] },
});
