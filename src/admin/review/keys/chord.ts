import type { Command } from '../words/words.ts';

/** Keys pressed together, by their place on the keyboard, so that every layout finds them. */
export interface Chord {
  /** `KeyboardEvent.code` */
  readonly code: string;
  /** `primary` is Ctrl, and ⌘ on a Mac; `control` is Ctrl on both. */
  readonly mod: 'primary' | 'control' | 'alt';
  readonly shift: boolean;
}

export type Bindings = Readonly<Record<Command, Chord | null>>;

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const primary = (code: string, shift = false): Chord => ({ code, mod: 'primary', shift });

/** What is bound where nobody changed it. On a Mac, Option types characters. */
export const defaultBindings = (isMac: boolean): Bindings => ({
  approve: primary('Enter'),
  undoApproval: primary('Enter', true),
  tag: { code: 'Comma', mod: 'control', shift: false },
  save: primary('KeyS'),
  keys: primary('Slash'),
  nextOpen: isMac ? null : { code: 'ArrowDown', mod: 'alt', shift: false },
  previousOpen: isMac ? null : { code: 'ArrowUp', mod: 'alt', shift: false },
});

/** The chord that was pressed; null where no modifier of ours was, or one too many. */
export const chordOf = ({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed, isMac: boolean): Chord | null => {
  if ([ctrlKey, metaKey, altKey].filter(Boolean).length !== 1 || (metaKey && !isMac)) return null;
  const mod = altKey ? 'alt' : metaKey || !isMac ? 'primary' : 'control';
  return { code: code === 'NumpadEnter' ? 'Enter' : code, mod, shift: shiftKey };
};

/** On keyboards without ⌘, `control` and `primary` are one key. */
export const isSameChord = (a: Chord | null, b: Chord | null, isMac: boolean): boolean =>
  a !== null && b !== null && a.code === b.code && a.shift === b.shift && (a.mod === b.mod || (!isMac && a.mod !== 'alt' && b.mod !== 'alt'));

/** The command that a key press means. */
export const commandOf = (event: Pressed, bindings: Bindings, isMac: boolean): Command | null => {
  const chord = chordOf(event, isMac);
  if (!chord) return null;
  const found = (Object.keys(bindings) as Command[]).find((command) => isSameChord(bindings[command], chord, isMac));
  return found ?? null;
};

/** Keys that browsers, input methods, screen readers and editing itself need. */
const TAKEN = /^(?:Digit\d|Numpad\d|F\d{1,2}|Key[ACVXZYNTWRPLFHJKOQ]|Tab|Space|Escape|PageUp|PageDown|Home|End|Delete|Backspace|Insert|CapsLock|ArrowLeft|ArrowRight|Control.*|Shift.*|Alt.*|Meta.*|OS.*)$/;

/** True where a command may be bound to it. */
export const isBindable = ({ code, mod, shift }: Chord): boolean =>
  code !== '' && !TAKEN.test(code) && (mod === 'alt' ? /^Arrow(?:Up|Down)$/.test(code) && !shift : !/^Arrow/.test(code));

const NAMES: Readonly<Record<string, string>> = {
  Enter: '↵', Comma: ',', Slash: '/', Period: '.', Semicolon: ';', Quote: "'", BracketLeft: '[', BracketRight: ']', Backslash: '\\', Minus: '-', Equal: '=', Backquote: '`',
  ArrowDown: '↓', ArrowUp: '↑',
};

/** The keys as they stand on key caps. */
export const capsOf = ({ code, mod, shift }: Chord, isMac: boolean): string => {
  const key = NAMES[code] ?? code.replace(/^Key/, '');
  if (isMac) return `${mod === 'primary' ? '⌘' : mod === 'control' ? '⌃' : '⌥'}${shift ? '⇧' : ''}${key}`;
  return [mod === 'alt' ? 'Alt' : 'Ctrl', ...(shift ? ['Shift'] : []), key].join(' ');
};
