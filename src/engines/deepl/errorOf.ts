import { z } from 'zod';
import type { VersoError } from '../../errors.ts';
import { engineError } from '../engineError.ts';
import type { Fault } from './fault.ts';
import { requestDeepl } from './requestDeepl.ts';
import type { DeeplSettings } from './settings.ts';

const NAME = 'deepl';
const HOUR_MS = 3_600_000;
const BUSY_MS = 60_000;
const DOWN_MS = 30_000;
const USAGE = z.object({ end_time: z.iso.datetime({ offset: true }) });

/** A call's fault as the error that says what the machine does next. */
export const errorOf = async (settings: DeeplSettings, { kind, detail }: Fault): Promise<VersoError> => {
  switch (kind) {
    case 'key':
      return engineError('engine-key', NAME, 'DeepL refuses the key (403). Check DEEPL_API_KEY, and that DEEPL_SERVER_URL fits it.');
    case 'address':
      return engineError('engine-key', NAME, 'The server does not know DeepL’s translation address (404). Check DEEPL_SERVER_URL.');
    case 'quota':
      return engineError('engine-quota', NAME, 'DeepL’s quota for this billing period is used up (456). Translation goes on when it is renewed or raised.', {
        retryAfterMs: await untilRenewal(settings),
      });
    case 'busy':
      return engineError('engine-busy', NAME, `DeepL is too busy (${detail}). It is asked again later.`, { retryAfterMs: BUSY_MS });
    case 'language':
      return engineError('engine-unsupported', NAME, 'DeepL does not translate this pair of languages (400).');
    case 'bad-request':
    case 'too-large':
      return engineError('engine-rejected', NAME, `DeepL refuses this text (${detail}).`);
    case 'down':
      return engineError('engine-down', NAME, `DeepL can't be reached or is out of order (${detail}). It is asked again later.`, { retryAfterMs: DOWN_MS });
  }
};

/** Milliseconds to the end of the billing period where `/v2/usage` tells it (deepl-node drops it), else one hour. */
const untilRenewal = async (settings: DeeplSettings): Promise<number> => {
  const usage = USAGE.safeParse(await requestDeepl(settings, '/v2/usage'));
  const left = usage.success ? Date.parse(usage.data.end_time) - settings.now() : 0;
  return left > 0 ? left : HOUR_MS;
};
