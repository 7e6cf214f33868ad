'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { capsOf, chordOf, isBindable, isSameChord } from '../keys/chord.ts';
import { isComposed } from '../keys/pressed.ts';
import { Btn } from '../parts/Btn.tsx';
import { useReview } from '../useReview.ts';
import { COMMANDS } from '../words/words.ts';
import type { Command } from '../words/words.ts';
import { Dialog } from './Dialog.tsx';

const FIXED = [['↵', 'kNext'], ['Shift ↵', 'kBreak'], ['↑ ↓', 'kUpDown'], ['Esc', 'kEsc'], ['1 2 3', 'kDigits'], ['Ctrl Z, Ctrl Shift Z', 'kUndo'], ['Tab', 'kTab']] as const;

/** Every key; those with Ctrl can be changed or switched off. */
export const KeySheet = (): ReactNode => {
  const { voice, keys: { bindings, bind, isMac }, ask } = useReview();
  const [asked, setAsked] = useState<Command | null>(null);
  const [trouble, setTrouble] = useState('');
  const listen = (event: React.KeyboardEvent, command: Command): void => {
    if (asked !== command || isComposed(event.nativeEvent) || ['Control', 'Meta', 'Alt', 'Shift', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event.nativeEvent, isMac);
    const isTaken = COMMANDS.some((other) => other !== command && isSameChord(bindings[other], chord, isMac));
    if (!chord || isTaken || !isBindable(chord)) return setTrouble(voice.say('keyTaken'));
    bind(command, chord);
    setAsked(null);
    setTrouble('');
  };
  return (
    <Dialog title={voice.say('keysTitle')} wide>
      <ul className="vr-keys">
        {COMMANDS.map((command) => {
          const chord = bindings[command];
          const name = voice.command(command);
          return (
            <li key={command}>
              <span>{name}</span>
              <kbd className="vr-kbd">{asked === command ? voice.say('keyPress') : chord ? capsOf(chord, isMac) : voice.say('keysOff')}</kbd>
              <span className="vr-actions">
                <Btn aria-label={`${voice.say('keyChange')}: ${name}`} aria-pressed={asked === command} onClick={() => setAsked(asked === command ? null : command)} onKeyDown={(event) => listen(event, command)}>{voice.say('keyChange')}</Btn>
                <label><input aria-label={`${voice.say('keyUse')}: ${name}`} checked={chord !== null} onChange={({ target }) => bind(command, target.checked ? undefined : null)} type="checkbox" /> {voice.say('keyUse')}</label>
              </span>
            </li>
          );
        })}
      </ul>
      {trouble !== '' && <p className="vr-hint vr-hint--bad" role="alert">{trouble}</p>}
      <h3>{voice.say('fixedKeys')}</h3>
      <ul className="vr-keys vr-keys--fixed">{FIXED.map(([cap, words]) => <li key={words}><span>{voice.say(words)}</span><kbd className="vr-kbd">{isMac ? cap.replaceAll('Ctrl ', '⌘').replaceAll('Shift ', '⇧') : cap}</kbd></li>)}</ul>
      <div className="vr-actions"><Btn autoFocus look="primary" onClick={() => ask(null)}>{voice.say('close')}</Btn></div>
    </Dialog>
  );
};
