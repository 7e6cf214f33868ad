import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Longest address in characters; longer ones are queries made to be slow. */
const LONGEST_URL = 8 * 1024;

/** Refuses addresses of more than 8 kB with 414. */
export const limitUrl: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length <= LONGEST_URL) next();
  else refuse(response, 414, 'url-too-long', `The address is longer than ${LONGEST_URL} characters.`);
};
