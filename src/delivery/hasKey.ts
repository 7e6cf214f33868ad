import type { IncomingMessage } from 'node:http';

/** True where a request carries a key or a preview token in its headers: what it gets then depends on whose that is. */
export const hasKey = ({ headers }: IncomingMessage): boolean => headers.authorization !== undefined || headers['x-api-key'] !== undefined;
