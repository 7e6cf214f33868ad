import { z } from 'zod';
import { requestDeepl } from './requestDeepl.ts';
import type { DeeplSettings } from './settings.ts';

/** What DeepL can do with one language, by lower-case code. */
export interface Language {
  readonly source: boolean;
  readonly target: boolean;
  readonly tags: boolean;
}

export type Languages = ReadonlyMap<string, Language>;

/** Languages with tag handling, as DeepL documents them; used while the server cannot be asked. */
const DOCUMENTED_TAGS =
  'ar bg cs da de el en en-gb en-us es es-419 et fi fr hu id it ja ko lt lv nb nl pl pt pt-br pt-pt ro ru sk sl sv tr uk zh zh-hans zh-hant';
const DOCUMENTED_WITHOUT = 'he th vi fa ur';

const LIST = z.array(
  z.object({
    lang: z.string(),
    usable_as_source: z.boolean().default(false),
    usable_as_target: z.boolean().default(false),
    features: z.record(z.string(), z.unknown()).default({}),
  }),
);

/**
 * Gives DeepL's languages, asked once from `GET /v3/languages?resource=translate_text` (deepl-node has no method for
 * it) and remembered; the documented list where the server does not say, which is asked again next time.
 */
export const createLanguages = (settings: DeeplSettings): (() => Promise<Languages>) => {
  let known: Promise<Languages | null> | null = null;
  return async () => {
    known ??= askLanguages(settings);
    const languages = await known;
    if (languages === null) known = null;
    return languages ?? documented();
  };
};

const askLanguages = async (settings: DeeplSettings): Promise<Languages | null> => {
  const list = LIST.safeParse(await requestDeepl(settings, '/v3/languages?resource=translate_text'));
  if (!list.success || list.data.length === 0) return null;
  return new Map(
    list.data.map(({ lang, usable_as_source: source, usable_as_target: target, features }) => [
      lang.toLowerCase(),
      { source, target, tags: 'tag_handling' in features },
    ]),
  );
};

const documented = (): Languages =>
  new Map([...entries(DOCUMENTED_TAGS, true), ...entries(DOCUMENTED_WITHOUT, false)]);

const entries = (codes: string, tags: boolean): [string, Language][] =>
  codes.split(' ').map((code) => [code, { source: true, target: true, tags }]);
