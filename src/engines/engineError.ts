import { VersoError } from '../errors.ts';
import type { Recourse, VersoErrorOptions } from '../errors.ts';

/**
 * Codes: `engine-key` (stop), `engine-quota` (wait, pauses the engine), `engine-busy` (wait), `engine-down` (retry),
 * `engine-rejected` (refuse: some texts can't be translated, `params.indexes` names them, the others were answered),
 * `engine-unsupported` (refuse: this language pair).
 */
export type EngineErrorCode =
  | 'engine-key' | 'engine-quota' | 'engine-busy' | 'engine-down' | 'engine-rejected' | 'engine-unsupported';

const RECOURSE: Record<EngineErrorCode, Recourse> = {
  'engine-key': 'stop',
  'engine-quota': 'wait',
  'engine-busy': 'wait',
  'engine-down': 'retry',
  'engine-rejected': 'refuse',
  'engine-unsupported': 'refuse',
};

/** An engine's failure with the recourse its code implies. `message` never holds the text that was sent. */
export const engineError = (
  code: EngineErrorCode,
  engine: string,
  message: string,
  { params, ...more }: Pick<VersoErrorOptions, 'params' | 'retryAfterMs' | 'cause'> = {},
): VersoError => new VersoError(code, message, { params: { engine, ...params }, status: 502, recourse: RECOURSE[code], ...more });
