'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useReview } from '../useReview.ts';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A window over the screen. Esc closes it, and the focus returns to where it was. */
export const Dialog = ({ title, children, wide = false }: Props): ReactNode => {
  const { ask } = useReview();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog aria-labelledby="vr-dialog-title" className={`vr-dialog${wide ? ' vr-dialog--wide' : ''}`} onCancel={() => ask(null)} ref={ref}>
      <h2 id="vr-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
};
