'use client';

import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { QueueFilter } from '../../domain/review/queueFilter.ts';
import { Refused, askApi } from '../askApi.ts';
import { useVoice } from '../useVoice.ts';
import { useQueueVoice } from './useQueueVoice.ts';

interface Props {
  /** Of the endpoint. */
  readonly address: string;
  readonly filter: QueueFilter;
  readonly page: string;
}

/** The one button of the page: it has the focus, so that Enter takes the next text and opens it. */
export const TakeNext = ({ address, filter, page }: Props): ReactNode => {
  const voice = useQueueVoice();
  const reasons = useVoice();
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const [isTaking, setTaking] = useState(false);
  const [message, setMessage] = useState('');
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const take = async (): Promise<void> => {
    if (isTaking) return;
    setTaking(true);
    setMessage('');
    try {
      const taken = (await askApi(address, filter)) as { readonly id: string } | undefined;
      if (taken) return router.push(`${page}/${encodeURIComponent(taken.id)}`);
      setMessage(voice.say('allTaken'));
      router.refresh();
    } catch (error) {
      setMessage(reasons.reason(error instanceof Refused ? error.code : 'unexpected'));
    }
    setTaking(false);
  };
  return (
    <div className="verso-queue__take">
      <Button buttonStyle="primary" margin={false} onClick={() => void take()} ref={button} size="large">{voice.say(isTaking ? 'taking' : 'take')}</Button>
      <p className="verso-queue__said" role="status">{message}</p>
    </div>
  );
};
