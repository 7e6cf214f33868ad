import type { Engine } from '../../src/engines/engine.ts';

/** A stand-in for a real engine: its texts may be approved and published. `The title` in Arabic is `[ar] The title`. */
export const machine = (): Engine => ({
  name: 'machine',
  version: '1',
  publishable: true,
  translate: async ({ target, texts }, onAnswer) => {
    for (const [index, { text }] of texts.entries()) await onAnswer(index, { target: `[${target}] ${text}`, billed: text.length, damage: null });
  },
  unsupported: async () => null,
});
