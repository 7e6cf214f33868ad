'use client';

import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  /** Gives true where the key was used. */
  readonly onKey?: (event: globalThis.KeyboardEvent) => boolean;
  readonly barRef?: (bar: HTMLDivElement | null) => void;
}

const BUTTONS = 'button:not(:disabled)';
const FIELDS = 'input, textarea, select';

/** Buttons that are one stop for Tab; the arrows go from one to the next, along the direction of the page. */
export const Toolbar = ({ label, children, onKey, barRef }: Props): ReactNode => {
  const ref = useRef<HTMLDivElement | null>(null);
  const buttons = (): HTMLButtonElement[] => [...(ref.current?.querySelectorAll<HTMLButtonElement>(BUTTONS) ?? [])];
  const mark = (current: Element | null | undefined): void => {
    for (const button of buttons()) button.tabIndex = button === current ? 0 : -1;
  };
  useEffect(() => {
    const all = buttons();
    mark(all.find((button) => button.tabIndex === 0 && button.dataset.rove === 'here') ?? all[0]);
  });
  const press = (event: KeyboardEvent): void => {
    if ((event.target as Element).matches(FIELDS)) return;
    if (onKey?.(event.nativeEvent) || move(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const move = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    const all = buttons();
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    const isRtl = ref.current?.matches(':dir(rtl)') === true;
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const to = key === 'Home' ? 0 : key === 'End' ? all.length - 1 : step === 0 ? -1 : (here + (isRtl ? -step : step) + all.length) % all.length;
    all[to]?.focus();
    return to >= 0;
  };
  return (
    <div
      aria-label={label} className="vr-bar" onKeyDown={press} role="toolbar"
      onFocus={({ target }) => {
        if (!target.matches('button')) return;
        for (const button of buttons()) delete button.dataset.rove;
        target.dataset.rove = 'here';
        mark(target);
      }}
      ref={(bar) => {
        ref.current = bar;
        barRef?.(bar);
      }}
    >
      {children}
    </div>
  );
};
