'use client';

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { LocaleRowProps } from './LocaleRow.tsx';
import { actionsOf } from './actionsOf.ts';
import type { LocaleAction } from './actionsOf.ts';
import { rowAddress, translateAddress } from './place.ts';
import { reviewAddress } from './review/reviewPlace.ts';
import { useReviewVoice } from './review/useReviewVoice.ts';

/** What this person may do to one locale now. */
export const LocaleActions = ({ badge: { locale, state }, row, labels, place, mayTranslate, voice, act, isActing }: LocaleRowProps): ReactNode => {
  const { openModal } = useModal();
  const review = useReviewVoice().say('review');
  const name = voice.language(locale);
  const run: Readonly<Record<LocaleAction, () => Promise<void>>> = {
    translateNow: () => act(translateAddress(place), { locales: [locale] }),
    retry: () => act(rowAddress(place, row?.id ?? '', 'retry')),
    pause: () => act(rowAddress(place, row?.id ?? '', 'pause')),
    resume: () => act(rowAddress(place, row?.id ?? '', 'resume')),
  };
  return (
    <div className="verso-actions">
      {row?.may === true && (
        <Button
          aria-label={voice.say('actionFor', { action: review, language: name })} buttonStyle="primary" el="link" margin={false} size="small"
          to={reviewAddress(place.admin, row.id)}
        >
          {review}
        </Button>
      )}
      {actionsOf(state, row, mayTranslate).map((action) => {
        const label = voice.say(action);
        return (
          <Button
            aria-label={voice.say('actionFor', { action: label, language: name })} buttonStyle="secondary" disabled={isActing}
            key={action} margin={false} onClick={() => void run[action]()} size="small"
          >
            {label}
          </Button>
        );
      })}
      {row?.may === true && row.owned.map((field) => {
        const slug = `hand-back-${row.id}-${field}`;
        const named = { field: labels[field] ?? field };
        return (
          <Fragment key={field}>
            <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => openModal(slug)} size="small">{voice.say('handBack', named)}</Button>
            <ConfirmationModal
              body={voice.say('handBackBody')} cancelLabel={voice.say('cancel')} confirmLabel={voice.say('handBack', named)}
              heading={voice.say('handBackTitle', named)} modalSlug={slug} onConfirm={() => act(rowAddress(place, row.id, 'hand-back'), { field })}
            />
          </Fragment>
        );
      })}
    </div>
  );
};
