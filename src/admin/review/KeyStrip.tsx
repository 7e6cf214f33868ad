'use client';

import type { ReactNode } from 'react';
import { capsOf } from './keys/chord.ts';
import { useReview } from './useReview.ts';

/** The keys one needs most, at the foot of the screen. */
export const KeyStrip = (): ReactNode => {
  const { voice, keys: { bindings, isMac }, ask } = useReview();
  const caps = (command: 'approve' | 'tag' | 'keys'): string | null => {
    const chord = bindings[command];
    return chord && capsOf(chord, isMac);
  };
  const strip = [
    { cap: caps('approve'), words: voice.say('stripApprove') }, { cap: '↵', words: voice.say('stripNext') },
    { cap: caps('tag'), words: voice.say('stripTag') }, { cap: 'Esc', words: voice.say('stripBar') },
  ];
  return (
    <aside aria-label={voice.say('keyStrip')} className="vr-strip">
      {strip.map(({ cap, words }) => cap !== null && <span key={words}><kbd className="vr-kbd">{cap}</kbd> {words}</span>)}
      <button className="vr-strip__all" onClick={() => ask({ kind: 'keys' })} type="button">{caps('keys') !== null && <kbd aria-hidden="true" className="vr-kbd">{caps('keys')}</kbd>} {voice.say('stripKeys')}</button>
    </aside>
  );
};
