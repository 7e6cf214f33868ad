import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../words/words.ts';
import { capsOf, chordOf, commandOf, defaultBindings, isBindable } from './chord.ts';

const press = (code: string, rest: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  ({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...rest });

describe('chords', () => {
  it('mean nothing without exactly one of Ctrl, ⌘ and Alt', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.constantFrom('Enter', 'Comma', 'KeyS', 'ArrowDown'), (ctrlKey, metaKey, altKey, shiftKey, isMac, code) => {
      const found = chordOf({ code, ctrlKey, metaKey, altKey, shiftKey }, isMac);
      const count = Number(ctrlKey) + Number(metaKey) + Number(altKey);
      if (count !== 1 || (metaKey && !isMac)) expect(found).toBe(null);
      else expect(found?.code).toBe(code);
    }));
  });

  it('are told apart by their shift and, on a Mac, by which key they hold', () => {
    const pc = defaultBindings(false);
    const mac = defaultBindings(true);
    expect(commandOf(press('Enter', { ctrlKey: true }), pc, false)).toBe('approve');
    expect(commandOf(press('NumpadEnter', { ctrlKey: true }), pc, false)).toBe('approve');
    expect(commandOf(press('Enter', { ctrlKey: true, shiftKey: true }), pc, false)).toBe('undoApproval');
    expect(commandOf(press('Comma', { ctrlKey: true }), pc, false)).toBe('tag');
    expect(commandOf(press('ArrowDown', { altKey: true }), pc, false)).toBe('nextOpen');
    expect(commandOf(press('Enter', { metaKey: true }), mac, true)).toBe('approve');
    expect(commandOf(press('Enter', { ctrlKey: true }), mac, true)).toBe(null);
    expect(commandOf(press('Comma', { ctrlKey: true }), mac, true)).toBe('tag');
    expect(commandOf(press('Comma', { metaKey: true }), mac, true)).toBe(null);
    expect(commandOf(press('ArrowDown', { altKey: true }), mac, true)).toBe(null);
  });

  it('keep to what browsers, layouts and input methods leave', () => {
    for (const isMac of [true, false]) {
      const bindings = defaultBindings(isMac);
      for (const command of COMMANDS) {
        const chord = bindings[command];
        if (chord) expect(isBindable(chord), command).toBe(true);
      }
    }
    for (const code of ['KeyN', 'KeyT', 'KeyW', 'Tab', 'PageUp', 'Digit1', 'Space', 'F5', 'KeyZ', 'ControlLeft', '']) {
      expect(isBindable({ code, mod: 'primary', shift: false }), code).toBe(false);
    }
    expect(isBindable({ code: 'KeyB', mod: 'alt', shift: false })).toBe(false);
    expect(isBindable({ code: 'KeyB', mod: 'primary', shift: true })).toBe(true);
  });

  it('are written as on the key caps', () => {
    expect(capsOf({ code: 'Enter', mod: 'primary', shift: true }, false)).toBe('Ctrl Shift ↵');
    expect(capsOf({ code: 'Enter', mod: 'primary', shift: true }, true)).toBe('⌘⇧↵');
    expect(capsOf({ code: 'KeyS', mod: 'primary', shift: false }, false)).toBe('Ctrl S');
  });
});
