'use client';

import { Button, ConfirmationModal, toast, useModal, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Refused, askApi } from '../askApi.ts';
import type { Place } from '../place.ts';
import type { StatusRow } from '../status.ts';
import { useVoice } from '../useVoice.ts';
import { publishingLine } from './publishingLine.ts';
import type { Publishing } from './publishingLine.ts';
import { publishReason, publishWords } from './words/publishWords.ts';
import './publish.css';

interface TargetPublishingProps {
  readonly place: Place;
  readonly row: StatusRow;
  readonly refresh: () => Promise<void>;
}

/** A target language's state with its readers, and what may be done about it. What is left to review leads there. */
export const TargetPublishing = ({ place: { admin, api }, row, refresh }: TargetPublishingProps): ReactNode => {
  const { i18n } = useTranslation();
  const words = publishWords(i18n.language);
  const voice = useVoice();
  const { openModal } = useModal();
  const address = `${api}/review/translations/${encodeURIComponent(row.id)}`;
  const [publishing, setPublishing] = useState<Publishing | null>(null);
  const [isActing, setActing] = useState(false);

  useEffect(() => {
    let isGone = false;
    askApi(`${address}/publishing`).then((answer) => isGone || setPublishing(answer as Publishing), () => undefined);
    return () => {
      isGone = true;
    };
  }, [address, row.revision, row.status]);

  const act = useCallback(async (verb: 'publish' | 'unpublish') => {
    setActing(true);
    try {
      setPublishing((await askApi(`${address}/${verb}`, {})) as Publishing);
      toast.success(verb === 'publish' ? words.published : words.unpublished);
    } catch (error) {
      toast.error(publishReason(words, error instanceof Refused ? error.code : null));
    } finally {
      await refresh();
      setActing(false);
    }
  }, [address, refresh, words]);

  if (publishing === null) return null;
  const sure = `unpublish-${row.id}`;
  const isReviewed = row.counts !== null && row.counts.total > 0 && row.counts.reviewed === row.counts.total && row.counts.outdated === 0;
  const review = { el: 'link', to: `${admin}/review/${encodeURIComponent(row.id)}` } as const;
  return (
    <div className="verso-publishing">
      <p className="verso-publishing__line" role="status">
        {publishingLine(publishing, words, voice.time).map((line) => <span key={line}>{line}</span>)}
      </p>
      {publishing.live && <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => openModal(sure)} size="medium">{words.unpublish}</Button>}
      {!isReviewed && <Button {...review} buttonStyle="primary" margin={false} size="medium">{words.review}</Button>}
      {isReviewed && <Button {...review} buttonStyle="secondary" margin={false} size="medium">{words.review}</Button>}
      {isReviewed && <Button buttonStyle="primary" disabled={isActing} margin={false} onClick={() => void act('publish')} size="medium">{words.publish}</Button>}
      <ConfirmationModal
        body={words.sureBody} cancelLabel={words.cancel} confirmLabel={words.unpublish} heading={words.sureTitle} modalSlug={sure} onConfirm={() => act('unpublish')}
      />
    </div>
  );
};
