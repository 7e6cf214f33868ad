const NAMES: ReadonlyMap<string, string> = new Map([['deepl', 'DeepL'], ['pseudo', 'Pseudo']]);

/** The engine whose texts are for show. */
export const PRETENDER = 'pseudo';

/** An engine's name as people write it. */
export const engineName = (engine: string): string => NAMES.get(engine) ?? engine;
