import { APIError, Forbidden, type PayloadRequest } from 'payload';

const BAD_REQUEST = 400;

/** @throws Forbidden always: 403 with Payload's own sentence in the person's language */
export const deny = (req: PayloadRequest): never => {
  throw new Forbidden(req.t);
};

/** @throws APIError always: 400 with a code and a sentence that says what to do */
export const refuse = (code: string, message: string): never => {
  throw new APIError(message, BAD_REQUEST, { code }, true);
};
