import type { ReactNode } from 'react';
import type { Counts } from '../domain/review/translation.ts';
import type { Voice } from './words/speak.ts';

/** Reviewed, translated and empty segments as one bar, with the same in words below. */
export const LocaleProgress = ({ counts, voice }: { readonly counts: Counts; readonly voice: Voice }): ReactNode => {
  const { total, reviewed, translated, initial } = counts;
  const words = [
    ...(reviewed > 0 ? [voice.say('progressReviewed', { n: reviewed })] : []),
    ...(translated > 0 ? [voice.say('progressTranslated', { n: translated })] : []),
    ...(initial > 0 ? [voice.say('progressEmpty', { n: initial })] : []),
  ].join(' · ');
  return (
    <div className="verso-progress">
      <div
        aria-label={voice.say('progress')} aria-valuemax={total} aria-valuemin={0} aria-valuenow={reviewed}
        aria-valuetext={`${voice.count('segments', total)}: ${words}`} className="verso-progress__bar" role="progressbar"
      >
        <span className="verso-progress__reviewed" style={{ flexGrow: reviewed }} />
        <span className="verso-progress__translated" style={{ flexGrow: translated }} />
        <span style={{ flexGrow: initial }} />
      </div>
      <span aria-hidden="true">{voice.count('segments', total)}<span className="verso-progress__words">: {words}</span></span>
    </div>
  );
};
