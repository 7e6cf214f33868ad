'use client';

import { useCallback, useMemo, useState } from 'react';
import { COMMANDS } from '../words/words.ts';
import type { Command } from '../words/words.ts';
import { defaultBindings, isBindable } from './chord.ts';
import type { Bindings, Chord } from './chord.ts';

export interface OwnKeys {
  readonly isMac: boolean;
  readonly bindings: Bindings;
  /** Another chord, null for none; undefined for what it was at first. */
  bind(command: Command, chord: Chord | null | undefined): void;
}

const SHELF = 'verso.keys';

/** The keys as this person wants them, kept on this device. */
export const useBindings = (): OwnKeys => {
  const isMac = useMemo(() => /Mac|iPhone|iPad/.test(navigator.userAgent), []);
  const [own, setOwn] = useState(readOwn);
  const bind = useCallback((command: Command, chord: Chord | null | undefined) => setOwn((before) => {
    const { [command]: _, ...others } = before;
    const next = chord === undefined ? others : { ...others, [command]: chord };
    keep(next);
    return next;
  }), []);
  const bindings = useMemo(() => ({ ...defaultBindings(isMac), ...own }), [isMac, own]);
  return { isMac, bindings, bind };
};

const keep = (own: Partial<Bindings>): void => {
  try {
    localStorage.setItem(SHELF, JSON.stringify(own));
  } catch {
    // A device that keeps nothing keeps the keys for this visit.
  }
};

const readOwn = (): Partial<Bindings> => {
  try {
    const kept = JSON.parse(localStorage.getItem(SHELF) ?? '{}') as Partial<Record<Command, Chord | null>>;
    return Object.fromEntries(COMMANDS.flatMap((command) => {
      const chord = kept[command];
      return chord === null || (chord !== undefined && isBindable(chord)) ? [[command, chord]] : [];
    }));
  } catch {
    return {};
  }
};
