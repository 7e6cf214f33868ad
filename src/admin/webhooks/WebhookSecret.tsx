'use client';

import { Button, ConfirmationModal, toast, useConfig, useDocumentInfo, useField, useModal, useTranslation } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Refused, askApi } from '../askApi.ts';
import { webhookReason, webhookWords } from './words/webhookWords.ts';
import './webhooks.css';

/** A webhook's secret: to be read and copied, and made anew; never typed. */
export const WebhookSecret = ({ path }: TextFieldClientProps): ReactNode => {
  const { i18n } = useTranslation();
  const words = webhookWords(i18n.language);
  const { id } = useDocumentInfo();
  const { config: { routes } } = useConfig();
  const { openModal } = useModal();
  const { value } = useField<string | null>({ path });
  const [renewed, setRenewed] = useState<string | null>(null);
  const [isActing, setActing] = useState(false);
  const named = useId();
  const shown = useRef<HTMLElement>(null);
  const secret = renewed ?? value;
  const sure = `new-secret-${String(id)}`;

  const renew = async (): Promise<void> => {
    setActing(true);
    try {
      const answer = (await askApi(`${routes.api}/webhooks/${encodeURIComponent(String(id))}/rotate`, {})) as { readonly secret: string };
      setRenewed(answer.secret);
      toast.success(words.renewed);
    } catch (error) {
      toast.error(webhookReason(words, error instanceof Refused ? error.code : null));
    } finally {
      setActing(false);
    }
  };

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret ?? '');
      toast.success(words.copied);
    } catch {
      // Browsers lend the clipboard to secure pages only; elsewhere it is ready for the person's own keys.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
    }
  };

  return (
    <section aria-labelledby={named} className="verso-webhook">
      <h2 className="verso-webhook__title" id={named}>{words.secret}</h2>
      {id === undefined || !secret ? <p className="verso-webhook__help">{words.secretLater}</p> : (
        <>
          <div className="verso-webhook__secret">
            <code dir="ltr" ref={shown}>{secret}</code>
            <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="small">{words.copy}</Button>
            <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => openModal(sure)} size="small">{words.renew}</Button>
          </div>
          <p className="verso-webhook__help">{words.secretHelp}</p>
          <ConfirmationModal body={words.renewBody} cancelLabel={words.cancel} confirmLabel={words.renew} heading={words.renewTitle} modalSlug={sure} onConfirm={renew} />
        </>
      )}
    </section>
  );
};
