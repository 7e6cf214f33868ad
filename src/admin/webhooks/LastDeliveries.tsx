'use client';

import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useVoice } from '../useVoice.ts';
import { DeliveryTable } from './DeliveryTable.tsx';
import { useDeliveries } from './useDeliveries.ts';
import { useSwitchedOff } from './useSwitchedOff.ts';
import { useWebhookAct } from './useWebhookAct.ts';
import { webhookWords } from './words/webhookWords.ts';
import './webhooks.css';

/** Under a webhook's form: what was sent to it and how it went, and a test. */
export const LastDeliveries = (): ReactNode => {
  const { id } = useDocumentInfo();
  const { config: { routes } } = useConfig();
  return id === undefined ? null : <Known api={routes.api} webhook={String(id)} />;
};

const Known = ({ api, webhook }: { readonly api: string; readonly webhook: string }): ReactNode => {
  const { i18n } = useTranslation();
  const words = webhookWords(i18n.language);
  const voice = useVoice();
  const address = `${api}/webhooks/${encodeURIComponent(webhook)}`;
  const { known, refresh } = useDeliveries(`${address}/deliveries`);
  const { isActing, act } = useWebhookAct(words);
  const named = useId();
  useSwitchedOff(known?.active ?? null);
  if (known === null) return null;
  const { active, deliveries } = known;
  const ask = (asked: string, done: string): void => void act(asked, done).then(refresh);
  return (
    <section aria-labelledby={named} className="verso-webhook">
      <header className="verso-webhook__head">
        <h2 className="verso-webhook__title" id={named}>{words.deliveries}</h2>
        <Button buttonStyle="secondary" disabled={isActing || !active} margin={false} onClick={() => ask(`${address}/test`, words.testQueued)} size="small">{words.test}</Button>
      </header>
      {!active && <p className="verso-webhook__help" role="status">{words.switchedOff}</p>}
      {deliveries.length === 0
        ? <p className="verso-webhook__help">{words.none}</p>
        : <DeliveryTable canResend={active && !isActing} deliveries={deliveries} onResend={(one) => ask(`${api}/webhook-deliveries/${encodeURIComponent(one)}/resend`, words.resendQueued)} voice={voice} words={words} />}
    </section>
  );
};
