import type { Engine } from '../../src/engines/engine.ts';

/** An engine whose texts may be published, for tests: each text with the locale before it, tags and numbers kept. */
export const publishableEngine = (name = 'deepl', mark = ''): Engine => ({
  name, version: `test${mark}`, publishable: true,
  translate: async ({ target, texts }, onAnswer) => {
    for (const [index, { text }] of texts.entries()) await onAnswer(index, { target: `${target}${mark} ${text}`, billed: text.length, damage: null });
  },
  unsupported: async () => null,
});
