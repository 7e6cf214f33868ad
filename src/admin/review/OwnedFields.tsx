'use client';

import type { ReactNode } from 'react';
import { formAddress } from '../place.ts';
import { whyOf } from './askReview.ts';
import { useHead } from './board/useBoard.ts';
import { Btn } from './parts/Btn.tsx';
import { fieldName } from './reviewPlace.ts';
import { useReview } from './useReview.ts';
import { lookAgain } from './work/lookAgain.ts';

/** Fields that people gave a structure of their own: approved as a whole, or handed back to the machine. */
export const OwnedFields = (): ReactNode => {
  const { work, voice, place, ask } = useReview();
  const { owned, document, locale, me, rev } = useHead(work.board);
  if (owned.length === 0) return null;
  const names = place.collections[document.collection];
  const approve = async (field: string, seen: string | null): Promise<void> => {
    try {
      await work.api.approveField(field, seen);
      const at = new Date().toISOString();
      work.board.alter({ owned: owned.map((one) => (one.field === field ? { ...one, approved: { by: me.id, name: null, at } } : one)), rev });
    } catch (error) {
      work.warn(voice.refused(whyOf(error)));
      if (whyOf(error) === 'field_changed') await lookAgain(work).catch(() => undefined);
    }
  };
  return (
    <section aria-labelledby="vr-owned" className="vr-owned">
      <h2 id="vr-owned">{voice.say('ownedTitle')}</h2>
      {owned.map(({ field, written, approved }) => {
        const isApproved = approved !== null && (written === null || approved.at >= written.at);
        const named = { field: fieldName(names, field), name: (isApproved ? approved.name : written?.name) ?? voice.say('nobody') };
        return (
          <div className="vr-box vr-box--calm" key={field}>
            <span className="vr-box__text">{voice.say(!isApproved ? 'ownedBody' : approved.by === me.id ? 'ownedApprovedYou' : 'ownedApproved', named)}</span>
            <a className="vr-btn vr-btn--secondary" href={formAddress({ api: place.api, admin: place.admin, collection: document.collection, id: document.id }, locale)}>{voice.say('openField')}</a>
            {!isApproved && me.may.includes('approve') && <Btn look="primary" onClick={() => void approve(field, written?.at ?? null)}>{voice.say('approveAsItStands')}</Btn>}
            {me.may.includes('edit') && <Btn onClick={() => ask({ kind: 'handBack', field })}>{voice.say('handBack')}</Btn>}
          </div>
        );
      })}
    </section>
  );
};
