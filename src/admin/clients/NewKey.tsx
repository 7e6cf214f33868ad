'use client';

import { Button } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { KeyWords } from './words/words.ts';

interface NewKeyProps {
  readonly apiKey: string;
  readonly words: KeyWords;
}

/** A key just made, selected and ready to be copied. Keys run left to right in every language. */
export const NewKey = ({ apiKey, words }: NewKeyProps): ReactNode => {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const copy = useCallback(() => {
    // Without https there is no clipboard at all.
    const copying = navigator.clipboard ? navigator.clipboard.writeText(apiKey) : Promise.reject(new Error('no clipboard'));
    copying.then(() => setSaid(words.copied), () => {
      field.current?.select();
      setSaid(words.notCopied);
    });
  }, [apiKey, words]);

  return (
    <div className="verso-key__new">
      <label htmlFor="verso-new-key">{words.made}</label>
      <div className="verso-key__row">
        <input aria-describedby="verso-new-key-once" dir="ltr" id="verso-new-key" readOnly ref={field} spellCheck={false} value={apiKey} />
        <Button buttonStyle="primary" margin={false} onClick={copy}>{words.copy}</Button>
      </div>
      <p id="verso-new-key-once">{words.once}</p>
      <p role="status">{said}</p>
    </div>
  );
};
