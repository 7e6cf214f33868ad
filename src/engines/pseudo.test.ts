import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALE_CODES } from '../domain/locales.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { describeEngine } from './engineSuite.ts';
import { createPseudoEngine } from './pseudo.ts';
import { taggedTexts } from './taggedTexts.ts';

describeEngine('pseudo', createPseudoEngine);

const say = async (text: string, target: LocaleCode, source: LocaleCode = 'en'): Promise<string> => {
  let said = '';
  await createPseudoEngine().translate({ source, target, texts: [{ text }] }, (_, answer) => void (said = answer.target));
  return said;
};

describe('pseudo', () => {
  it('is never publishable', () => {
    expect(createPseudoEngine().publishable).toBe(false);
  });

  it('keeps tags, numbers, placeholders and addresses, in their order', async () => {
    const kept = /<[^>]*>|&\w+;|\{\{?\w+\}?\}|%s|https?:\/\/[^\s<]+|[\w.]+@[\w.]+\w|\d+(?:[.,:]\d+)*/g;
    await fc.assert(
      fc.asyncProperty(taggedTexts(), fc.constantFrom<LocaleCode>('ar', 'fr', 'es', 'de'), async (text, target) => {
        expect((await say(text, target)).match(kept)).toEqual(text.match(kept));
      }),
    );
  });

  it('says the same thing every time and a different thing for each target', async () => {
    await fc.assert(
      fc.asyncProperty(taggedTexts(), async (text) => {
        const targets = LOCALE_CODES.filter((code) => code !== 'en');
        const said = await Promise.all(targets.map((target) => say(text, target)));
        expect(new Set(said).size).toBe(targets.length);
        expect(await Promise.all(targets.map((target) => say(text, target)))).toEqual(said);
        for (const one of said) expect(one).toMatch(/^⟦[^]*⟧$/);
      }),
    );
  });

  it('makes text 30 to 40 % longer', async () => {
    const text = 'The mayors of forty cities met in Marseille to speak about the rights of people who move.';
    for (const target of ['ar', 'fr', 'es', 'de'] as const) {
      const ratio = [...(await say(text, target))].length / [...text].length;
      expect(ratio).toBeGreaterThanOrEqual(1.3);
      expect(ratio).toBeLessThanOrEqual(1.4);
    }
  });

  it('takes very long words of anything', async () => {
    for (const unit of ['y', 'a.', 'ab@', 'http:', '{', '%', '1.', '&amp;', 'é ', '<x id="1"/>', '<', '{a', 'a@b.']) {
      expect(await say(unit.repeat(100_000 / unit.length), 'de')).toMatch(/^⟦/);
    }
  });

  it('writes Arabic script for Arabic, and Latin script for an Arabic source', async () => {
    expect(await say('Who pays, and why?', 'ar')).toBe('⟦وهو بايس، اند وهي؟ العر⟧');
    expect(await say('من يدفع؟', 'en', 'ar')).toMatch(/^⟦[\p{Script=Latin}\s?]+⟧$/u);
    expect(await say('<g id="1">Hello</g> 3,000 {name} café', 'ar')).toMatch(/^⟦<g id="1">هيللو<\/g> 3,000 \{name\} كافي العرب/);
  });
});
