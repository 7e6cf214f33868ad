/** The language of a BCP 47 tag in lower case: `en` of `en-GB`. */
export const language = (locale: string): string => (locale.split(/[-_]/, 1)[0] ?? '').toLowerCase();
