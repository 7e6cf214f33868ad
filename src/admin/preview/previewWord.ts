const WORDS: Readonly<Record<string, string>> = {
  en: 'Preview on the site', ar: 'معاينة على الموقع', fr: 'Aperçu sur le site', es: 'Vista previa en el sitio', de: 'Vorschau auf der Website',
};

/** What the link to the readers' site is called in the admin's language. */
export const previewWord = (language: string): string => (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? 'Preview on the site';
