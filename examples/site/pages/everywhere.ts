import type { Locale } from '../../../src/client/types.ts';
import type { Alternate } from '../parts/languageSwitch.ts';
import type { View } from '../view.ts';

/** A page that every language has. */
export const everywhere = ({ languages }: View, path: (locale: Locale) => string): readonly Alternate[] => languages.map(({ locale }) => ({ locale, path: path(locale) }));
