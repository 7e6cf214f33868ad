import type { Response } from 'express';

/** Answers in the shape of Payload's own errors, so that its screens show the message. */
export const refuse = (response: Response, status: number, code: string, message: string): void => {
  response.status(status).json({ errors: [{ name: 'VersoError', message, data: { code } }] });
};
