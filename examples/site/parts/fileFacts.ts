import type { Card, Locale } from '../../../src/client/types.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';

/** "PDF · 1.2 MB · File in English": a reader wants to know before loading it. */
export const fileFacts = (view: View, { type, name, bytes, locale, isFallback }: NonNullable<Card['file']>): Html => {
  const language = view.words.document.fileIn.replace('#', view.words.languageNames[locale]);
  return html`<bdi>${kindOf(type, name)}</bdi> · <bdi>${sizeOf(view.locale, bytes)}</bdi> · <span${isFallback && html` class="stands-in"`}>${language}</span>`;
};

const kindOf = (type: string, name: string): string => (type === 'application/pdf' ? 'PDF' : (name.split('.').at(-1) ?? type).toUpperCase());

const KILO = 1000;
const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const sizeOf = (locale: Locale, bytes: number): string => {
  const step = Math.min(STEPS.length - 1, Math.max(1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(KILO))));
  return new Intl.NumberFormat(locale, { style: 'unit', unit: STEPS[step], maximumFractionDigits: 1 }).format(bytes / KILO ** step);
};
