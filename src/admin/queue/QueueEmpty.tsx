import type { ReactNode } from 'react';
import type { LocaleCode } from '../../domain/locales.ts';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';
import type { QueuePage } from '../../domain/review/screen.ts';
import { queueAddress } from './queueAddress.ts';
import type { QueueVoice } from './words/speakQueue.ts';

interface Props {
  readonly facets: QueuePage['facets'];
  readonly filter: QueueFilter;
  /** The languages the person works in. */
  readonly locales: readonly LocaleCode[];
  readonly page: string;
  readonly voice: QueueVoice;
}

/** What stands where no text does: that there is none, and where there are some. */
export const QueueEmpty = ({ facets, filter, locales, page, voice }: Props): ReactNode => {
  const { locale, ...others } = filter;
  const only = locale ?? (locales.length === 1 ? locales[0] : undefined);
  const isNarrow = Object.keys(others).length > 0;
  const elsewhere = facets.locale.filter(({ value, count }) => count > 0 && value !== locale);
  const sentence = (): string => {
    if (locales.length === 0) return voice.say('noLanguages');
    if (isNarrow) return voice.say('noneFits');
    return only === undefined ? voice.say('nothing') : voice.say('nothingIn', { language: voice.language(only) });
  };
  return (
    <div className="verso-queue__empty">
      <p className="verso-queue__nothing">{sentence()}</p>
      {elsewhere.map(({ value, count }) => (
        <p key={value}><a className="verso-link" href={queueAddress(page, { ...others, locale: value as LocaleCode })}>{voice.count('waitIn', count, { language: voice.language(value) })}</a></p>
      ))}
    </div>
  );
};
