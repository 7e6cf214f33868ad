'use client';

import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useWebhookAct } from './useWebhookAct.ts';
import { webhookWords } from './words/webhookWords.ts';
import './webhooks.css';

/** Above one delivery: sends it once more. */
export const ResendDelivery = (): ReactNode => {
  const { i18n } = useTranslation();
  const words = webhookWords(i18n.language);
  const { id } = useDocumentInfo();
  const { config: { routes } } = useConfig();
  const { isActing, act } = useWebhookAct(words);
  if (id === undefined) return null;
  return (
    <div className="verso-webhook">
      <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => void act(`${routes.api}/webhook-deliveries/${encodeURIComponent(String(id))}/resend`, words.resendQueued)} size="small">{words.resend}</Button>
    </div>
  );
};
