'use client';

import { Banner, Button } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { badgesOf } from '../domain/review/badge.ts';
import { LocaleRow } from './LocaleRow.tsx';
import { RestNotice } from './RestNotice.tsx';
import { statusAddress, translateAddress } from './place.ts';
import type { Place } from './place.ts';
import { useAct } from './useAct.ts';
import { useStatus } from './useStatus.ts';
import { useVoice } from './useVoice.ts';

interface Props {
  readonly place: Place;
  readonly labels: Readonly<Record<string, string>>;
  readonly isAdmin: boolean;
}

const HEADS = ['language', 'stateHead', 'progress', 'findings', 'engine', 'characters', 'actions'] as const;

/** The table of a document's translations. */
export const TranslationsPanel = ({ place, labels, isAdmin }: Props): ReactNode => {
  const voice = useVoice();
  const { status, trouble, refresh } = useStatus(statusAddress(place));
  const { isActing, act } = useAct(voice, refresh);
  const unknown = trouble !== null && <Banner type="error">{voice.say('statusUnknown', { reason: voice.reason(trouble) })}</Banner>;
  if (status === null) return <div role="status">{unknown || <p>{voice.say('loading')}</p>}</div>;
  const targets = [...status.locales, ...status.rows.map(({ locale }) => locale).filter((locale) => !status.locales.includes(locale))];
  return (
    <>
      <div role="status">
        {unknown}
        <RestNotice engine={status.engine.name} isAdmin={isAdmin} resting={status.engine.resting} voice={voice} />
      </div>
      <div className="verso-tab__head">
        <p>{voice.say('writtenIn', { language: voice.language(status.sourceLocale) })}</p>
        {status.mayTranslate && targets.length > 0 && (
          <Button buttonStyle="primary" disabled={isActing} margin={false} onClick={() => void act(translateAddress(place))} size="medium">{voice.say('translateAll')}</Button>
        )}
      </div>
      {targets.length === 0 ? <p>{voice.say('noTargets')}</p> : (
        <table className="verso-table" role="table">
          <caption className="verso-hidden">{voice.say('translations')}</caption>
          <thead role="rowgroup">
            <tr role="row">{HEADS.map((head) => <th key={head} role="columnheader" scope="col">{voice.say(head)}</th>)}</tr>
          </thead>
          <tbody role="rowgroup">
            {badgesOf(targets, status.rows).map((badge) => (
              <LocaleRow
                act={act} badge={badge} isActing={isActing} key={badge.locale} labels={labels} mayTranslate={status.mayTranslate}
                place={place} row={status.rows.find(({ locale }) => locale === badge.locale)} voice={voice}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
