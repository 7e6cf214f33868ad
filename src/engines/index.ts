import { VersoError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { createDeeplEngine } from './deepl/deepl.ts';
import { createPseudoEngine } from './pseudo.ts';

export interface EngineSettings {
  /** An engine's name; nothing means `deepl` where there is a key, else `pseudo`. */
  readonly engine?: string | undefined;
  readonly deeplApiKey?: string | undefined;
  readonly deeplServerUrl?: string | undefined;
}

/** Every engine there is, by name. */
const ENGINES: Readonly<Record<string, (settings: EngineSettings) => Engine>> = {
  deepl: ({ deeplApiKey, deeplServerUrl }) => {
    if (!deeplApiKey) throw settingError('ENGINE is deepl, but DEEPL_API_KEY is missing. Set the key, or ENGINE=pseudo.');
    return createDeeplEngine({ apiKey: deeplApiKey, serverUrl: deeplServerUrl });
  },
  pseudo: createPseudoEngine,
};

/**
 * The engine the settings ask for.
 * @throws VersoError `setting-engine` where there is no such engine, or its key is missing
 */
export const createEngine = (settings: EngineSettings): Engine => {
  const name = settings.engine ?? (settings.deeplApiKey ? 'deepl' : 'pseudo');
  const make = Object.hasOwn(ENGINES, name) ? ENGINES[name] : undefined;
  if (!make) throw settingError(`ENGINE names no engine there is ("${name}"). It can be ${Object.keys(ENGINES).join(' or ')}.`);
  return make(settings);
};

const settingError = (message: string): VersoError => new VersoError('setting-engine', message, { recourse: 'stop' });
