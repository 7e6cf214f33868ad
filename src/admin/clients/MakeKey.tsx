'use client';

import { Button, ConfirmationModal, useConfig, useDocumentInfo, useForm, useFormFields, useModal, useTranslation } from '@payloadcms/ui';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { askApi } from '../askApi.ts';
import { NewKey } from './NewKey.tsx';
import { keyWords } from './words/keyWords.ts';
import './clients.css';

interface Made {
  readonly key: string;
  readonly prefix: string;
}

const SURE = 'make-api-key';

/** Makes a client's key and shows it this once; where there is one already, only after a question. */
export const MakeKey = (): ReactNode => {
  const { id } = useDocumentInfo();
  const { config: { routes } } = useConfig();
  const { i18n } = useTranslation();
  const { dispatchFields } = useForm();
  const { openModal } = useModal();
  const prefix = useFormFields(([fields]) => fields.prefix?.value);
  const words = keyWords(i18n.language);
  const [made, setMade] = useState<Made | null>(null);
  const [state, setState] = useState<'still' | 'making' | 'failed'>('still');

  const make = useCallback(async () => {
    setState('making');
    try {
      const answer = (await askApi(`${routes.api}/api-clients/${encodeURIComponent(String(id))}/key`, {})) as Made;
      setMade(answer);
      dispatchFields({ type: 'UPDATE', path: 'prefix', value: answer.prefix, initialValue: answer.prefix });
      setState('still');
    } catch {
      setState('failed');
    }
  }, [dispatchFields, id, routes.api]);

  const hasKey = Boolean(prefix);
  const standing = id === undefined ? words.saveFirst : hasKey ? words.has : words.none;
  return (
    <section aria-labelledby="verso-key-title" className="verso-key">
      <h3 id="verso-key-title">{words.title}</h3>
      {made === null ? <p>{standing}</p> : <NewKey apiKey={made.key} key={made.key} words={words} />}
      {id !== undefined && (
        <Button buttonStyle="secondary" disabled={state === 'making'} margin={false} onClick={() => (hasKey ? openModal(SURE) : void make())}>
          {hasKey ? words.makeAnother : words.make}
        </Button>
      )}
      <p className="verso-key__fault" role="alert">{state === 'failed' ? words.failed : ''}</p>
      <ConfirmationModal body={words.sureBody} cancelLabel={words.cancel} confirmLabel={words.makeAnother} heading={words.sureTitle} modalSlug={SURE} onConfirm={make} />
    </section>
  );
};
