const FORMAL = new Set(['de', 'es', 'es-419', 'fr', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'pt-PT', 'ru']);
const VARIANTS = ['en-GB', 'en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-HANS', 'zh-HANT'];
const TAGGED =
  'ar bg cs da de el en es et fi fr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv tr uk zh'.split(' ');
const UNTAGGED = ['fa', 'he', 'th', 'ur', 'vi'];

/** One language as DeepL lists it. */
export interface FakeLanguage {
  readonly code: string;
  readonly source: boolean;
  readonly target: boolean;
  readonly formality: boolean;
  readonly tags: boolean;
}

/** The languages the fake speaks; `withoutTags` takes tag handling from more of them. */
export const fakeLanguages = (withoutTags: readonly string[] = []): readonly FakeLanguage[] =>
  [...TAGGED, ...UNTAGGED, ...VARIANTS].map((code) => ({
    code,
    source: !VARIANTS.includes(code),
    target: code !== 'en' && code !== 'pt',
    formality: FORMAL.has(code),
    tags: !UNTAGGED.includes(code) && !withoutTags.includes(code.split('-')[0] ?? code),
  }));

/** The body of `GET /v3/languages?resource=translate_text`. */
export const languagesV3 = (languages: readonly FakeLanguage[]): unknown =>
  languages.map(({ code, source, target, formality, tags }) => ({
    lang: code,
    name: code,
    status: 'stable',
    usable_as_source: source,
    usable_as_target: target,
    features: {
      ...(formality ? { formality: { status: 'stable' } } : {}),
      ...(tags ? { tag_handling: { status: 'stable' } } : {}),
    },
  }));

/** The body of `GET /v2/languages?type=…`. */
export const languagesV2 = (languages: readonly FakeLanguage[], type: string): unknown =>
  languages
    .filter((language) => (type === 'target' ? language.target : language.source))
    .map(({ code, formality }) => ({
      language: code.toUpperCase(),
      name: code,
      ...(type === 'target' ? { supports_formality: formality } : {}),
    }));
